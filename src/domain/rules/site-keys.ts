import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { FieldPath, Rule } from './rule.ts';

/** Components have ids of their own across all groups, and so have groups and channels; a language is listed once. */
export const siteKeys: Rule = function* ({ site, sitePlaces, unknown }) {
  const keys: { noun: string; key: string; field: FieldPath }[] = site.groups.flatMap((group, g) => [
    { noun: 'group', key: group.id, field: ['groups', g, 'id'] },
    ...group.components.map(({ id }, c) => ({
      noun: 'component',
      key: id,
      field: ['groups', g, 'components', c, 'id'],
    })),
  ]);
  keys.push(...site.languages.map((key, i) => ({ noun: 'language', key, field: ['languages', i] })));
  if (!unknown.has('notify'))
    keys.push(
      ...site.notify.channels.map(({ id }, c) => ({
        noun: 'channel',
        key: id,
        field: ['notify', 'channels', c, 'id'],
      })),
    );
  const first = new Map<string, FieldPath>();
  for (const { noun, key, field } of keys) {
    const earlier = first.get(`${noun} ${key}`);
    if (earlier) {
      const line = sitePlaces.at(earlier).line;
      yield problem('duplicate-key', SITE_FILE, sitePlaces.at(field), { noun, key, line });
    } else first.set(`${noun} ${key}`, field);
  }
};
