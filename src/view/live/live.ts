import { durationOf } from '../../domain/duration.ts';
import { memoize } from '../../domain/memoize.ts';
import { standingClock } from '../../domain/site.ts';
import type { NowFile, PlannedWork } from '../../domain/snapshot.ts';
import type { Edition } from '../../edition/edition.ts';
import { stateWords } from './answer-file.ts';
import { answerFilePath, type LiveData } from './live-data.ts';
import { NOW_FILE, presentAtBuild } from './now-file.ts';

/** What every page of a language carries for its script, but those about now. */
export const liveData = memoize((edition: Edition): LiveData => {
  const standing = standingClock(edition.site);
  return {
    ...sharedData(edition),
    words: stateWords(edition),
    ...(standing === undefined ? {} : { standing }),
  };
});

/** What a page about now carries for its script. */
export function liveDataAboutNow(edition: Edition): LiveData {
  const { addresses, language } = edition;
  return {
    ...sharedData(edition),
    known: presentIn(edition),
    answer: addresses.href(answerFilePath(language)),
  };
}

/**
 * What is known of the present at a build, as far as a page has a use for it: it tells of open incidents itself, of
 * maintenance that is repeated it has the next time alone, and none that begins when it is too old to be believed. The
 * script reads now.json, which has more, and pages about now are to stay small.
 */
function presentIn({ publication, site }: Edition): NowFile {
  const present = presentAtBuild(publication);
  const seen = new Set<string | undefined>();
  const isFirst = (id: string) => seen.size < seen.add(id.split('/')[0]).size;
  const end = present.built + durationOf(site.staleAfter);
  const isOfUse = ([id, { start }]: [string, PlannedWork]) => isFirst(id) && start <= end;
  return {
    ...present,
    maintenance: Object.fromEntries(Object.entries(present.maintenance).filter(isOfUse)),
    open: present.open.map(({ titles: _titles, ...incident }) => incident),
  };
}

function sharedData({ site, addresses, words }: Edition): LiveData {
  const { offline, stale, news, again } = words.live;
  return {
    now: addresses.href(NOW_FILE),
    staleAfter: durationOf(site.staleAfter),
    locale: words.locale,
    zone: site.timeZone,
    yourTime: words.shell.yourTime,
    units: words.duration,
    notice: { offline, stale, news, again },
  };
}
