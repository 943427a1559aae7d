import type { Problem } from '../../src/domain/problems.ts';

/** What a change of one file does to the portal's problems. */
export interface Effect {
  /** Errors of the changed file, and those that other files didn't have before. */
  errors: Problem[];
  /** Warnings that weren't there before. */
  warnings: Problem[];
  /** Errors that other files had before: they keep the portal from being built, not the change from being made. */
  elsewhere: Problem[];
}

/** Compares the problems before and after a change of the file at `path`, below the content folder. */
export function effectOf(path: string, before: readonly Problem[], after: readonly Problem[]): Effect {
  const known = new Set(before.map(keyOf));
  const isNew = (problem: Problem) => !known.has(keyOf(problem));
  const errors = after.filter(({ severity }) => severity === 'error');
  const concerns = (problem: Problem) => problem.file === path || isNew(problem);
  return {
    errors: errors.filter(concerns),
    warnings: after.filter((problem) => problem.severity === 'warning' && isNew(problem)),
    elsewhere: errors.filter((problem) => !concerns(problem)),
  };
}

/** Without its line, which moves when something is added above. */
function keyOf({ code, file, what }: Problem): string {
  return [code, file, what].join('\n');
}
