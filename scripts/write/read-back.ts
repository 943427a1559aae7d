import type { RecordSource } from '../../src/content/record-source.ts';
import type { Document } from '../../src/domain/document.ts';
import { readDocument } from '../../src/markdown/document.ts';
import { UsageError } from '../cli/command.ts';
import type { UpdatePlan } from './plan-update.ts';

/** The deepest heading that ends an entry. */
const ENDS_ENTRY = 3;

/** Headings in a text would cut the entry off, so they are refused by name. Nothing else is read from it here. */
export function assertNoHeading(text: string): void {
  const { headings } = readDocument(text, { path: 'text.md', language: 'en', idPrefixes: [], firstLine: 1 });
  const heading = headings.find(({ depth }) => depth <= ENDS_ENTRY);
  if (heading)
    throw new UsageError(
      `“${heading.text}” is a heading in the text, and would end the entry. Write it in bold, or as #### ${heading.text}.`,
    );
}

/** The record read again must have the entry at its end, and all else as it was. */
export function assertAdded(before: RecordSource, after: RecordSource, { time, state }: UpdatePlan): void {
  const added = after.document.updates.at(-1);
  const isThere = added?.time === time && added.state === state;
  if (isThere && added.html === '') throw new UsageError('The text says nothing that readers would see.');
  if (isThere && words(after.document, 1) === words(before.document, 0)) return;
  throw new UsageError(
    'The rest of the record would read differently: a ```, a <!-- or an HTML element has no end, or a [name]: address ' +
      'is given twice, in the text or in the file above it. Close it, and run the command again.',
  );
}

/** What a record says, without its last entries. */
function words({ sections, updates, postMortem }: Document, without: number): string {
  return JSON.stringify([
    sections.map(({ kind, heading, html }) => [kind, heading, html]),
    updates.slice(0, updates.length - without).map(({ heading, html }) => [heading, html]),
    postMortem && { ...postMortem, line: 0, column: 0 },
  ]);
}
