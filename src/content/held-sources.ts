import type { RecordSource } from './record-source.ts';
import type { SourceCache } from './source-cache.ts';

/** How a cache is opened for the settings of a site. */
type OpenCache = (settings: string) => Promise<SourceCache>;

/** What is held as long as the settings stay the same. */
interface Held {
  settings: string;
  cache: SourceCache;
  sources: Map<string, { stamp: string; source: RecordSource }>;
  isSaved: boolean;
}

/**
 * A cache that stays open between readings, for whoever reads the same folder again and again: a file whose stamp is known
 * is given as it was given before, so that a change costs the reading of what has changed. What was read is saved once, after
 * the first reading: whoever reads again soon needs it in memory alone.
 */
export function heldSources(open: OpenCache): OpenCache {
  let held: Held | undefined;
  return async (settings) => {
    if (held?.settings !== settings)
      held = { settings, cache: await open(settings), sources: new Map(), isSaved: false };
    const own = held;
    return {
      get: async (path, file, read) => {
        const { stamp } = file;
        const known = own.sources.get(path);
        if (stamp !== undefined && known?.stamp === stamp) return known.source;
        const source = await own.cache.get(path, file, read);
        if (stamp !== undefined) own.sources.set(path, { stamp, source });
        return source;
      },
      save: async () => {
        if (!own.isSaved) await own.cache.save();
        own.isSaved = true;
      },
    };
  };
}
