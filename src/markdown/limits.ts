import type { Root } from 'mdast';
import type { Code, Construct, Extension, TokenizeContext } from 'micromark-util-types';
import type { Node, Parent } from 'unist';
import type { Position } from '../domain/document.ts';

/** How many quotes, items, pieces of emphasis or elements may stand in one another. */
export const MOST_NESTED = 100;
/** How many pieces of emphasis may begin or end in one paragraph, and how many comments and their like. */
const MOST_IN_TEXT = 400;
/** How many quotes and lists one file may have. */
const MOST_CONTAINERS = 500;

/** Marks that the parser would take very long for: its time grows with the square of their number, or its cube. */
export class TooManyMarks extends Error {
  readonly place: Position;
  readonly found: keyof typeof MOST_OF;

  constructor(place: Position, found: keyof typeof MOST_OF) {
    super('Too many marks');
    this.place = place;
    this.found = found;
  }
}

/** What there may be so much of. */
export const MOST_OF = { nested: MOST_NESTED, 'in-text': MOST_IN_TEXT, containers: MOST_CONTAINERS } as const;

const CONTAINERS = /^[\t ]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[\t ]|$))[\t ]*)+/;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
const RULE = /^[\t ]*([-*])(?:[\t ]*\1)+[\t ]*$/;

/** Refuses a text with too many quotes and lists, before it is parsed. */
export function limitContainers(source: string): void {
  let count = 0;
  let wasIn = false;
  for (const [index, line] of source.split('\n').entries()) {
    const marks = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
    if (marks > MOST_NESTED && !RULE.test(line))
      throw new TooManyMarks({ line: index + 1, column: 1 }, 'nested');
    if (wasIn && marks === 0 && /^\S|^$/.test(line)) count += 1;
    wasIn = marks > 0;
    if (count > MOST_CONTAINERS) throw new TooManyMarks({ line: index + 1, column: 1 }, 'containers');
  }
}

/** Refuses a tree that is too deep for those who walk through it. */
export function limitDepth(tree: Root): void {
  // By a list of its own, since a tree that is too deep can't be visited.
  let level: Node[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > 2 * MOST_NESTED && first)
      throw new TooManyMarks(first.position?.start ?? { line: 1, column: 1 }, 'nested');
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  }
}

interface Tally {
  emphasis: number;
  labels: number;
  instructions: number;
}

const [STAR, UNDERSCORE, TILDE, BANG, QUESTION, OPEN, CLOSE, LESS] = [42, 95, 126, 33, 63, 91, 93, 60];

/** Counts marks before the parser looks at them, in each text by itself, and takes none. */
export function limitMarks(): Extension {
  const tallies = new WeakMap<TokenizeContext, Tally>();
  const construct = (
    count: (tally: Tally, run: { of: Code; before: Code; after: Code }) => boolean,
  ): Construct => ({
    tokenize(effects, _ok, nok) {
      const [before, place] = [this.previous, this.now()];
      const tally = tallies.get(this) ?? { emphasis: 0, labels: 0, instructions: 0 };
      tallies.set(this, tally);
      return (of) => {
        effects.enter('data');
        effects.consume(of);
        const next = (after: Code) => {
          if (after === of && of !== OPEN && of !== CLOSE) {
            effects.consume(after);
            return next;
          }
          if (!count(tally, { of, before, after }))
            throw new TooManyMarks(place, of === OPEN || of === BANG ? 'nested' : 'in-text');
          effects.exit('data');
          return nok(after);
        };
        return next;
      };
    },
  });
  const emphasis = construct((tally, { of, before, after }) => {
    // An underscore within a word is a letter.
    if (of === UNDERSCORE && isWord(before) && isWord(after)) return true;
    return (tally.emphasis += 1) <= MOST_IN_TEXT;
  });
  const label = construct((tally, { of, after }) => {
    if (of === CLOSE) tally.labels = Math.max(0, tally.labels - 1);
    else if (of === OPEN || after === OPEN) tally.labels += 1;
    return tally.labels <= MOST_NESTED;
  });
  const instruction = construct((tally, { after }) => {
    if (after === BANG || after === QUESTION) tally.instructions += 1;
    return tally.instructions <= MOST_IN_TEXT;
  });
  return {
    text: {
      ...{ [STAR as number]: emphasis, [UNDERSCORE as number]: emphasis, [TILDE as number]: emphasis },
      ...{
        [OPEN as number]: label,
        [BANG as number]: label,
        [CLOSE as number]: label,
        [LESS as number]: instruction,
      },
    },
  };
}

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}_]/u.test(String.fromCodePoint(code));
}
