import { isUtf8 } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reasonOf } from '../../src/content/content-folder.ts';
import { keyCalled, keyMeant, namedSegments } from '../../src/domain/named-keys.ts';
import { meant } from '../../src/domain/problem-kinds/sentences.ts';
import type { Site } from '../../src/domain/site.ts';
import { foldedName } from '../../src/domain/tally/names.ts';
import type { SegmentList } from '../../src/domain/tally/segments.ts';
import { csvHeader, csvRecords } from '../lib/csv.ts';
import { UsageError } from '../lib/errors.ts';
import { ExportError } from './read/export-error.ts';

/** What names a customer: a requester’s address or id, an organisation, or the domain of addresses. A line may have several. */
const CUSTOMERS = ['customer', 'requester', 'organisation', 'organization', 'domain'];
const SEGMENT = 'segment';
const EXAMPLE = 'organisation,segment\nJuniper Ltd,enterprise\nana@shop.example,start\noak.example,growth';
/** How many faults are listed before the rest is counted. */
const MOST_SHOWN = 10;

/** Reads a list of customers by segment from the disk; see `segmentList`. */
export async function readSegments(shown: string, cwd: string, site: Site): Promise<SegmentList> {
  const bytes = await readFile(resolve(cwd, shown)).catch((error: unknown) => {
    throw new UsageError(`${shown} can’t be read: ${reasonOf(error)}.`);
  });
  if (!isUtf8(bytes)) throw new ExportError(`${shown}: this isn’t UTF-8 text. Save the list as “CSV UTF-8”.`);
  return segmentList(new TextDecoder().decode(bytes), shown, site);
}

/**
 * The customers of a list by segment, which a line gives by its key in site.yaml or its name. Throws an `ExportError` with
 * what is wrong, by line; no sentence repeats a customer.
 */
export function segmentList(text: string, shown: string, site: Site): SegmentList {
  const { delimiter, names, skipped } = csvHeader(text);
  const columns = names.map((name) => name.toLowerCase());
  const customers = columns.flatMap((name, index) => (CUSTOMERS.includes(name) ? [index] : []));
  const segmentAt = columns.indexOf(SEGMENT);
  if (customers.length === 0 || segmentAt === -1)
    throw new ExportError(
      `${shown}: this isn’t a list of customers by segment. Its first line must name a column ${SEGMENT} and one of ` +
        `${CUSTOMERS.join(', ')}. Write it like this:\n${EXAMPLE}`,
    );
  const segments = namedSegments(site);
  const faults: string[] = [];
  const list = new Map<string, { segment: string; line: number }>();
  for (const { line, cells } of csvRecords(text, delimiter).slice(skipped + 1)) {
    const fault = (sentence: string) => void faults.push(`${shown}:${line}: ${sentence}`);
    const written = cells[segmentAt]?.trim() ?? '';
    const segment = keyCalled(written, segments);
    const named = customers.map((index) => foldedName(cells[index] ?? '').replace(/^@/, '')).filter(Boolean);
    if (named.length === 0) fault('this line names no customer.');
    if (segment === undefined) {
      const choices = segments.map(({ key }) => key);
      const there =
        written === '' ? 'this line names no segment.' : `there is no segment ${written} in site.yaml.`;
      fault(`${there} ${meant(keyMeant(written, segments), choices, 'segment')}`);
      continue;
    }
    for (const customer of named) {
      const before = list.get(customer);
      if (before === undefined) list.set(customer, { segment, line });
      else if (before.segment !== segment)
        fault(
          `this customer is in ${before.segment} on line ${before.line}, and here in ${segment}. Keep one of the two.`,
        );
    }
  }
  if (faults.length > 0) {
    const more = faults.length - MOST_SHOWN;
    throw new ExportError(
      [...faults.slice(0, MOST_SHOWN), ...(more > 0 ? [`and ${more} more`] : [])].join('\n'),
    );
  }
  return new Map([...list].map(([customer, { segment }]) => [customer, segment]));
}
