import { isUtf8 } from 'node:buffer';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';

/** A record is read by people; one that is larger than this is a log or a mistake. */
const MOST_BYTES = 1_000_000;

/** A file's text with LF line breaks and without byte-order mark, or why it has none. */
export type Decoded = { text: string; problem?: undefined } | { problem: Problem; text?: undefined };

export function decode(bytes: Uint8Array, path: string): Decoded {
  if (bytes.length > MOST_BYTES)
    return {
      problem: problem('file-too-large', path, { line: 1, column: 1 }, { bytes: bytes.length, limit: MOST_BYTES }),
    };
  if (!isUtf8(bytes)) {
    const byte = firstBadByte(bytes);
    return { problem: problem('not-utf8', path, placeOf(bytes, byte), { byte: byte + 1 }) };
  }
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { problem: problem('nul-character', path, placeOf(bytes, nul), {}) };
  return { text: new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n') };
}

/** The shortest prefix that isn't UTF-8 ends with the bad byte; a prefix may end inside a character, hence the +3. */
function firstBadByte(bytes: Uint8Array): number {
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (startsAsUtf8(bytes.subarray(0, middle))) good = middle;
    else bad = middle;
  }
  return good;
}

function startsAsUtf8(bytes: Uint8Array): boolean {
  return [0, 1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, Math.max(0, bytes.length - cut))));
}

function placeOf(bytes: Uint8Array, offset: number): { line: number; column: number } {
  const before = bytes.subarray(0, offset);
  const lineBreak = before.lastIndexOf(10);
  const line = before.reduce((count, byte) => count + (byte === 10 ? 1 : 0), 1);
  return { line, column: new TextDecoder().decode(before.subarray(lineBreak + 1)).length + 1 };
}
