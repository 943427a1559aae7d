import { durationOf } from '../../domain/duration.ts';
import { memoize } from '../../domain/memoize.ts';
import { narrowed, portalSnapshot } from '../../domain/portal-snapshot.ts';
import { pathId } from '../../domain/record/ids.ts';
import { isStanding } from '../../domain/site.ts';
import { openIncidents } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import type { Edition } from '../../edition/edition.ts';
import { ALL, type LiveData, type LiveWords } from './live-data.ts';

/** What the script of a page may change: all that the home page says, or the portal's state and that of some components. */
export type LiveScope = 'everything' | readonly string[];

/** What a page carries for its script. */
export function liveData(edition: Edition, scope: LiveScope): LiveData {
  const { site, localized } = edition;
  const shared = sharedData(edition);
  const whole = scope === 'everything';
  const shown = site.components.filter(({ id }) => whole || scope.includes(id));
  const names = Object.fromEntries(
    shown.map(({ id, name }) => [statuspageId('component', id, site), localized(name)]),
  );
  if (!whole) return { ...shared, names, snapshot: narrowed(shared.snapshot, Object.keys(names), ALL) };
  const words = {
    ...shared.words,
    headline: edition.words.now.answer,
    lead: leadWords(edition),
  };
  return { ...shared, names, words };
}

/** What every page of a language carries alike. */
const sharedData = memoize(({ portal, site, addresses, now, words }: Edition): LiveData => {
  const { operational, impact } = words.now.answer;
  const { offline, stale, again } = words.live;
  return {
    built: now,
    staleAfter: durationOf(site.staleAfter),
    standing: isStanding(site, now),
    summary: addresses.href(addresses.api('v2', 'summary')),
    locale: words.locale,
    zone: site.timeZone,
    snapshot: portalSnapshot(portal, now),
    open: openIncidents(portal, now).map(({ id }) => pathId(id)),
    names: {},
    words: {
      headline: { operational, impact },
      component: words.componentState,
      maintenance: words.maintenanceState,
      offline,
      stale,
      again,
    },
  };
});

function leadWords({ site, words, format: { count } }: Edition): LiveWords['lead'] {
  const { summary } = words.now;
  const { us, reload } = words.live;
  return {
    us,
    reload,
    window: summary.window,
    longer: summary.longer,
    restWorks: summary.restWorks,
    working: count(site.components.length, summary.working),
  };
}
