import { durationOf } from '../../domain/duration.ts';
import { memoize } from '../../domain/memoize.ts';
import type { NowFile } from '../../domain/snapshot.ts';
import { statuspageId } from '../../domain/statuspage-id.ts';
import type { Edition } from '../../edition/edition.ts';
import type { LiveData, LiveWords } from './live-data.ts';
import { NOW_FILE, presentAtBuild } from './now-file.ts';

/** What the script of a page may change: all that a page about now says, or the portal's state and that of some components. */
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
  if (!whole) return { ...shared, names };
  const words = {
    ...shared.words,
    headline: edition.words.now.answer,
    lead: leadWords(edition),
  };
  return { ...shared, names, words, known: presentIn(edition) };
}

/** What is known of the present at a build, with the titles that a page of this language has a use for. */
function presentIn({ publication, language }: Edition): NowFile {
  const present = presentAtBuild(publication);
  return {
    ...present,
    open: present.open.map(({ id, titles }) => ({ id, titles: { [language]: titles[language] ?? id } })),
  };
}

/** What every page of a language carries alike. */
const sharedData = memoize(({ site, addresses, language, words }: Edition): LiveData => {
  const { operational, impact } = words.now.answer;
  const { offline, stale, again } = words.live;
  return {
    now: addresses.href(NOW_FILE),
    incidents: addresses.href(addresses.incidents),
    staleAfter: durationOf(site.staleAfter),
    language,
    locale: words.locale,
    zone: site.timeZone,
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
