import { isUtf8 } from 'node:buffer';
import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve, sep } from 'node:path';
import { reasonOf } from '../../src/content/content-folder.ts';
import { capitalised, meant } from '../../src/domain/problem-kinds/sentences.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { NOTIFIED_KINDS, type NotifiedKind } from '../../src/domain/schemas/notify.ts';
import type { Site } from '../../src/domain/site.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { csvHeader } from '../lib/csv.ts';
import { csvRecords } from './csv-records.ts';
import { NotifyProblem } from './notify-problem.ts';

/** Somebody on a list, and what of it they want. */
export interface Recipient {
  address: string;
  /** Where the list has them: how they are called in reports, which name nobody. */
  line: number;
  components: readonly string[] | undefined;
  kinds: readonly NotifiedKind[] | undefined;
  language: Language | undefined;
}

const COLUMNS = ['address', 'components', 'kinds', 'language'] as const;
type Column = (typeof COLUMNS)[number];
const EXAMPLE = `${COLUMNS.join(',')}\nana@shop.example,checkout payments,incidents maintenance,pt`;
/** How many faults are listed before the rest are counted. */
const MOST_SHOWN = 10;

/**
 * Reads a list of recipients: a CSV file with a header, and several words in one cell with blanks between them. Throws a
 * `NotifyProblem` with all that is wrong by line; no sentence repeats an address.
 */
export function readRecipients(text: string, shown: string, site: Site): Recipient[] {
  const { delimiter, names, skipped } = csvHeader(text);
  const columns = names.map((name) => name.toLowerCase());
  const unknown = names.filter((_, index) => !(COLUMNS as readonly string[]).includes(columns[index] ?? ''));
  if (!columns.includes('address') || unknown.some((name) => !name.includes('@') && name !== ''))
    throw new NotifyProblem(
      `${shown}: this isn’t a list of recipients: its first line names the columns ${COLUMNS.join(', ')}, and no others. ` +
        `Only address is needed. Write it like this:\n${EXAMPLE}`,
    );
  const faults: string[] = [];
  const lines = new Map<string, number>();
  const recipients: Recipient[] = [];
  for (const { line, cells } of csvRecords(text.replace(/^\uFEFF/, ''), delimiter).slice(skipped + 1)) {
    const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
    const fault = (sentence: string) => void faults.push(`${shown}:${String(line)}: ${sentence}`);
    const address = cell('address');
    const first = lines.get(address.toLowerCase());
    if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address))
      fault('address isn’t one e-mail address, such as ana@shop.example.');
    else if (first !== undefined)
      fault(
        `this address stands in line ${String(first)} already; leave one of the two, or they get all twice.`,
      );
    lines.set(address.toLowerCase(), first ?? line);
    if (cells.length > columns.length)
      fault(
        'there are more cells than columns. Several components stand in one cell, with blanks between them.',
      );
    recipients.push({
      address,
      line,
      components: words(
        cell('components'),
        site.components.map(({ id }) => id),
        'component',
        fault,
      ),
      kinds: words(cell('kinds'), Object.keys(NOTIFIED_KINDS) as NotifiedKind[], 'kind', fault),
      language: words(cell('language'), site.languages, 'language', fault)?.[0],
    });
  }
  if (faults.length > 0)
    throw new NotifyProblem(
      [
        ...faults.slice(0, MOST_SHOWN),
        ...(faults.length > MOST_SHOWN ? [`… and ${String(faults.length - MOST_SHOWN)} more.`] : []),
      ].join('\n'),
    );
  return recipients;
}

/** The words of a cell, each one of the choices; undefined where it is empty: then all are meant. */
function words<C extends string>(
  cell: string,
  choices: readonly C[],
  noun: string,
  fault: (sentence: string) => void,
): C[] | undefined {
  const written = cell.split(/[\s,;|]+/).filter((word) => word !== '');
  for (const word of written)
    if (!(choices as readonly string[]).includes(word))
      fault(
        `there is no ${noun} ${word.includes('@') ? 'of that name' : word}. ${meant(suggest(word, choices), choices, noun)}`,
      );
  return written.length === 0 ? undefined : (written as C[]);
}

/**
 * Reads a list of recipients from its file, which lies outside the content and its repository: addresses of people that
 * stand there are published some day. Throws a `NotifyProblem` where it can't be used.
 */
export async function readList(
  path: string,
  { channel, site, content, cwd }: { channel: string; site: Site; content: string; cwd: string },
): Promise<Recipient[]> {
  const shown = `the list of ${channel} (${basename(path)})`;
  const file = await realpath(resolve(cwd, path)).catch((error: unknown) => {
    throw new NotifyProblem(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  const folder = await realpath(content);
  const published = [folder, repositoryOf(folder)].find(
    (place) => place !== undefined && isWithin(file, place),
  );
  if (published !== undefined)
    throw new NotifyProblem(
      `${capitalised(shown)} lies in ${published === folder ? 'the content folder' : 'the repository of the content'}, where addresses of people would be published some day. ` +
        'Keep it elsewhere, and let the variable hold that path.',
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new NotifyProblem(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  if (!isUtf8(bytes)) throw new NotifyProblem(`${capitalised(shown)} isn’t UTF-8. Save it as “CSV UTF-8”.`);
  return readRecipients(bytes.toString('utf8'), basename(path), site);
}

/** The repository that a folder lies in; undefined where it is in none. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
