import { durationOf } from '../../domain/duration.ts';
import { memoize } from '../../domain/memoize.ts';
import type { NowFile } from '../../domain/snapshot.ts';
import type { Edition } from '../../edition/edition.ts';
import { answerFilePath, stateWords } from './answer-file.ts';
import type { LiveData } from './live-data.ts';
import { NOW_FILE, presentAtBuild } from './now-file.ts';

/** What every page of a language carries for its script, but those about now. */
export const liveData = memoize((edition: Edition): LiveData => ({
  ...sharedData(edition),
  words: stateWords(edition),
}));

/** What a page about now carries for its script. */
export function liveDataAboutNow(edition: Edition): LiveData {
  const { addresses, language } = edition;
  return {
    ...sharedData(edition),
    known: presentIn(edition),
    answer: addresses.href(answerFilePath(language)),
  };
}

/** What is known of the present at a build, with the titles that a page of this language has a use for. */
function presentIn({ publication, language }: Edition): NowFile {
  const present = presentAtBuild(publication);
  return {
    ...present,
    open: present.open.map(({ id, titles }) => ({ id, titles: { [language]: titles[language] ?? id } })),
  };
}

function sharedData({ site, addresses, words }: Edition): LiveData {
  const { offline, stale, again } = words.live;
  return {
    now: addresses.href(NOW_FILE),
    staleAfter: durationOf(site.staleAfter),
    locale: words.locale,
    zone: site.timeZone,
    notice: { offline, stale, again },
  };
}
