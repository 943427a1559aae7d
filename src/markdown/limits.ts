import type { Root } from 'mdast';
import type { Code, Construct, Extension, ParseContext, State, TokenizeContext } from 'micromark-util-types';
import type { Node, Parent } from 'unist';
import type { Position } from '../domain/document.ts';
import { visit } from './visit.ts';

/** How many quotes, items, pieces of emphasis or elements may stand in one another. */
export const MOST_NESTED = 100;
/** How many pieces of emphasis may begin or end in one paragraph, and how many comments and their like. */
const MOST_IN_TEXT = 400;
/** How many marks of any kind, and ends of lines, one paragraph may have. */
const MOST_MARKS = 4000;
/** How many cells its tables may have: a row that ends early is filled up to the width of the first. */
const MOST_CELLS = 10_000;
/** How many pieces the tree of a file may have: blocks, cells, links, words between them. */
const MOST_PIECES = 20_000;
/** How many paragraphs, headings, items, rules and other blocks one file may have. */
const MOST_BLOCKS = 2000;
/** How many footnotes one file may have. */
const MOST_FOOTNOTES = 200;

type TooMany = 'nested' | 'in-text' | 'blocks' | 'pieces' | 'cells' | 'footnotes';

/** Marks that the parser would take very long for: its time grows with the square of their number, or its cube. */
export class TooManyMarks extends Error {
  readonly place: Position;
  readonly found: TooMany;

  constructor(place: Position, found: TooMany) {
    super('Too many marks');
    this.place = place;
    this.found = found;
  }
}

const CONTAINERS = /^[\t ]*(?:(?:>|(?:[-+*]|\d{1,9}[.)])(?=[\t ]|$))[\t ]*)+/;
const CONTAINER = />|[-+*]|\d{1,9}[.)]/g;
const RULE = /^[\t ]*([-*])(?:[\t ]*\1)+[\t ]*$/;

/** The line below the head of a table. */
const DELIMITERS = /^[\t >]*[|:-][\t |:-]*$/;

/** Refuses a text whose quotes and lists are too deep, or with too many footnotes and cells of tables, before it is parsed. */
export function limitLines(source: string): void {
  let footnotes = 0;
  let [columns, cells] = [0, 0];
  for (const [index, line] of source.split('\n').entries()) {
    const marks = CONTAINERS.exec(line)?.[0].match(CONTAINER)?.length ?? 0;
    if (marks > MOST_NESTED && !RULE.test(line))
      throw new TooManyMarks({ line: index + 1, column: 1 }, 'nested');
    if (line.trim() === '') columns = 0;
    else if (DELIMITERS.test(line)) columns = Math.max(columns, line.split('|').length);
    cells += columns;
    if (/^[\t >]*\[\^[^\]]+\]:/.test(line)) footnotes += 1;
    if (footnotes > MOST_FOOTNOTES) throw new TooManyMarks({ line: index + 1, column: 1 }, 'footnotes');
    if (cells > MOST_CELLS) throw new TooManyMarks({ line: index + 1, column: 1 }, 'cells');
  }
}

/** Counts blocks as the parser comes to them, wherever they are, and takes none of them. */
export function limitBlocks(): Extension {
  const counts = new WeakMap<ParseContext, number>();
  const construct: Construct = {
    tokenize(_effects, _ok, nok) {
      const count = (counts.get(this.parser) ?? 0) + 1;
      counts.set(this.parser, count);
      if (count > MOST_BLOCKS) throw new TooManyMarks(this.now(), 'blocks');
      return nok;
    },
  };
  return { flowInitial: { null: construct } };
}

/** Refuses a tree that is too deep for those who walk through it. */
export function limitDepth(tree: Root): void {
  // By a list of its own, since a tree that is too deep can't be visited.
  let level: Node[] = [tree];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > 2 * MOST_NESTED && first) throw new TooManyMarks(startOf(first), 'nested');
    level = level.flatMap((node) => ('children' in node ? (node as Parent).children : []));
  }
}

/** Refuses a tree with more in it than a page can show; each output is made by walking through all of it. */
export function limitSize(tree: Root): void {
  let pieces = 0;
  for (const block of tree.children) {
    visit(block, () => void (pieces += 1));
    if (pieces > MOST_PIECES) throw new TooManyMarks(startOf(block), 'pieces');
  }
}

/** Where a node begins. */
export function startOf({ position }: Node): Position {
  return position?.start ?? { line: 1, column: 1 };
}

/** How many there are so far in a text. */
interface Tally {
  marks: number;
  /** Of marks of emphasis that may begin or end some. */
  emphasis: number;
  /** Of brackets that are open. */
  brackets: number;
  /** Of `<!`, `<?` and `[^`, from which the parser looks for an end through all that follows. */
  openings: number;
}

/** The parser's own codes for CR, LF and CRLF. */
const LINE_ENDS = [-5, -4, -3];
const EMPHASIS = new Set<Code>([...'*_~'].map((mark) => mark.charCodeAt(0)));
const [OPEN, CLOSE] = ['['.charCodeAt(0), ']'.charCodeAt(0)];

/** Counts marks before the parser looks at them, in each text by itself, and takes none of them. */
export function limitMarks(): Extension {
  const tallies = new WeakMap<TokenizeContext, Tally>();
  const construct: Construct = {
    tokenize(effects, _ok, nok) {
      const { previous: before } = this;
      const place = this.now();
      const tally = tallies.get(this) ?? { marks: 0, emphasis: 0, brackets: 0, openings: 0 };
      tallies.set(this, tally);
      let [mark, length]: [Code, number] = [null, 0];
      const rest = (code: Code): State | undefined => {
        if (code === mark && EMPHASIS.has(code)) return consume(code);
        count(tally, { mark, length, before, after: code });
        if (tally.brackets > MOST_NESTED) throw new TooManyMarks(place, 'nested');
        const isTooMuch = Math.max(tally.emphasis, tally.openings) > MOST_IN_TEXT;
        if (isTooMuch || tally.marks > MOST_MARKS) throw new TooManyMarks(place, 'in-text');
        effects.exit('data');
        return nok(code);
      };
      const consume = (code: Code): State => {
        effects.consume(code);
        length += 1;
        return rest;
      };
      return (code) => {
        if (code === before && EMPHASIS.has(code)) return nok(code);
        mark = code;
        effects.enter('data');
        return consume(code);
      };
    },
  };
  const codes = [...LINE_ENDS, ...Array.from('*_~[]!<`&\\', (mark) => mark.charCodeAt(0))];
  return { text: Object.fromEntries(codes.map((code) => [code, construct])) };
}

function count(
  tally: Tally,
  { mark, length, before, after }: { mark: Code; length: number; before: Code; after: Code },
): void {
  tally.marks += 1;
  if (EMPHASIS.has(mark)) {
    const isLetter = mark === UNDERSCORE && isWord(before) && isWord(after);
    const isAlone = isSpace(before) && isSpace(after);
    // A long run is as many marks as it has pairs.
    if (!isLetter && !isAlone) tally.emphasis += Math.ceil(length / 2);
  } else if (mark === OPEN && after === CARET) tally.openings += 1;
  else if (mark === OPEN || (mark === BANG && after === OPEN)) tally.brackets += 1;
  else if (mark === CLOSE) tally.brackets = Math.max(0, tally.brackets - 1);
  else if (mark === LESS && (after === BANG || after === QUESTION)) tally.openings += 1;
}

const [UNDERSCORE, LESS, BANG, QUESTION, CARET] = [...'_<!?^'].map((mark) => mark.charCodeAt(0));

function isWord(code: Code): boolean {
  return code !== null && code > 0 && /[\p{L}\p{N}_]/u.test(String.fromCodePoint(code));
}

/** The parser's own codes for line ends and tabs are below zero. */
function isSpace(code: Code): boolean {
  return code === null || code < 0 || code === 32;
}
