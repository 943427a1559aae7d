import { type FileHandle, open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { oneLine } from '../../report/safe-text.ts';
import { ExportError } from './export-error.ts';

/** How the bytes of a file are packed or laid out, told by its first ones. */
type Packing = 'plain' | 'gzip' | 'zip' | 'parquet';

export interface ExportFile {
  path: string;
  /** As the person named it, for messages, on one line. */
  shown: string;
  packing: Packing;
  bytes: number;
}

/** Files that are read as one. */
export type ExportFiles = readonly [ExportFile, ...ExportFile[]];

/** In a folder, files of other names are what lies beside exports: licences, notes. A file that is named is read whatever its name. */
export const EXPORT_NAME = /\.(csv|tsv|tab|json|jsonl|ndjson|parquet|gz|zip)$/i;

/** The files that some paths stand for, folders with all below them; in the same order wherever they lie on the disk. */
export async function exportFiles(paths: readonly string[], cwd = '.'): Promise<ExportFile[]> {
  const files = new Map<string, ExportFile>();
  for (const path of paths) {
    for (const file of await filesAt(resolve(cwd, path), oneLine(path))) files.set(file.path, file);
  }
  return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function filesAt(path: string, shown: string): Promise<ExportFile[]> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) throw new ExportError(`${shown}: there is no such file or folder.`);
  if (!facts.isDirectory()) return [await fileAt(path, shown, facts.size)];
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (entries === undefined)
    throw new ExportError(
      `${shown}: this folder, or one in it, can’t be opened. Make sure that you have permission to read it.`,
    );
  const found = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && EXPORT_NAME.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  if (found.length === 0)
    throw new ExportError(
      `${shown}: this folder has no exports. Name files of type .csv, .json, .ndjson or .parquet, or .gz or .zip of these.`,
    );
  const files: ExportFile[] = [];
  // One after the other: thousands at once are more than the system opens.
  for (const file of found)
    files.push(await fileAt(file, join(shown, oneLine(file.slice(path.length))), (await stat(file)).size));
  return files;
}

async function fileAt(path: string, shown: string, bytes: number): Promise<ExportFile> {
  const handle = await open(path).catch((error: NodeJS.ErrnoException) => {
    if (!['EACCES', 'EPERM', 'ENOENT'].includes(error.code ?? '')) throw error;
    throw new ExportError(
      `${shown}: this file can’t be opened. Make sure that you have permission to read it.`,
    );
  });
  try {
    return { path, shown, packing: await packingOf(handle), bytes };
  } finally {
    await handle.close();
  }
}

async function packingOf(handle: FileHandle): Promise<Packing> {
  const { buffer } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  const magic = buffer.toString('latin1');
  if (magic.startsWith('\x1f\x8b')) return 'gzip';
  if (magic.startsWith('PK\x03\x04') || magic.startsWith('PK\x05\x06')) return 'zip';
  return magic === 'PAR1' ? 'parquet' : 'plain';
}
