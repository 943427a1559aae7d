import { problem } from '../../domain/problem-kinds/table.ts';
import type { Problem } from '../../domain/problems.ts';
import { readImage } from './image.ts';

/** A font of two alphabets in one weight; pages show another letter until it has come. */
const MOST_FONT_BYTES = 300_000;

/** What is wrong with a file that a stylesheet names: a font where it is to be one, else an image. */
export function readThemeFile(path: string, bytes: Uint8Array, isFont: boolean): Problem[] {
  const start = { line: 1, column: 1 };
  if (!isFont) return readImage(path, bytes, ['svg', 'png', 'webp']).problems;
  if (bytes.length > MOST_FONT_BYTES)
    return [problem('heavy-theme-file', path, start, { bytes: bytes.length, most: MOST_FONT_BYTES })];
  // What WOFF 1 and WOFF 2 begin with, and how long they say that they are: one that is cut off isn't shown.
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const signature = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  const ending = { wOFF: '.woff', wOF2: '.woff2' }[signature];
  const isWhole = bytes.length >= 12 && view.getUint32(8) === bytes.length;
  return ending !== undefined && path.toLowerCase().endsWith(ending) && isWhole
    ? []
    : [problem('not-a-font', path, start, { isCut: ending !== undefined && !isWhole })];
}
