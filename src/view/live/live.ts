import { durationOf } from '../../domain/duration.ts';
import { narrowed, portalSnapshot } from '../../domain/portal-snapshot.ts';
import type { Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isStanding, localized } from '../../domain/site.ts';
import { openIncidents } from '../../domain/status.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import { memoize } from '../../edition/memoize.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { ALL, type LiveData, type LiveWords } from './live-data.ts';

/** What the script of a page may change: all that the home page says, or the portal's state and that of some components. */
export type LiveScope = 'everything' | readonly string[];

/** What a page carries for its script. */
export function liveData(publication: Publication, language: Language, scope: LiveScope): LiveData {
  const shared = sharedData(publication, language);
  const { site } = publication.portal;
  const whole = scope === 'everything';
  const shown = site.components.filter(({ id }) => whole || scope.includes(id));
  const names = Object.fromEntries(
    shown.map(({ id, name }) => [statuspageId('component', id, site), localized(name, language, site)]),
  );
  if (!whole) return { ...shared, names, snapshot: narrowed(shared.snapshot, Object.keys(names), ALL) };
  const words = {
    ...shared.words,
    headline: WORDS[language].now.answer,
    lead: leadWords(publication, language),
  };
  return { ...shared, names, words };
}

/** What every page of a language carries alike. */
const sharedData = memoize((publication: Publication, language: Language): LiveData => {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
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

function leadWords({ portal }: Publication, language: Language): LiveWords['lead'] {
  const { lead } = WORDS[language].now;
  const { us, reload } = WORDS[language].live;
  const { count } = createFormat(language, portal.site.timeZone);
  return {
    us,
    reload,
    window: lead.window,
    longer: lead.longer,
    restWorks: lead.restWorks,
    working: count(portal.site.components.length, lead.working),
  };
}
