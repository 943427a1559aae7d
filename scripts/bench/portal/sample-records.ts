import { hash } from 'node:crypto';
import { basename } from 'node:path/posix';
import { type Files, type RecordFiles, recordsIn, textsIn } from './record-files.ts';

/**
 * A content folder with a share of its records, 0 to 1, or little more: each comes with all that it names, and what has no
 * id, such as a word on a week, only if all does that it names, so that what passed the check still does. One is named and always comes; the ids alone decide on the others, so that a smaller
 * share is part of a larger one.
 */
export function sampleRecords(files: Files, share: number, always: string): Files {
  const records = recordsIn(files);
  const wanted = share * records.size;
  const names: Names = new Map(
    [...records.values()].flatMap((record) => namesOf(record).map((name) => [name, record])),
  );
  const chosen = new Set<RecordFiles>();
  const rank = ({ id }: RecordFiles) => (id === always ? '' : hash('sha256', id));
  for (const record of [...records.values()].sort((a, b) => (rank(a) < rank(b) ? -1 : 1))) {
    if (chosen.size >= wanted) break;
    addWithNamed(record, names, chosen);
  }
  const left = [...records.values()].filter((record) => !chosen.has(record));
  const missing = new Set(left.flatMap(namesOf));
  const naming = [...textsIn(files).values()].filter((texts) =>
    [...texts.values()].some((text) => wordsOf(text).some((word) => missing.has(word))),
  );
  const without = new Set(
    [...left.map(({ texts }) => texts), ...naming].flatMap((texts) => [...texts.keys()]),
  );
  return new Map([...files].filter(([path]) => !without.has(path)));
}

/** Records by what texts may call them. */
type Names = ReadonlyMap<string, RecordFiles>;

function namesOf({ id, texts }: RecordFiles): string[] {
  return [id, ...[...texts.keys()].map((path) => basename(path))];
}

function addWithNamed(record: RecordFiles, names: Names, chosen: Set<RecordFiles>): void {
  const waiting = [record];
  for (const next of waiting) {
    if (chosen.has(next)) continue;
    chosen.add(next);
    for (const text of next.texts.values())
      for (const word of wordsOf(text)) {
        const named = names.get(word);
        if (named) waiting.push(named);
      }
  }
}

/** What in a text may be the name of a record. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}_.-]*[\p{L}\p{N}]/gu) ?? [];
}
