import { isUtf8 } from 'node:buffer';
import { readFile, realpath } from 'node:fs/promises';
import { basename, resolve, sep } from 'node:path';
import { reasonOf } from '../../src/content/content-folder.ts';
import { capitalised, meant } from '../../src/domain/problem-kinds/sentences.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { NOTIFIED_KINDS, type NotifiedKind } from '../../src/domain/schemas/notify.ts';
import type { Site } from '../../src/domain/site.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { csvHeader, csvRecords } from '../lib/csv.ts';
import { repositoryOf } from '../lib/repository.ts';
import { NothingSent } from './nothing-sent.ts';

/** Somebody on a list, and what they want to get. */
export interface Recipient {
  address: string;
  /** Their line in the list, by which reports refer to them without an address. */
  line: number;
  components: readonly string[] | undefined;
  kinds: readonly NotifiedKind[] | undefined;
  language: Language | undefined;
}

const COLUMNS = ['address', 'components', 'kinds', 'language'] as const;
type Column = (typeof COLUMNS)[number];
const EXAMPLE = `${COLUMNS.join(',')}\nana@shop.example,checkout payments,incidents maintenance,pt`;
/** How many faults are listed before the rest is counted. */
const MOST_SHOWN = 10;

/**
 * Reads a list of recipients: a CSV file with a header; several words in one cell are separated by spaces. Throws
 * `NothingSent` with everything that is wrong, by line; no sentence repeats an address.
 */
function readRecipients(text: string, shown: string, site: Site): Recipient[] {
  const { delimiter, names, skipped } = csvHeader(text);
  const columns = names.map((name) => name.toLowerCase());
  const unknown = names.filter((_, index) => !(COLUMNS as readonly string[]).includes(columns[index] ?? ''));
  if (!columns.includes('address') || unknown.some((name) => !name.includes('@') && name !== ''))
    throw new NothingSent(
      `${shown}: this isn’t a list of recipients. Its first line must name its columns, which are ${COLUMNS.join(', ')}, and no others; ` +
        `only address is required. Write it like this:\n${EXAMPLE}`,
    );
  const faults: string[] = [];
  const lines = new Map<string, number>();
  const recipients: Recipient[] = [];
  for (const { line, cells } of csvRecords(text, delimiter).slice(skipped + 1)) {
    const cell = (column: Column) => cells[columns.indexOf(column)]?.trim() ?? '';
    const fault = (sentence: string) => void faults.push(`${shown}:${line}: ${sentence}`);
    const address = cell('address');
    const first = lines.get(address.toLowerCase());
    if (!/^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(address))
      fault('address isn’t an e-mail address, such as ana@shop.example.');
    else if (first !== undefined)
      fault(
        `this address is already on line ${first}. Remove one of the two, or they will receive everything twice.`,
      );
    lines.set(address.toLowerCase(), first ?? line);
    if (cells.length > columns.length)
      fault('there are more cells than columns. Write several components in one cell, separated by spaces.');
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
    throw new NothingSent(
      [
        ...faults.slice(0, MOST_SHOWN),
        ...(faults.length > MOST_SHOWN ? [`… and ${faults.length - MOST_SHOWN} more.`] : []),
      ].join('\n'),
    );
  return recipients;
}

/** The words of a cell, each one of the choices; undefined if it is empty, which means all of them. */
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
 * Reads a list of recipients from its file, which must be outside the content and its repository, where people’s addresses
 * would be published sooner or later. Throws `NothingSent` if it can’t be used.
 */
export async function readList(
  path: string,
  { channel, site, content, cwd }: { channel: string; site: Site; content: string; cwd: string },
): Promise<Recipient[]> {
  const shown = `the list of ${channel} (${basename(path)})`;
  const file = await realpath(resolve(cwd, path)).catch((error: unknown) => {
    throw new NothingSent(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  const folder = await realpath(content);
  const published = [folder, repositoryOf(folder)].find(
    (place) => place !== undefined && isWithin(file, place),
  );
  if (published !== undefined)
    throw new NothingSent(
      `${capitalised(shown)} is inside ${published === folder ? 'the content folder' : 'the repository of the content'}, where people’s addresses would be published sooner or later. ` +
        'Keep it elsewhere, and put that path into the variable.',
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new NothingSent(`${capitalised(shown)} can’t be read: ${reasonOf(error)}.`);
  });
  if (!isUtf8(bytes)) throw new NothingSent(`${capitalised(shown)} isn’t UTF-8. Save it as “CSV UTF-8”.`);
  return readRecipients(bytes.toString('utf8'), basename(path), site);
}

function isWithin(file: string, folder: string): boolean {
  return file.startsWith(folder.endsWith(sep) ? folder : `${folder}${sep}`);
}
