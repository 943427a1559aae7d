import { join } from 'node:path';
import type { Loader, LoaderContext } from 'astro/loaders';
import { z } from 'zod';
import type { Problem } from '../domain/problems.ts';
import type { PortalRecord } from '../domain/record/records.ts';
import { IncidentRecordSchema } from '../domain/schemas/incident.ts';
import { KnownIssueSchema } from '../domain/schemas/known-issue.ts';
import type { Site } from '../domain/site.ts';
import type { Instant } from '../domain/time.ts';
import { contentFolder } from './content-folder.ts';
import { type Content, readContent } from './read-content.ts';
import { openSourceCache } from './source-cache.ts';

/** What the loaders are told: the content folder, and where what was read is kept, and the instant to go by. */
export interface LoaderOptions {
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

/** Reads the content folder into Astro's collections `site` and `records`; while developing, again at every change. */
export function contentLoaders(options: LoaderOptions): { site: Loader; records: Loader } {
  let reading: Promise<Content> | undefined;
  const read = () => (reading ??= readFolder(options));
  const loader = (name: string, fill: (content: Content, context: LoaderContext) => void): Loader => ({
    name: `candor-${name}`,
    load: async (context) => {
      const refill = async () => {
        const content = await read();
        context.store.clear();
        fill(content, context);
      };
      await refill();
      context.watcher?.add(options.content);
      context.watcher?.on('all', (_event, path) => {
        if (!path.startsWith(options.content)) return;
        reading = undefined;
        void refill();
      });
    },
  });
  return {
    site: loader('site', ({ portal, problems }, { store }) => {
      store.set({ id: 'site', data: { site: portal.site, problems } satisfies StoredSite });
    }),
    records: loader('records', ({ portal }, { store }) => {
      for (const record of [...portal.issues, ...portal.incidents])
        store.set({ id: record.id, data: { ...record } satisfies StoredRecord });
    }),
  };
}

function readFolder({ content, cache, now }: LoaderOptions): Promise<Content> {
  return readContent(contentFolder(content), { now, clock: Date.now() }, (settings) =>
    openSourceCache(join(cache, 'sources'), settings),
  );
}
