import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mediaType } from '../../src/emit/headers/media-types.ts';
import { headersReader } from '../../src/emit/headers/read.ts';
import { servedPath } from '../../src/emit/pattern.ts';
import { UsageError } from '../lib/errors.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';

/** A portal that was built into a folder, as it is to be served. */
export interface BuiltPortal {
  folder: string;
  manifest: Required<Pick<Manifest, 'builtAt' | 'url' | 'digest'>>;
  /** Paths below the folder, sorted. */
  files: readonly string[];
  /** The headers that are meant for a file; the type of its content is always among them. */
  headersOf: (file: string) => Readonly<Record<string, string>>;
}

/** Opens what `build` left in a folder; a `UsageError` where there is no portal, or one of an older Candor. */
export async function openBuiltPortal(folder: string): Promise<BuiltPortal> {
  const text = await readFile(join(folder, MANIFEST), 'utf8').catch(() => '');
  const { builtAt, url, digest } = readManifest(text) ?? {};
  if (builtAt === undefined || url === undefined || digest === undefined)
    throw new UsageError(
      `There is no portal in ${folder}. Build it first (npm run build), or give the folder of one with --out.`,
    );
  const base = new URL(url).pathname;
  const rules = headersReader(await readFile(join(folder, '_headers'), 'utf8').catch(() => ''));
  return {
    folder,
    manifest: { builtAt, url, digest },
    files: listFiles(folder),
    headersOf: (file) => ({ 'Content-Type': mediaType(file), ...rules(base + servedPath(file)) }),
  };
}
