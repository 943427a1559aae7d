import { oldName, redirectShard, redirectShardPath } from '../domain/redirect-shard.ts';

/** Looks for the address that led nowhere among old ones, by its name, and leads on in the same language. */

const { base = '/', prefixes = '' } = document.querySelector<HTMLElement>('[data-base]')?.dataset ?? {};
const path = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : '';
const prefix = prefixes.split(' ').find((each) => each !== '' && path.startsWith(each)) ?? '';
const name = oldName(path.slice(prefix.length));

if (name !== '') void lookUp(name);

async function lookUp(old: string): Promise<void> {
  const answer = await fetch(base + redirectShardPath(redirectShard(old)));
  if (!answer.ok) return;
  const found = new Map(Object.entries((await answer.json()) as Record<string, string>)).get(old);
  if (found !== undefined && path !== prefix + found) location.replace(base + prefix + found);
}
