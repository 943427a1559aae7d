import { hash } from 'node:crypto';
import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import type { PortalRecord } from '../domain/record/records.ts';
import { IncidentRecordSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema } from '../domain/schemas/known-issue.ts';
import type { Site } from '../domain/site.ts';
import type { Instant } from '../domain/time.ts';
import { contentFolder, isOutside } from './content-folder.ts';
import { type Content, readContent } from './read-content.ts';
import { openSourceCache } from './source-cache.ts';

type DataStore = LoaderContext['store'];

/** The content folder, where to keep what was read of it, and the instant to go by. */
interface LoaderOptions {
  content: string;
  cache: string;
  now: Instant | undefined;
}

/** An entry of the collection `records`. Its facts are held to the record's own schema, as everywhere. */
export const StoredRecordSchema = z.looseObject({ facts: z.union([KnownIssueSchema, IncidentRecordSchema]) });
export type StoredRecord = PortalRecord & Record<string, unknown>;

/** The one entry of the collection `site`. */
export interface StoredSite extends Record<string, unknown> {
  site: Site;
  problems: Problem[];
}

/**
 * Reads the content folder into Astro's collections `site` and `records`: once for both, and while developing once more at
 * every change.
 */
export function contentLoaders(options: LoaderOptions): { site: Loader; records: Loader } {
  let reading: Promise<Content> | undefined;
  const fills: Record<string, (content: Content) => void> = {};
  const refill = async () => {
    const latest = readFolder(options);
    reading = latest;
    const content = await latest;
    // Of changes in quick succession the last one counts, also where an earlier one took longer to read.
    if (reading === latest) for (const fill of Object.values(fills)) fill(content);
  };
  const load = async (name: string, store: DataStore, entriesOf: (content: Content) => Entry[]) => {
    const fill = (content: Content) => {
      put(store, entriesOf(content));
    };
    fills[name] = fill;
    fill(await (reading ??= readFolder(options)));
  };
  return {
    site: {
      name: 'candor-site',
      load: async ({ store, watcher, logger }) => {
        await load('site', store, siteEntries);
        // One collection watches for both.
        watcher?.add(options.content);
        watcher?.on('all', (_event, path) => {
          if (isOutside(path, options.content)) return;
          refill().catch((error: unknown) => {
            logger.error(`The content can't be read again: ${String(error)}`);
          });
        });
      },
    },
    records: { name: 'candor-records', load: ({ store }) => load('records', store, recordEntries) },
  };
}

interface Entry {
  id: string;
  data: Record<string, unknown>;
}

function siteEntries({ portal: { site }, problems }: Content): Entry[] {
  return [{ id: 'site', data: { site, problems } satisfies StoredSite }];
}

function recordEntries({ portal: { issues, incidents } }: Content): Entry[] {
  return [...issues, ...incidents].map((record) => ({
    id: record.id,
    data: { ...record } satisfies StoredRecord,
  }));
}

/** Makes a collection hold these entries alone. The digest is of all that an entry holds, so that an old one never passes for it. */
function put(store: DataStore, entries: Entry[]): void {
  const ids = new Set(entries.map(({ id }) => id));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, data } of entries) store.set({ id, data, digest: hash('sha256', JSON.stringify(data)) });
}

function readFolder({ content, cache, now }: LoaderOptions): Promise<Content> {
  return readContent(contentFolder(content), { now, clock: Date.now() }, (settings) =>
    openSourceCache(join(cache, 'sources'), settings),
  );
}
