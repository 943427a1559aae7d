import type { OutputFile, Publication } from '../../domain/publication.ts';
import { REDIRECT_SHARDS, redirectShard, redirectShardPath } from '../../domain/redirect-shard.ts';
import type { Names } from './names.ts';

/** The look-up of the 404 page, in the files that domain/redirect-shard.ts describes. */
export function* lookUpFiles({ all }: Names, { portal, addresses }: Publication): Iterable<OutputFile> {
  const shards = new Map(REDIRECT_SHARDS.map((shard) => [shard, new Map<string, string>()]));
  for (const [name, record] of all) {
    shards.get(redirectShard(name))?.set(name, addresses.record(record, portal.site.defaultLanguage));
  }
  for (const [shard, paths] of shards) {
    yield { path: redirectShardPath(shard), content: JSON.stringify(Object.fromEntries(paths)) };
  }
}
