import type { RecordSource } from '../../src/content/record-source.ts';
import type { Document } from '../../src/domain/document.ts';
import { readDocument } from '../../src/markdown/document.ts';
import { UsageError } from '../lib/errors.ts';

/** Headings of this level and above end an entry. */
const ENDS_ENTRY = 3;

/** A text must stay within its entry: a heading would cut it off, and what has no end would swallow what comes after it. */
export function assertWithinEntry(text: string): void {
  const { headings } = readDocument(`${text}\n\n### End`, {
    path: 'text.md',
    language: 'en',
    idPrefixes: [],
    firstLine: 1,
  });
  const end = headings.at(-1);
  if (end?.text !== 'End' || end.column !== 1)
    throw new UsageError(
      'Something in the text isn’t closed: a ``` or a <!--. Close it, and run the command again.',
    );
  const heading = headings.find((found) => found !== end && found.depth <= ENDS_ENTRY);
  if (heading)
    throw new UsageError(
      `“${heading.text}” is a heading in the text, and would end the entry. Write it in bold, or as #### ${heading.text}.`,
    );
}

/** The record read again must have the entry at its end, and all else as it was. */
export function assertAdded(
  before: RecordSource,
  after: RecordSource,
  { time, state }: { time: string; state: string },
): void {
  const added = after.document.updates.at(-1);
  const isThere = added?.time === time && added.state === state;
  if (isThere && added.html === '') throw new UsageError('The text contains nothing that readers would see.');
  if (isThere && words(after.document, 1) === words(before.document, 0)) return;
  throw new UsageError(
    'With the entry, the rest of the record would read differently. Above it in the file, something isn’t closed ' +
      '(a ``` or a <!--), or its text gives a [name]: that the file uses. Fix that, and run the command again.',
  );
}

/** The words of a record, without its last entries. */
function words({ sections, updates, postMortem }: Document, without: number): string {
  return JSON.stringify([
    sections.map(({ kind, heading, html }) => [kind, heading, html]),
    updates.slice(0, updates.length - without).map(({ heading, html }) => [heading, html]),
    postMortem && { ...postMortem, line: 0, column: 0 },
  ]);
}
