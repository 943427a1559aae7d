import { posix } from 'node:path';
import { parse } from 'css-tree';
import { problem } from '../../domain/problem-kinds/table.ts';
import type { Problem } from '../../domain/problems.ts';
import { suggest } from '../../domain/suggest.ts';
import { type Theme, THEME_FOLDER } from '../../domain/theme.ts';
import { decode } from '../decode.ts';
import { contrastProblems } from './contrast.ts';
import { positionAt } from './drawing.ts';
import { fetchesIn } from './fetches.ts';
import { tokensIn } from './tokens.ts';

const START = { line: 1, column: 1 };
/** Pages wait for it: more than this is another look, and not a company's own colours and letters. */
const MOST_BYTES = 100_000;

/** A stylesheet of the theme, and the files of the theme that it names, each with the place where it does. */
interface StylesheetReading {
  parts: NonNullable<Theme['stylesheet']>;
  files: Map<string, { isFont: boolean }>;
  problems: Problem[];
}

/** Reads a stylesheet: it is published as it is, but for the addresses of its files, or what is wrong with it is named. */
export function readStylesheet(
  path: string,
  bytes: Uint8Array,
  brand: string | undefined,
  files: ReadonlySet<string>,
): StylesheetReading {
  const nothing = { parts: [], files: new Map() };
  if (bytes.length > MOST_BYTES)
    return {
      ...nothing,
      problems: [problem('heavy-theme-file', path, START, { bytes: bytes.length, most: MOST_BYTES })],
    };
  const { text, problem: unreadable } = decode(bytes, path);
  if (unreadable) return { ...nothing, problems: [unreadable] };
  const tokens = tokensIn(text);
  const brandToken = { name: '--brand', value: brand ?? '', schemes: ['light', 'dark'] as const, at: START };
  const reading = withOwnFiles(path, text, files);
  return {
    ...reading,
    problems: [
      ...syntaxProblems(path, text),
      ...reading.problems,
      ...contrastProblems(path, tokens, brand === undefined ? [] : [brandToken]),
    ],
  };
}

function syntaxProblems(path: string, css: string): Problem[] {
  const problems: Problem[] = [];
  parse(css, {
    positions: true,
    onParseError: ({ message, line, column }: { message: string; line: number; column: number }) =>
      problems.push(problem('unread-style', path, { line, column }, { reason: message })),
  });
  return problems;
}

/** A stylesheet, cut where it names a file. */
function withOwnFiles(path: string, css: string, all: ReadonlySet<string>): StylesheetReading {
  const problems: Problem[] = [];
  const files: StylesheetReading['files'] = new Map();
  const parts: (string | { file: string })[] = [];
  let done = 0;
  for (const { isImport, isFont, address, start, end, form } of fetchesIn(css)) {
    const at = positionAt(css, start);
    if (isImport) problems.push(problem('stylesheet-import', path, at, { address }));
    // A place in the page, or a picture that is a part of the stylesheet: the policy lets browsers show that.
    else if (address.startsWith('#') || (!isFont && /^data:image\//i.test(address))) continue;
    else {
      const { file, place } = ownFile(path, address);
      if (file === undefined) problems.push(problem('foreign-address', path, at, { address }));
      else if (!all.has(file)) {
        const choices = [...all].filter((each) => each.startsWith(THEME_FOLDER) && each !== path);
        problems.push(
          problem('missing-theme-file', path, at, { file, suggestion: suggest(file, choices), choices }),
        );
      } else {
        files.set(file, { isFont });
        const [open, close] = form === 'url' ? ['url("', '")'] : ['"', '"'];
        parts.push(css.slice(done, start) + open, { file }, place + close);
        done = end;
      }
    }
  }
  return { parts: [...parts, css.slice(done)], files, problems };
}

/** The file of the theme that an address leads to from a stylesheet, with what follows it; neither for any other address. */
function ownFile(path: string, address: string): { file?: string; place: string } {
  const [, relative, place = ''] =
    /^([\w-][\w./-]*|\.{1,2}\/[\w./-]+)([?#][\w?#.=&-]*)?$/.exec(address) ?? [];
  const file = relative === undefined ? '' : posix.join(posix.dirname(path), relative);
  return file.startsWith(THEME_FOLDER) ? { file, place } : { place };
}
