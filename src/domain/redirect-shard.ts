/** How many files the look-up of old addresses is spread over; all of them exist, whatever the portal holds. */
const SHARDS = 32;

/**
 * Which file of the look-up an old address, ticket number or slug stands in, by an FNV-1a hash of its UTF-16 units in
 * lower case: `00` to `1f`. The file is `redirects/<shard>.json`, an object from names in lower case to paths in the
 * default language, relative to the portal's base: `{ "467419": "known-issues/ki-1042/" }`.
 * The 404 page asks for the `oldName` of the address that led nowhere. Runs in browsers too.
 */
export function redirectShard(name: string): string {
  let hash = 0x811c9dc5;
  const folded = name.toLowerCase();
  for (let index = 0; index < folded.length; index += 1) {
    hash = Math.imul(hash ^ folded.charCodeAt(index), 0x01000193) >>> 0;
  }
  return (hash % SHARDS).toString(16).padStart(2, '0');
}

/** Every shard, in order. */
export const REDIRECT_SHARDS: readonly string[] = Array.from({ length: SHARDS }, (_, shard) =>
  shard.toString(16).padStart(2, '0'),
);

/** The path of a shard, relative to the portal's base. */
export function redirectShardPath(shard: string): string {
  return `redirects/${shard}.json`;
}

/**
 * The name to look for where a path, below the folder of its language, led nowhere: its last segment, in lower case.
 * Empty where that is a number below a list: a page that the list doesn't have now, or a year, and no record.
 */
export function oldName(path: string): string {
  const segments = path.split('/').filter((segment) => segment !== '');
  const name = decoded(segments.at(-1) ?? '').toLowerCase();
  const isOfList = segments[0] === 'known-issues' || segments[0] === 'incidents';
  return isOfList && /^\d+$/.test(name) ? '' : name;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
