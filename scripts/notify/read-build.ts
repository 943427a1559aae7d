import { z } from 'zod';
import type { Instant } from '../../src/domain/time.ts';
import { type UpdateObject, UpdatesSchema } from '../../src/emit/api/schemas/update.ts';
import { MANIFEST } from '../portal/manifest.ts';
import type { BuildSource } from './build-source.ts';
import { NotifyProblem } from './notify-problem.ts';

const ManifestSchema = z.looseObject({ candor: z.number(), builtAt: z.iso.datetime(), url: z.url() });

/** What `notify` reads of a portal that was built. */
export interface Build {
  /** Where it was read from. */
  shown: string;
  builtAt: Instant;
  /** The address that it was built for. */
  url: string;
  /** All updates, newest first. */
  updates: UpdateObject[];
}

/** Reads a build. Throws a `NotifyProblem` where it is none, is broken, or is another version's. */
export async function readBuild(source: BuildSource): Promise<Build> {
  const { shown } = source;
  const manifest = await parsed(source, MANIFEST, ManifestSchema);
  if (!manifest) throw new NotifyProblem(`${shown} is no portal that Candor built: it has no ${MANIFEST}.`);
  const updates = new Map<string, UpdateObject>();
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const path = pagePath(page);
    const found = await parsed(source, path, UpdatesSchema);
    if (!found) throw page === 1 ? olderVersion(shown, path) : missingPage(shown, path, pages);
    if (found.page !== page || (page > 1 && found.pages !== pages)) throw changedMeanwhile(shown, path);
    pages = found.pages;
    for (const update of found.updates) updates.set(update.id, update);
  }
  return { shown, builtAt: Date.parse(manifest.builtAt), url: manifest.url, updates: [...updates.values()] };
}

/** A file of a build as JSON of a schema; undefined where there is no such file. */
export async function parsed<S extends z.ZodType>(
  { shown, read }: BuildSource,
  path: string,
  schema: S,
): Promise<z.output<S> | undefined> {
  const text = await read(path);
  if (text === undefined) return undefined;
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new NotifyProblem(
      `${path} of ${shown} is no whole JSON: the file is damaged, or was cut short. Build the portal again.`,
    );
  }
  const { success, data: value, error } = schema.safeParse(data);
  if (success) return value;
  const [issue] = error.issues;
  throw new NotifyProblem(
    `${path} of ${shown} isn’t as this version of Candor writes it (${issue?.path.join('.') || 'the whole'}: ${issue?.message ?? ''}). ` +
      'Build it again with this version.',
  );
}

function pagePath(page: number): string {
  return page === 1 ? 'api/v1/updates.json' : `api/v1/updates/${String(page)}.json`;
}

function olderVersion(shown: string, path: string): NotifyProblem {
  return new NotifyProblem(
    `${shown} has no ${path}: an older version of Candor built it, so that nobody can tell which updates are new. ` +
      'Build the content of then with this version, and name that folder.',
  );
}

function missingPage(shown: string, path: string, pages: number): NotifyProblem {
  return new NotifyProblem(
    `${path} of ${shown} is missing, and the updates there have ${String(pages)} pages. The build isn’t whole: make it again.`,
  );
}

function changedMeanwhile(shown: string, path: string): NotifyProblem {
  return new NotifyProblem(
    `${path} of ${shown} doesn’t belong to the pages before it. Perhaps it was published anew meanwhile: run the command again.`,
  );
}
