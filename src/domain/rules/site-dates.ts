import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { dayOf, isoInZone } from '../time.ts';
import type { Rule } from './rule.ts';

/** A component's first day isn't in the future: uptime is counted from it. */
export const siteDates: Rule = function* ({ site, sitePlaces, now }) {
  const today = dayOf(now, site.timeZone);
  for (const [g, group] of site.groups.entries()) {
    for (const [c, { id, since }] of group.components.entries()) {
      if (since === undefined || since <= today) continue;
      const at = sitePlaces.at(['groups', g, 'components', c, 'since']);
      const params = { field: `since of ${id}`, value: since, now: isoInZone(now, site.timeZone) };
      yield problem('future-date', SITE_FILE, at, params);
    }
  }
};
