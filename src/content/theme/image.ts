import { isUtf8 } from 'node:buffer';
import { imageSize } from 'image-size';
import { problem } from '../../domain/problem-kinds/table.ts';
import type { Problem } from '../../domain/problems.ts';
import type { ThemeImage } from '../../domain/theme.ts';
import { readDrawing } from './drawing.ts';

const START = { line: 1, column: 1 };
/** A logo that is larger than this is a picture for print, and comes after the page. */
export const MOST_IMAGE_BYTES = 200_000;

const TYPES = { svg: 'image/svg+xml', png: 'image/png', webp: 'image/webp' } as const;
/** A type by its bytes; only of these there is something to be said. */
export type ImageType = keyof typeof TYPES;

/** An image of the theme by its bytes, whatever its name ends in; or what is wrong with it. */
export function readImage(
  path: string,
  bytes: Uint8Array,
  types: readonly ImageType[],
): { image: ThemeImage; problems: [] } | { problems: Problem[] } {
  const wrong = (...problems: Problem[]) => ({ problems });
  if (bytes.length > MOST_IMAGE_BYTES)
    return wrong(problem('heavy-theme-file', path, START, { bytes: bytes.length, most: MOST_IMAGE_BYTES }));
  const ending = path.split('.').at(-1)?.toLowerCase();
  const type = typeOf(bytes);
  // A host says what a file is by its ending.
  if (type === undefined || !types.includes(type) || type !== ending)
    return wrong(problem('wrong-image-type', path, START, { found: type, types }));
  if (type !== 'svg') {
    const size = isWhole(bytes, type) ? sizeOf(bytes) : undefined;
    if (!size) return wrong(problem('wrong-image-type', path, START, { found: undefined, types }));
    return { image: { path, type: TYPES[type], ...size }, problems: [] };
  }
  const { faults, size, inline } = readDrawing(new TextDecoder().decode(bytes));
  if (faults.length > 0)
    return wrong(...faults.map(({ fault, at }) => problem('active-drawing', path, at, { fault })));
  if (!size) return wrong(problem('drawing-without-size', path, START, {}));
  return { image: { path, type: TYPES.svg, ...size, ...(inline ? { inline } : {}) }, problems: [] };
}

function typeOf(bytes: Uint8Array): ImageType | undefined {
  const head = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (/^RIFF[^]{4}WEBP/.test(head)) return 'webp';
  return isUtf8(bytes) &&
    /^\uFEFF?\s*<[^]*<?svg[\s>]/.test(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes))
    ? 'svg'
    : undefined;
}

/** Whether a picture has its end: of one that is cut off, browsers show a part. */
function isWhole(bytes: Uint8Array, type: 'png' | 'webp'): boolean {
  if (type === 'png') return Buffer.from(bytes.subarray(-8)).toString('latin1').startsWith('IEND');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return view.getUint32(4, true) + 8 <= bytes.length;
}

function sizeOf(bytes: Uint8Array): { width: number; height: number } | undefined {
  try {
    const { width, height } = imageSize(bytes);
    return width > 0 && height > 0 ? { width, height } : undefined;
  } catch {
    // Its head isn’t that of a picture.
    return undefined;
  }
}
