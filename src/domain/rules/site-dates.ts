import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { isoInZone } from '../time.ts';
import { isClockBehind } from './clock.ts';
import type { Rule } from './rule.ts';
import { futureOf } from './times.ts';

/** A component's first day isn't in the future: uptime is counted from it. */
export const siteDates: Rule = function* (drafts) {
  if (isClockBehind(drafts)) return;
  const { site, sitePlaces, now } = drafts;
  const isFuture = futureOf(drafts);
  for (const [g, group] of site.groups.entries()) {
    for (const [c, { id, since }] of group.components.entries()) {
      if (since === undefined || !isFuture(since)) continue;
      const at = sitePlaces.at(['groups', g, 'components', c, 'since']);
      const params = { field: `since of ${id}`, value: since, now: isoInZone(now, site.timeZone) };
      yield problem('future-date', SITE_FILE, at, params);
    }
  }
};
