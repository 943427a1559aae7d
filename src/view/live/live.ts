import { durationOf } from '../../domain/duration.ts';
import { memoize } from '../../domain/memoize.ts';
import type { NowFile } from '../../domain/snapshot.ts';
import type { Edition } from '../../edition/edition.ts';
import type { AnswerWords, LiveData } from './live-data.ts';
import { NOW_FILE, presentAtBuild } from './now-file.ts';

/** What the script of a page may change: all that a page about now says, or the portal's state and that of some components. */
export type LiveScope = 'everything' | readonly string[];

/** What a page carries for its script. */
export function liveData(edition: Edition, scope: LiveScope): LiveData {
  const { site, localized } = edition;
  const shared = sharedData(edition);
  const whole = scope === 'everything';
  const shown = site.components.filter(({ id }) => whole || scope.includes(id));
  const components = shown.map(({ id, name }) => [id, localized(name)] as const);
  if (whole)
    return {
      ...shared,
      components,
      words: { ...shared.words, component: edition.words.componentState, answer: answerWords(edition) },
      known: presentIn(edition),
    };
  if (shown.length === 0) return shared;
  return { ...shared, components, words: { ...shared.words, component: edition.words.componentState } };
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
    components: [],
    words: {
      portal: { operational, ...impact },
      maintenance: words.maintenanceState,
      offline,
      stale,
      again,
    },
  };
});

function answerWords({ site, words, format: { count } }: Edition): AnswerWords {
  const { answer, summary } = words.now;
  const { us, reload } = words.live;
  return {
    components: answer.components,
    us,
    reload,
    window: summary.window,
    longer: summary.longer,
    restWorks: summary.restWorks,
    working: count(site.components.length, summary.working),
  };
}
