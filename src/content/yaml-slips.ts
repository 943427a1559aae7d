import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { lineCorrection } from '../domain/corrected-line.ts';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { type Repair, repairsOf } from './yaml-repair.ts';

/** How many things in a mapping have no place there, or are missing: of several ways to mend a line, the one that fits is right. */
type Misplaced = (data: Record<string, unknown>) => number;

/** So many slips are found one after another; a text with more of them isn't YAML. */
const MOST_SLIPS = 6;
/** Longer texts are read once only. */
const LONGEST = 20_000;
/** The reader sees a slip at its own line, a line or two too early, or, where something isn't closed, far below it. */
const LINES_BELOW = 2;
const LINES_ABOVE = 40;
/** An indentation is wrong near the line at which it is seen. */
const NEAR = 3;

/** Lines that can be read, and not as they were meant: a dash or a colon without its blank, a fact without its colon. */
const SUSPICIOUS =
  /^[^\S\n]*(?:-[^\s-]|[\p{L}_]+(?::[^\s/]|[^\S\n]+[^\s:])|.*\{(?:.*,)?\s*[\p{L}_][\p{L}\p{N}_-]*:[^\s/])/mu;

/**
 * The problems of a YAML text that can't be read, each at the line that is wrong and with the line that would be right, where
 * mending these lines alone makes all of it readable and fitting; else the reader's own problems, one a line. The text that
 * is returned is the mended one, so that what else is wrong is found too, and nothing is said to be missing that is there.
 */
export function yamlSlips(
  text: string,
  path: string,
  found: readonly Problem[],
  misplaced: Misplaced,
): { problems: Problem[]; text: string } {
  const isSuspicious = found.length === 0 && SUSPICIOUS.test(text);
  const isBroken = found.some(({ code }) => code === 'bad-yaml');
  if ((!isBroken && !isSuspicious) || text.length > LONGEST) return { problems: onePerLine(found), text };
  const lines = text.split('\n');
  let state = stateOf(lines, misplaced);
  const slips = new Map<number, Repair>();
  for (
    let tries = 0;
    tries < MOST_SLIPS && (state.errors > 0 || (isSuspicious && state.misplaced > 0));
    tries++
  ) {
    const next = bestRepair(lines, state, misplaced);
    if (!next) break;
    const { index, repair } = next;
    const why = [slips.get(index)?.why, repair.why].filter((each) => each !== undefined).join('; ');
    const moves = repair.moves === true || slips.get(index)?.moves === true;
    slips.set(index, { line: repair.line, why, moves });
    lines[index] = repair.line;
    state = next.state;
  }
  if (slips.size === 0 || !fit(slips, lines, state, misplaced)) return { problems: onePerLine(found), text };
  const original = text.split('\n');
  const problems = [...slips]
    .sort(([a], [b]) => a - b)
    .map(([index, { line, why }]) => {
      const before = original[index] ?? '';
      const at = { line: index + 1, column: firstDifference(before, line) + 1 };
      return problem('bad-yaml', path, at, { message: why, corrected: lineCorrection(before, line) });
    });
  return { problems, text: lines.join('\n') };
}

/** How well a text can be read. */
interface State {
  errors: number;
  /** The line of the first error, counted from 0. */
  errorLine: number;
  misplaced: number;
  data: unknown;
}

function stateOf(lines: readonly string[], misplaced: Misplaced): State {
  const text = lines.join('\n');
  const document = parseDocument(text, { prettyErrors: false });
  const [first] = document.errors;
  if (first) {
    const errorLine = text.slice(0, first.pos[0]).split('\n').length - 1;
    return { errors: document.errors.length, errorLine, misplaced: Infinity, data: undefined };
  }
  let data: unknown;
  try {
    data = document.toJS();
  } catch {
    return { errors: 1, errorLine: 0, misplaced: Infinity, data };
  }
  if (typeof data !== 'object' || data === null || Array.isArray(data))
    return { errors: 1, errorLine: lines.length - 1, misplaced: Infinity, data };
  return {
    errors: 0,
    errorLine: lines.length - 1,
    misplaced: misplaced(data as Record<string, unknown>),
    data,
  };
}

interface NextRepair {
  index: number;
  repair: Repair;
  state: State;
}

/** The repair after which most can be read; none where two are as good and say different things. */
function bestRepair(
  lines: readonly string[],
  { errors, errorLine, misplaced: before }: State,
  misplaced: Misplaced,
): NextRepair | undefined {
  let best: NextRepair | undefined;
  let isShared = false;
  const isPerfect = () => best?.state.errors === 0 && best.state.misplaced === 0;
  const from = Math.min(errorLine + LINES_BELOW, lines.length - 1);
  for (let index = from; index >= Math.max(0, errorLine - LINES_ABOVE); index--) {
    const isNear = errors === 0 || index >= errorLine - NEAR;
    if (!isNear && isPerfect()) break;
    for (const repair of repairsOf(lines[index] ?? '', isNear ? indentationsAround(lines, index) : [])) {
      const state = stateOf(lines.with(index, repair.line), misplaced);
      const isBetter =
        state.errors < errors ||
        (state.errors === errors &&
          (state.errors > 0 ? state.errorLine > errorLine : state.misplaced < before));
      if (!isBetter) continue;
      const order = best ? compare(state, best.state) || moving(repair) - moving(best.repair) : -1;
      if (order < 0) {
        best = { index, repair, state };
        isShared = false;
      } else if (order === 0 && !isDeepStrictEqual(state.data, best?.state.data)) isShared = true;
    }
  }
  return isShared ? undefined : best;
}

/**
 * Whether lines that were mended say what may stand there: without any of them, no less would be out of place. Where a line
 * was moved, nothing at all may be: it could belong elsewhere.
 */
function fit(
  slips: ReadonlyMap<number, Repair>,
  lines: readonly string[],
  state: State,
  misplaced: Misplaced,
): boolean {
  if (state.errors > 0) return false;
  if ([...slips.values()].some(({ moves }) => moves)) return state.misplaced === 0;
  return [...slips.keys()].every(
    (index) => state.misplaced <= stateOf(lines.toSpliced(index, 1), misplaced).misplaced,
  );
}

function compare(a: State, b: State): number {
  if (a.errors !== b.errors) return a.errors - b.errors;
  if (a.errors > 0) return b.errorLine - a.errorLine;
  return a.misplaced - b.misplaced;
}

/** Of two ways to mend lines, the one that leaves each where it is comes first. */
function moving({ moves }: Repair): number {
  return moves === true ? 1 : 0;
}

/** The indentations that a line may have been meant to have: those of the lines around it. */
function indentationsAround(lines: readonly string[], index: number): string[] {
  const around = [
    ...lines.slice(Math.max(0, index - 8), index).toReversed(),
    ...lines.slice(index + 1, index + 9),
  ];
  return around.filter((line) => line.trim() !== '').map((line) => /^ */.exec(line)?.[0] ?? '');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return Math.min(at, Math.max(a.length - 1, 0));
}

function onePerLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter(({ code, line }) => {
    const place = `${code} ${line}`;
    return code !== 'bad-yaml' || (!seen.has(place) && seen.add(place));
  });
}
