import { problem } from '../problem-kinds/table.ts';
import { announcementKey } from '../record/ids.ts';
import { KeySchema } from '../schemas/common.ts';
import type { Rule } from './rule.ts';

const START = { line: 1, column: 1 };

/** The name of an announcement's file is a key, and no other announcement has it: addresses and feeds are made of it. */
export const announcementNames: Rule = function* ({ announcements }) {
  const owners = new Map<string, string>();
  for (const { path } of announcements) {
    const key = announcementKey(path);
    const owner = owners.get(key);
    if (!KeySchema.safeParse(key).success)
      yield problem('announcement-name', path, START, { name: key, right: keyLike(key) });
    else if (owner !== undefined)
      yield problem('same-announcement-name', path, START, { name: key, other: owner });
    else owners.set(key, path);
  }
};

/** The key that a name nearly is; undefined where it has no letter or digit that a key may have. */
function keyLike(name: string): string | undefined {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return key === '' ? undefined : key;
}
