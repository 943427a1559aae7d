import { count } from '../../src/domain/problem-kinds/sentences.ts';

/** What an upload did, or would do: paths below the target. */
export interface Outcome {
  uploaded: readonly string[];
  deleted: readonly string[];
  /** How many files were there already as they should be. */
  unchanged: number;
}

/** `Uploaded 12 files, deleted 3 files; 1429 were there already.` */
export function outcomeSentence({ uploaded, deleted, unchanged }: Outcome, dryRun: boolean): string {
  const [upload, remove] = dryRun ? ['Would upload', 'delete'] : ['Uploaded', 'deleted'];
  return `${upload} ${count(uploaded.length, 'file')}, ${remove} ${count(deleted.length, 'file')}; ${unchanged} ${unchanged === 1 ? 'was' : 'were'} there already.\n`;
}

/** A line a file, in the order in which it is done. */
export function outcomeLines({ uploaded, deleted }: Outcome): string {
  return [...uploaded.map((path) => `upload ${path}\n`), ...deleted.map((path) => `delete ${path}\n`)].join(
    '',
  );
}
