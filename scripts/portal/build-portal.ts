import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../src/domain/publication.ts';
import { keyOfSources } from '../../src/domain/record/record-key.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { BUNDLES } from '../../src/integration/page-bundle.ts';
import { openRenderer, type Renderer } from '../../src/integration/renderer.ts';
import { ROOT } from '../../src/integration/root.ts';
import { sourcesDigest } from '../../src/integration/sources-digest.ts';
import { Failure } from '../lib/errors.ts';
import { replaceFolder } from '../lib/replace-folder.ts';
import { systemCode, writeFailure } from '../lib/write-failure.ts';
import { putCards } from './cards/put-cards.ts';
import { readKeep, writeKeep } from './keep.ts';
import { listFiles } from './list-files.ts';
import { manifestFile } from './manifest.ts';
import { Output, stamped } from './output.ts';
import { putDesk } from './put-desk.ts';
import { putFinding } from './put-finding.ts';
import { putPages } from './put-pages.ts';
import { putSearchIndex } from './put-search-index.ts';

/** A publication whose content has been checked, and where it comes from and goes to, as absolute paths. */
interface BuildRequest {
  publication: Publication;
  /** Images and other files that records show, by their path below the content folder. */
  assets: Iterable<string>;
  read: (path: string) => Promise<Uint8Array>;
  out: string;
  /** Whether everything is made anew, whatever is known of the last build. */
  fresh: boolean;
  signal: AbortSignal;
}

/**
 * Builds pages, feeds and search index beside the old output, and puts them in its place when all is well. What is made from
 * the same as in the last build is taken over from there; the bytes are those of a build without that. `withoutCards` says why links have no pictures, where
 * these can't be drawn.
 */
export async function buildPortal(
  request: BuildRequest,
): Promise<{ made: number; kept: number; withoutCards: string | undefined }> {
  const { out, fresh, signal } = request;
  let { publication } = request;
  let withoutCards: string | undefined;
  // Nothing that was made for the one audience is ever taken over for the other.
  const code = `${publication.portal.audience} ${sourcesDigest()}`;
  const keep = fresh ? new Map() : readKeep(out, code);
  let output: Output | undefined;
  const make = async (work: string) => {
    const folder = join(work, 'site');
    output = new Output({ folder, before: out, keep });
    withoutCards = await putCards(output, publication);
    if (withoutCards !== undefined) publication = { ...publication, withoutCards: true };
    const renderer = await rendererFor(publication.addresses.baseUrl);
    // The index is made by a program of its own, beside the pages.
    await allDone([
      putSearchIndex(output, publication, out),
      fill(output, renderer, { ...request, publication }),
    ]);
    putFinding(output, publication, { out, code, fresh });
    putDesk(output, publication, folder);
    const { path, content } = manifestFile(publication, output.files);
    output.put(path, content);
    return folder;
  };
  await replaceFolder(out, make, signal);
  if (!output) throw new Error('nothing was built');
  await writeKeep(out, code, stamped(out, output.files));
  return { ...output.count, withoutCards };
}

/** Puts everything into the output but what search needs. */
async function fill(
  output: Output,
  renderer: Renderer,
  { publication, assets, read }: BuildRequest,
): Promise<void> {
  const { addresses } = publication;
  for (const path of listFiles(renderer.assets)) output.put(path, readFileSync(join(renderer.assets, path)));
  for (const path of assets) output.put(addresses.asset(path), await read(path));
  await putPages(output, renderer, publication);
  for (const file of emitAll(publication)) {
    const key = file.from && keyOfSources(file.from, publication);
    if (key === undefined || !output.takeOver(file.path, key)) output.put(file.path, file.content, key);
  }
}

/** Throws a `Failure` that names what can't be written where the pages' bundle can't be made. */
async function rendererFor({ pathname }: URL): Promise<Renderer> {
  try {
    return await openRenderer(pathname);
  } catch (error) {
    throw refusal(error) ?? error;
  }
}

/** A refusal to write, also where it is the cause of an error of Astro's, as a sentence; undefined for anything else. */
function refusal(error: unknown): Failure | undefined {
  if (!(error instanceof Error)) return undefined;
  const { path } = error as NodeJS.ErrnoException;
  const code = systemCode(error) ?? '';
  if (['ENOSPC', 'EDQUOT'].includes(code)) {
    const { message } = writeFailure(error, BUNDLES) as Failure;
    return new Failure(
      `${message} Make room and run the command again; what was published before is unchanged.`,
    );
  }
  if (path === undefined || !['EACCES', 'EPERM', 'EROFS'].includes(code)) return refusal(error.cause);
  const { message } = writeFailure(error, path.startsWith(BUNDLES) ? BUNDLES : path) as Failure;
  return new Failure(
    `${message} Building needs a copy of Candor that you can write to; this one is ${ROOT}.`,
  );
}

/** Waits for all, then throws what the first that failed threw: nobody still writes when the folder is cleared away. */
async function allDone(tasks: Promise<unknown>[]): Promise<void> {
  const failed = (await Promise.allSettled(tasks)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}
