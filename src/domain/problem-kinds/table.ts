import type { Correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { type Problem, withLine } from '../problems.ts';
import { dateProblems } from './dates.ts';
import { fieldProblems } from './fields.ts';
import { fileProblems } from './files.ts';
import { headingProblems } from './headings.ts';
import { internalProblems } from './internal.ts';
import type { ProblemKind } from './kind.ts';
import { metricProblems } from './metrics.ts';
import { promiseProblems } from './promises.ts';
import { proseProblems } from './prose.ts';
import { recordProblems } from './records.ts';
import { repeatsProblems } from './repeats.ts';
import { saidProblems } from './said.ts';
import { siteProblems } from './site.ts';
import { textProblems } from './texts.ts';
import { themeProblems } from './theme.ts';
import { timelineProblems } from './timelines.ts';
import { translationProblems } from './translations.ts';
import { upstreamProblems } from './upstream.ts';
import { weekProblems } from './weeks.ts';

/** Every way in which content can be wrong, by its permanent code. */
export const PROBLEM_KINDS = {
  ...fileProblems,
  ...fieldProblems,
  ...siteProblems,
  ...themeProblems,
  ...recordProblems,
  ...dateProblems,
  ...promiseProblems,
  ...repeatsProblems,
  ...timelineProblems,
  ...translationProblems,
  ...headingProblems,
  ...textProblems,
  ...proseProblems,
  ...saidProblems,
  ...metricProblems,
  ...weekProblems,
  ...upstreamProblems,
  ...internalProblems,
};
export type ProblemCode = keyof typeof PROBLEM_KINDS;
type ParamsOf<C extends ProblemCode> = (typeof PROBLEM_KINDS)[C] extends ProblemKind<infer P> ? P : never;

/** The longest line that is shown as it should stand: in a longer one nobody would find what has changed. */
const LONGEST_CORRECTED = 5000;

/**
 * A problem of a kind at a place; the sentences are made here, so that text, JSON and annotations say the same. A
 * corrected line, where there is one, stands last, so that it can be copied.
 */
export function problem<C extends ProblemCode>(
  code: C,
  file: string,
  at: Position,
  params: ParamsOf<C>,
): Problem {
  const { severity, what, why, fix } = PROBLEM_KINDS[code] as ProblemKind<ParamsOf<C>>;
  const correction = (params as { corrected?: Correction | undefined }).corrected;
  const corrected = correction && correction.line.length <= LONGEST_CORRECTED ? correction : undefined;
  const words = fix(params);
  return {
    code,
    severity,
    file,
    line: at.line,
    column: at.column,
    what: what(params),
    why,
    ...(corrected ? { fix: withLine(words, [corrected]), corrections: [corrected] } : { fix: words }),
  };
}
