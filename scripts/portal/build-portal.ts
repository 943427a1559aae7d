import { createHash, hash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OutputFile, Publication } from '../../src/domain/publication.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { searchDocuments } from '../../src/emit/search/document.ts';
import { BUNDLES } from '../../src/integration/page-bundle.ts';
import { openRenderer, type Renderer } from '../../src/integration/renderer.ts';
import { ROOT } from '../../src/integration/root.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { portalPages } from '../../src/view/pages.ts';
import { Failure } from '../lib/errors.ts';
import { keepTimes } from '../lib/keep-times.ts';
import { replaceFolder } from '../lib/replace-folder.ts';
import { writeFailure } from '../lib/write-failure.ts';
import { listFiles } from './list-files.ts';
import { MANIFEST, manifestFile } from './manifest.ts';

/** A publication whose content has been checked, and where it comes from and goes to, as absolute paths. */
interface BuildRequest {
  publication: Publication;
  /** Images and other files that records show, by their path below the content folder. */
  assets: Iterable<string>;
  content: string;
  out: string;
  signal: AbortSignal;
}

/** Builds pages, feeds and search index beside the old output, and puts them in its place when all is well. */
export async function buildPortal({
  publication,
  assets,
  content,
  out,
  signal,
}: BuildRequest): Promise<void> {
  const { addresses } = publication;
  const renderer = await rendererFor(addresses.baseUrl);
  const make = async (work: string) => {
    const [site, index] = [join(work, 'site'), join(work, 'search')];
    cpSync(renderer.assets, site, { recursive: true });
    // The index is made by a program of its own, beside the pages.
    await allDone([
      buildSearchIndex(searchDocuments(publication), index),
      writePages(publication, renderer, site),
    ]);
    await rename(index, join(site, 'pagefind'));
    for (const path of assets)
      cpSync(join(content, path), join(site, addresses.asset(path)), { dereference: true });
    writeFiles(site, emitAll(publication));
    writeFiles(site, [manifestFile(publication, folderDigest(site))]);
    keepTimes(out, site, listFiles(site));
    return site;
  };
  return replaceFolder(out, make, signal);
}

/** Throws a `Failure` that names what can't be written where the pages' bundle can't be made. */
async function rendererFor({ pathname }: URL): Promise<Renderer> {
  try {
    return await openRenderer(pathname);
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

async function writePages(publication: Publication, renderer: Renderer, site: string): Promise<void> {
  for (const { kind, path, data } of portalPages(publication)) {
    const content = await renderer.render(kind, data());
    writeFiles(site, [{ path: path.endsWith('.html') ? path : `${path}index.html`, content }]);
  }
}

/** A refusal to write, also where it is the cause of an error of Astro's, as a sentence; undefined for anything else. */
function refusal(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code = '', path } = error as NodeJS.ErrnoException;
  if (path === undefined || !['EACCES', 'EPERM', 'EROFS'].includes(code)) return refusal(error.cause);
  const { message } = writeFailure(error, path.startsWith(BUNDLES) ? BUNDLES : path) as Failure;
  return new Failure(
    `${message} Building needs a copy of Candor that you may write in; this one is ${ROOT}.`,
  );
}

/** Waits for all, then throws what the first that failed threw: nobody still writes when the folder is cleared away. */
async function allDone(tasks: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

/** Pagefind numbers the values of filters as it likes: its files aren't the same in every build of the same content. */
const SEARCH_INDEX = 'pagefind/';

/** A SHA-256 of a built folder: of the paths and contents of its files, in the order of paths; its manifest and search index left out. */
export function folderDigest(folder: string): string {
  const digest = createHash('sha256');
  for (const path of listFiles(folder))
    if (path !== MANIFEST && !path.startsWith(SEARCH_INDEX))
      digest.update(`${path}\0${hash('sha256', readFileSync(join(folder, path)))}\n`);
  return digest.digest('hex');
}

/** Writes files below a folder; many small ones, for which synchronous calls cost least. */
export function writeFiles(folder: string, files: Iterable<OutputFile>): { files: number; bytes: number } {
  const made = new Set<string>();
  const written = { files: 0, bytes: 0 };
  for (const { path, content } of files) {
    const target = join(folder, path);
    const parent = dirname(target);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(target, content);
    written.files += 1;
    written.bytes += content.length;
  }
  return written;
}
