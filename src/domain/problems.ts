/** What is wrong at one place of one file. Made by `problem()` from the table in problem-kinds/table.ts. */
export interface Problem {
  /** A permanent name, such as `unknown-component`. */
  code: string;
  severity: 'error' | 'warning';
  /** The path below the content folder, with `/`. */
  file: string;
  /** Counted from 1. */
  line: number;
  column: number;
  /** What is wrong, as one sentence. */
  what: string;
  /** Why it matters, as one sentence. */
  why: string;
  /** What to do: the corrected line, or the valid choices. */
  fix: string;
}
