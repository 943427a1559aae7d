import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import yauzl from 'yauzl';
import type { ZipFile } from 'yauzl';
import type { ExportFile } from './export-files.ts';
import { exportFiles } from './export-files.ts';
import { ExportProblem } from './export-problem.ts';

const openZip = promisify(yauzl.open) as (path: string, options: { lazyEntries: true }) => Promise<ZipFile>;

/** The files in a zip, unpacked below a folder that only this user may read and that is removed at the end. */
export async function unzip(file: ExportFile, folder: string, signal?: AbortSignal): Promise<ExportFile[]> {
  const found: ExportFile[] = [];
  try {
    const zip = await openZip(file.path, { lazyEntries: true });
    for await (const { name, content } of contents(zip)) {
      const path = join(folder, randomUUID());
      await pipeline(
        content,
        createWriteStream(path, { mode: 0o600 }),
        ...(signal === undefined ? [] : [{ signal }]),
      );
      const [unpacked] = await exportFiles([path]);
      if (unpacked !== undefined) found.push({ ...unpacked, shown: `${file.shown} (${name})` });
    }
  } catch (error) {
    if (signal?.aborted === true || error instanceof ExportProblem) throw error;
    throw new ExportProblem(
      `${file.shown}: this zip is damaged and can't be unpacked to its end. Download it again.`,
    );
  }
  if (found.length === 0) throw new ExportProblem(`${file.shown}: this zip has no files in it.`);
  return found;
}

async function* contents(zip: ZipFile): AsyncGenerator<{ name: string; content: Readable }> {
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
    if (!name.endsWith('/') && !name.startsWith('__MACOSX/')) yield { name, content: await openEntry(entry) };
  }
}
