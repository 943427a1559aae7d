import { isUtf8 } from 'node:buffer';
import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { temporaryFile } from '../../lib/temporary-folder.ts';
import type { ExportFile } from './export-files.ts';

const HEAD_BYTES = 1 << 18;

/** UTF-8, or what else spreadsheets write: UTF-16, and Windows-1252, of which Latin-1 is a part. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** The beginning of a file as text. */
export interface Head {
  text: string;
  encoding: Encoding;
  /** Whether there are byte-order marks in it, which the text is without. */
  hasMarks: boolean;
  /** Whether it is all of the file. */
  whole: boolean;
}

const BYTE_ORDER_MARK = '\uFEFF';

/** The bytes of a file, as they come. */
export function bytesOf({ path }: ExportFile): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>;
}

export async function readHead(file: ExportFile): Promise<Head> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of bytesOf(file)) {
    chunks.push(chunk);
    bytes += chunk.length;
    if (bytes > HEAD_BYTES) break;
  }
  const all = Buffer.concat(chunks);
  const head = all.subarray(0, HEAD_BYTES);
  const encoding = encodingOf(head);
  // As a part of a stream, which it is: decoded whole, Windows-1252 is read as Latin-1 by Node 22.18.
  const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(head, { stream: true });
  return {
    text: withoutMarks(text),
    encoding,
    hasMarks: text.includes(BYTE_ORDER_MARK),
    whole: all.length <= HEAD_BYTES,
  };
}

function withoutMarks(text: string): string {
  return text.replaceAll(BYTE_ORDER_MARK, '');
}

function encodingOf(head: Buffer): Encoding {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  // The cut may have gone through a character.
  const withoutCut = head.subarray(0, Math.max(head.length - 4, 0));
  const last = withoutCut.findLastIndex((byte) => byte < 0x80) + 1;
  return isUtf8(head) || isUtf8(head.subarray(0, last)) ? 'utf-8' : 'windows-1252';
}

/** The same file in UTF-8, without byte-order marks, of which files put together have several, in a folder for what is temporary. */
export async function inUtf8(
  file: ExportFile,
  encoding: Encoding,
  folder: string,
  signal?: AbortSignal,
): Promise<ExportFile> {
  const path = join(folder, randomUUID());
  await pipeline(
    bytesOf(file),
    async function* (bytes: AsyncIterable<Buffer>) {
      const decoder = new TextDecoder(encoding);
      for await (const chunk of bytes) yield withoutMarks(decoder.decode(chunk, { stream: true }));
      yield withoutMarks(decoder.decode());
    },
    temporaryFile(path),
    ...(signal === undefined ? [] : [{ signal }]),
  );
  return { ...file, path, bytes: (await stat(path)).size };
}
