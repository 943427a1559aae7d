import { readFile, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { reasonOf } from '../../src/content/content-folder.ts';
import type { Instant } from '../../src/domain/time.ts';
import { type UpdateObject, UpdatesSchema } from '../../src/emit/api/schemas/update.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { MANIFEST } from '../portal/manifest.ts';
import { NothingSent } from './nothing-sent.ts';

/** Where a build is read from: a folder, or the address at which it is published. */
export interface BuildSource {
  /** The place as the user gave it. */
  shown: string;
  /** The text of a file of the build, by its path below it; undefined if there is no such file. */
  read: (path: string) => Promise<string | undefined>;
}

/** How long a published file may take. */
const TIMEOUT = 30_000;

/** Whether a build is given by its address; else it is a folder. */
export function isAddress(place: string): boolean {
  return /^https?:\/\//i.test(place) && URL.canParse(place);
}

/** Opens what `--out` or `--since` names. Throws a `UsageError` for a folder that doesn’t exist. */
export async function openBuild(place: string, option: string, cwd: string): Promise<BuildSource> {
  if (isAddress(place)) return publishedBuild(place);
  const folder = resolve(cwd, place);
  const isFolder = await stat(folder).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  if (!isFolder) throw new UsageError(`${option} ${place} isn’t a folder; name a portal that Candor built.`);
  return {
    shown: place,
    read: (path) =>
      readFile(join(folder, path), 'utf8').catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return undefined;
        throw new Failure(`${join(place, path)} can’t be read: ${reasonOf(error)}.`);
      }),
  };
}

function publishedBuild(place: string): BuildSource {
  const base = new URL(place);
  base.search = '';
  base.hash = '';
  if (!base.pathname.endsWith('/')) base.pathname += '/';
  return {
    shown: base.href,
    read: async (path) => {
      const { href } = new URL(path, base);
      try {
        const response = await fetch(href, { signal: AbortSignal.timeout(TIMEOUT), cache: 'no-store' });
        if (response.status === 404 || response.status === 410) return undefined;
        if (response.ok) return await response.text();
        throw new Failure(`${href} can’t be read: it answers with status ${response.status}.`);
      } catch (error) {
        if (error instanceof Failure) throw error;
        throw new Failure(`${href} can’t be read: ${whyUnreachable(error)}.`);
      }
    },
  };
}

function whyUnreachable(error: unknown): string {
  const { name, cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
  if (name === 'TimeoutError') return `there was no answer within ${TIMEOUT / 1000} s`;
  return cause?.code ?? cause?.message ?? message;
}

/** A built portal, as far as `notify` reads it. */
export interface Build {
  /** Where it was read from. */
  shown: string;
  builtAt: Instant;
  /** The address that it was built for. */
  url: string;
  /** All updates, newest first. */
  updates: UpdateObject[];
}

const ManifestSchema = z.looseObject({
  candor: z.number(),
  builtAt: z.iso.datetime(),
  url: z.url(),
  audience: z.string().optional(),
});

/** Reads a build. Throws `NothingSent` if it isn’t one, is damaged, or was built by another version. */
export async function readBuild(source: BuildSource): Promise<Build> {
  const { shown } = source;
  const manifest = await parsed(source, MANIFEST, ManifestSchema);
  if (!manifest) throw new NothingSent(`${shown} isn’t a portal that Candor built: it has no ${MANIFEST}.`);
  if (manifest.audience === 'internal')
    throw new NothingSent(
      `${shown} is an internal edition: nothing is sent of it. Name the public one, which has the same updates.`,
    );
  const updates = new Map<string, UpdateObject>();
  let pages = 1;
  for (let page = 1; page <= pages; page += 1) {
    const path = page === 1 ? 'api/v1/updates.json' : `api/v1/updates/${page}.json`;
    const found = await parsed(source, path, UpdatesSchema);
    if (!found) throw page === 1 ? olderVersion(shown, path) : missingPage(shown, path, pages);
    if (found.page !== page || (page > 1 && found.pages !== pages)) throw changedMeanwhile(shown, path);
    pages = found.pages;
    for (const update of found.updates) updates.set(update.id, update);
  }
  return { shown, builtAt: Date.parse(manifest.builtAt), url: manifest.url, updates: [...updates.values()] };
}

/** A file of a build as JSON of a schema; undefined if there is no such file. */
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
    throw new NothingSent(
      `${path} of ${shown} isn’t complete JSON: the file is damaged or was cut off. Build the portal again.`,
    );
  }
  const { success, data: value, error } = schema.safeParse(data);
  if (success) return value;
  const [issue] = error.issues;
  throw new NothingSent(
    `${path} of ${shown} isn’t what this version of Candor writes (${issue?.path.join('.') || 'the whole file'}: ${issue?.message ?? ''}). ` +
      'Build it again with this version.',
  );
}

function olderVersion(shown: string, path: string): NothingSent {
  return new NothingSent(
    `${shown} has no ${path}: an older version of Candor built it, so there is no telling which updates are new. ` +
      'Build the content of that time with this version, and name that folder.',
  );
}

function missingPage(shown: string, path: string, pages: number): NothingSent {
  return new NothingSent(
    `${path} of ${shown} is missing, though its updates have ${pages} pages. The build is incomplete: build it again.`,
  );
}

function changedMeanwhile(shown: string, path: string): NothingSent {
  return new NothingSent(
    `${path} of ${shown} doesn’t belong with the pages before it. It may have been published again in the meantime: run the command again.`,
  );
}

const StatuspageUpdateSchema = z.looseObject({ id: z.string(), status: z.string(), created_at: z.string() });
const IncidentSchema = z.looseObject({
  id: z.string(),
  status: z.string(),
  shortlink: z.string(),
  incident_updates: z.array(StatuspageUpdateSchema),
});
export type StatuspageIncident = z.output<typeof IncidentSchema>;

const SummarySchema = z.looseObject({
  page: z.looseObject({ id: z.string() }),
  status: z.looseObject({ indicator: z.string(), description: z.string() }),
});
const IncidentsSchema = z.looseObject({ incidents: z.array(IncidentSchema) });
const MaintenancesSchema = z.looseObject({ scheduled_maintenances: z.array(IncidentSchema) });

/** The files of the Statuspage API in a build, as far as the webhook repeats them. */
export interface StatuspageFiles {
  /** Undefined for a build without these files. */
  summary: z.output<typeof SummarySchema> | undefined;
  /** Incidents and maintenance by the last part of their short link, such as `inc-31`; the newest 50 of each. */
  incidents: ReadonlyMap<string, StatuspageIncident>;
}

/** Reads the files of the Statuspage API. Throws `NothingSent` if one of them is damaged. */
export async function readStatuspageFiles(source: BuildSource): Promise<StatuspageFiles> {
  const incidents = await parsed(source, 'api/v2/incidents.json', IncidentsSchema);
  const maintenances = await parsed(source, 'api/v2/scheduled-maintenances.json', MaintenancesSchema);
  const all = [...(incidents?.incidents ?? []), ...(maintenances?.scheduled_maintenances ?? [])];
  return {
    summary: await parsed(source, 'api/v2/summary.json', SummarySchema),
    // Of maintenance that is repeated, what comes next stands first, and counts.
    incidents: new Map(
      all.reverse().map((incident) => [incident.shortlink.split('/').at(-1) ?? '', incident]),
    ),
  };
}
