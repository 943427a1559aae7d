import { hash } from 'node:crypto';
import { FINDING } from '../../src/domain/finding/contents.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { publishedUpdates } from '../../src/domain/record/published.ts';
import { recordDigest } from '../../src/domain/record/record-key.ts';
import { recordState } from '../../src/domain/record/state.ts';
import { findingFiles } from '../../src/emit/finding/finding-files.ts';
import { keptFile, readKept, writeKept } from './kept-text.ts';
import type { Output } from './output.ts';

/** The output folder by its final path, and a digest of the code, for what is kept of the last build. */
interface Origin {
  out: string;
  code: string;
  fresh: boolean;
}

/**
 * Puts the index of the portal's own search into the output: all of it is weighed anew where any record, or a word of
 * customers, has changed; what translated titles teach, where a title has.
 */
export function putFinding(output: Output, publication: Publication, { out, code, fresh }: Origin): void {
  const key = keyOf(publication);
  const kept = output.keptBelow(FINDING);
  if (kept.length > 0 && kept.every((path) => output.takeOver(path, key))) return;
  output.drop(FINDING);
  const learned = keptFile(out, '.learned');
  const recall = (inputs: string, make: () => string) => {
    const of = `${code} ${hash('sha256', inputs)}`;
    const before = fresh ? undefined : readKept(learned, of);
    if (before !== undefined) return before;
    const text = make();
    writeKept(learned, of, text);
    return text;
  };
  for (const { path, content } of findingFiles(publication, recall)) output.put(path, content, key);
}

/** All that the index is made from: what records say, how they are, which of their updates have been published. */
function keyOf({ portal, now }: Publication): string {
  const { said, site, issues, incidents } = portal;
  const records = [...issues, ...incidents].map((record) =>
    [recordDigest(record), recordState(record, now), publishedUpdates(record, now).length].join(' '),
  );
  return hash('sha256', [JSON.stringify([said, site]), ...records].join('\n'));
}
