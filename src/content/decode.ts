import { isUtf8 } from 'node:buffer';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';

/** A record is read by people; one that is larger than this is a log or a mistake. */
const MOST_BYTES = 1_000_000;

const UTF8 = new TextDecoder();

/** A file's text with LF line breaks and without byte-order mark, or why it has none. */
export type Decoded = { text: string; problem?: undefined } | { problem: Problem; text?: undefined };

/**
 * Reads bytes as UTF-8, of at most a megabyte, without NUL and without the marks of a merge conflict; the first thing
 * that is wrong is named with its place.
 */
export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes.length > MOST_BYTES)
    return {
      problem: problem(
        'file-too-large',
        path,
        { line: 1, column: 1 },
        { bytes: bytes.length, limit: MOST_BYTES },
      ),
    };
  if (!isUtf8(bytes)) {
    const byte = firstBadByte(bytes);
    return { problem: problem('not-utf8', path, placeOf(bytes, byte), { byte: byte + 1 }) };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { problem: problem('nul-character', path, placeOf(bytes, nul), {}) };
  const text = UTF8.decode(bytes).replace(/\r\n?/g, '\n');
  const conflict = conflictLine(text);
  return conflict === undefined
    ? { text }
    : { problem: problem('merge-conflict', path, { line: conflict, column: 1 }, {}) };
}

/** The lines that Git puts before, between and after two versions. */
const CONFLICT = [/^<{7}(?: .*)?$/, /^={7}$/, /^>{7}(?: .*)?$/];

/** The line on which a conflict begins that has all three; each of them by itself may be a quote, a heading or a rule. */
function conflictLine(text: string): number | undefined {
  if (!text.includes('<<<<<<<')) return undefined;
  let first = 0;
  let next = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (CONFLICT[0]?.test(line)) [first, next] = [index + 1, 1];
    else if (next > 0 && CONFLICT[next]?.test(line)) next += 1;
    if (next === CONFLICT.length) return first;
  }
  return undefined;
}

/** A decoder puts U+FFFD where it can't go on; one that the file really holds has three bytes of its own. */
function firstBadByte(bytes: Uint8Array): number {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  for (const character of text) {
    if (character === '\uFFFD' && !(bytes[offset] === 0xef && bytes[offset + 1] === 0xbf)) return offset;
    offset += Buffer.byteLength(character);
  }
  return offset;
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  const lineBreak = before.lastIndexOf(10);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return { line, column: new TextDecoder().decode(before.subarray(lineBreak + 1)).length + 1 };
}
