import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { extname, join } from 'node:path';
import type { PipelineTransform, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { crc32, createGunzip } from 'node:zlib';
import yauzl, { type ZipFile } from 'yauzl';
import { Failure } from '../../lib/errors.ts';
import { temporaryFile } from '../../lib/temporary-folder.ts';
import { ExportError } from './export-error.ts';
import { EXPORT_NAME, type ExportFile, exportFiles } from './export-files.ts';

const openZip = promisify(yauzl.open) as (path: string, options: { lazyEntries: true }) => Promise<ZipFile>;

/** A file in every workbook of Excel, which is a zip. */
const WORKBOOK = '[Content_Types].xml';

/** The ways in which files usually lie in a zip, by their numbers. */
const STORED = 0;
const DEFLATED = 8;

/** A zip of packed files is usual; anything packed more often isn't an export. */
const DEEPEST = 2;

/** Where files are unpacked to: a folder that only this user may read and that is removed at the end. */
export interface Unpacking {
  folder: string;
  signal: AbortSignal;
}

/**
 * The files that one stands for, unpacked. DuckDB would read a gzip as it is, but says nothing when one is cut off between
 * two rows. Throws an `ExportError` where a file can't be unpacked to its end.
 */
export async function unpack(file: ExportFile, unpacking: Unpacking, depth = 0): Promise<ExportFile[]> {
  if (file.packing === 'plain' || file.packing === 'parquet') return [file];
  if (depth >= DEEPEST)
    throw new ExportError(`${file.shown}: this is packed several times over. Unpack it first.`);
  const { signal } = unpacking;
  try {
    const unpacked = file.packing === 'gzip' ? [await gunzip(file, unpacking)] : await unzip(file, unpacking);
    const all: ExportFile[] = [];
    for (const inner of unpacked) all.push(...(await unpack(inner, unpacking, depth + 1)));
    return all;
  } catch (error) {
    // The system's refusals say nothing of the file.
    const { syscall } = error as NodeJS.ErrnoException;
    if (signal.aborted || error instanceof Failure || syscall !== undefined) throw error;
    throw new ExportError(
      `${file.shown}: this file is damaged and can’t be unpacked completely. Download it again.`,
    );
  }
}

async function gunzip(file: ExportFile, unpacking: Unpacking): Promise<ExportFile> {
  const unpacked = await put(createReadStream(file.path), createGunzip(), unpacking);
  return { ...unpacked, shown: file.shown };
}

async function unzip(file: ExportFile, unpacking: Unpacking): Promise<ExportFile[]> {
  const found: ExportFile[] = [];
  const zip = await openZip(file.path, { lazyEntries: true });
  for await (const { name, sum, content } of entriesOf(zip, file.shown)) {
    if (name === WORKBOOK)
      throw new ExportError(
        `${file.shown}: this is a spreadsheet workbook. Export the tickets as CSV from your help desk, and don’t save them in a spreadsheet in between.`,
      );
    const unpacked = await put(content, withSum(sum), unpacking);
    found.push({ ...unpacked, shown: `${file.shown} (${name})` });
  }
  if (found.length > 0) return found;
  throw new ExportError(
    `${file.shown}: this zip has no exports in it, files of type .csv, .json, .ndjson or .parquet.`,
  );
}

/** Writes what comes from a packed file into the folder. */
async function put(
  packed: Readable,
  step: PipelineTransform<Readable, Buffer>,
  { folder, signal }: Unpacking,
): Promise<ExportFile> {
  const path = join(folder, randomUUID());
  await pipeline(packed, step, temporaryFile(path), { signal });
  const [file] = await exportFiles([path]);
  return file as ExportFile;
}

/** Hands bytes on, and fails at their end where they aren't those whose CRC-32 the zip gives. */
function withSum(sum: number) {
  return async function* (bytes: AsyncIterable<Buffer>) {
    let found = 0;
    for await (const chunk of bytes) {
      found = crc32(chunk, found);
      yield chunk;
    }
    if (found !== sum) throw new Error('another checksum');
  };
}

/** The exports in a zip, of which some hold notes or licences beside them. */
async function* entriesOf(
  zip: ZipFile,
  shown: string,
): AsyncGenerator<{ name: string; sum: number; content: Readable }> {
  const openEntry = promisify(zip.openReadStream.bind(zip)) as (entry: yauzl.Entry) => Promise<Readable>;
  const next = () =>
    new Promise<yauzl.Entry | undefined>((done, fail) => {
      zip
        .once('entry', done)
        .once('end', () => {
          done(undefined);
        })
        .once('error', fail);
      zip.readEntry();
    });
  for (let entry = await next(); entry !== undefined; entry = await next()) {
    const name = entry.fileName;
    const isExport = EXPORT_NAME.test(name) || extname(name) === '' || name === WORKBOOK;
    if (isExport && !name.endsWith('/') && !name.startsWith('__MACOSX/')) {
      assertReadable(entry, shown);
      yield { name, sum: entry.crc32, content: await openEntry(entry) };
    }
  }
}

/** Passwords, and ways of packing that few programs know, such as the one that Windows takes for files above 2 GB. */
function assertReadable(entry: yauzl.Entry, shown: string): void {
  const why = entry.isEncrypted()
    ? 'is locked with a password'
    : [STORED, DEFLATED].includes(entry.compressionMethod)
      ? undefined
      : 'is packed in a way that can’t be read here';
  if (why !== undefined)
    throw new ExportError(`${shown}: this zip ${why}. Unpack it, and name the files that were in it.`);
}
