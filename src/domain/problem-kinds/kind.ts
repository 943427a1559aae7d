import type { Problem } from '../problems.ts';

/** One way in which content can be wrong. `P` is what its sentences need to know. */
export interface ProblemKind<P> {
  severity: Problem['severity'];
  /** What is wrong, with the offending words in it. */
  what: (params: P) => string;
  /** Why it matters, for somebody who never read a manual. */
  why: string;
  /**
   * What to do, in words: never an example, whose values would be pasted as facts. Where `corrected` is among the
   * parameters, the line follows by itself, and the words before it may be none.
   */
  fix: (params: P) => string;
}

/** States a kind's type, so that a table of them checks each sentence against its parameters. */
export function kind<P>(definition: ProblemKind<P>): ProblemKind<P> {
  return definition;
}
