import { correctedLine, type Correction } from './corrected-line.ts';

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
  /** Set where the file is one of the internal folder. */
  internal?: true;
  /** What is wrong, as one sentence, or as one for each slip in a line. */
  what: string;
  /** Why it matters, as one sentence. */
  why: string;
  /** What to do: the valid choices; at its end the corrected line, where a true one can be made. */
  fix: string;
  /** What of the line should stand otherwise; absent where no true correction can be made. */
  corrections?: readonly Correction[];
}

/** What to do, with the line as it should stand at its end. */
export function withLine(words: string, corrections: readonly Correction[]): string {
  return `${words} Write: ${correctedLine(corrections).trim()}`.trim();
}

/**
 * Joins the problems of each line that can be corrected into one, with all that is to be corrected in it: two messages
 * that each show half of a line would undo one another.
 */
export function joinedByLine(problems: readonly Problem[]): Problem[] {
  const lines = Map.groupBy(problems, ({ file, line, corrections }) =>
    corrections ? `${file}:${line}` : undefined,
  );
  const seen = new Set<string>();
  return problems.flatMap((problem) => {
    const place = `${problem.file}:${problem.line}`;
    const same = problem.corrections ? (lines.get(place) ?? []) : [];
    if (same.length < 2) return [problem];
    if (seen.has(place)) return [];
    seen.add(place);
    return [joined(same)];
  });
}

function joined(problems: readonly Problem[]): Problem {
  const inOrder = problems.toSorted((a, b) => a.column - b.column);
  const [first] = inOrder as [Problem];
  const corrections = inOrder.flatMap((each) => each.corrections ?? []);
  const sentences = inOrder.flatMap(({ fix, corrections: own = [] }) =>
    fix.slice(0, fix.length - withLine('', own).length).split(/(?<=[.?]) /),
  );
  return {
    ...first,
    severity: inOrder.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
    what: [...new Set(inOrder.map(({ what }) => what))].join(' '),
    fix: withLine([...new Set(sentences.filter((text) => text !== ''))].join(' '), corrections),
    corrections,
  };
}
