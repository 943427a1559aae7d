import { count } from '../../src/domain/problem-kinds/sentences.ts';
import type { Problem } from '../../src/domain/problems.ts';

export interface Counts {
  errors: number;
  warnings: number;
  /** Files that have any. */
  files: number;
}

/** How many problems there are of each severity, and in how many files. */
export function countProblems(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: problems.length - errors,
    files: new Set(problems.map(({ file }) => file)).size,
  };
}

/** `2 errors and 1 warning in 3 files.` */
export function summary(problems: readonly Problem[]): string {
  const { errors, warnings, files } = countProblems(problems);
  if (errors + warnings === 0) return 'No problems.';
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  return `${parts.join(' and ')} in ${count(files, 'file')}.`;
}
