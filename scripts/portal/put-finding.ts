import { hash } from 'node:crypto';
import { FINDING } from '../../src/domain/finding/contents.ts';
import type { Publication } from '../../src/domain/publication.ts';
import { recordKeys } from '../../src/domain/record/record-key.ts';
import { findingFiles } from '../../src/emit/finding/finding-files.ts';
import type { Output } from './output.ts';

/** Puts the index of the portal's own search into the output: all of it is weighed anew where any record has changed. */
export function putFinding(output: Output, publication: Publication): void {
  const key = hash('sha256', [...recordKeys(publication).values()].join('\n'));
  const kept = output.keptBelow(FINDING);
  if (kept.length > 0 && kept.every((path) => output.takeOver(path, key))) return;
  output.drop(FINDING);
  for (const { path, content } of findingFiles(publication)) output.put(path, content, key);
}
