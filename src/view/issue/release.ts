import type { KnownIssue } from '../../domain/record/records.ts';
import { asksForRelease, releaseTime, releaseWindows } from '../../domain/releases.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { windowText } from '../announcements/release-text.ts';
import { momentView } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/inline-text.ts';

/** Whether a fix of a critical issue can come today: what is true whenever it is read, and what the reader's clock makes of it. */
export interface ReleaseView {
  question: string;
  /** Without script: when releases are possible, and when they were next as the page was made. */
  always: InlineText[];
  /** With it, by the windows that are known, in milliseconds: `1764000000000-1764018000000 …`. */
  windows: string;
  words: { now: string; today: string; later: string };
}

/** Windows that a page knows: of some weeks, by the end of which it is made anew. */
const WINDOWS = 20;

/** The answer on the page of a critical issue that is open; undefined of all others, and where nobody says when releases are. */
export function releaseView(edition: Edition, issue: KnownIssue): ReleaseView | undefined {
  const { site, now } = edition;
  const words = edition.words.releases;
  const releases = releaseTime(site);
  if (!releases || !asksForRelease(issue)) return undefined;
  const windows = releaseWindows(releases, now, WINDOWS);
  const [next] = windows;
  const start = next && momentView(edition, next.start);
  return {
    question: words.question,
    always: [
      { text: phrase(words.regularly, { window: windowText(edition, releases, now) }) },
      ...(start ? [{ text: ' ' }, ...filled(words.whenMade, { start })] : []),
    ],
    windows: windows.map(({ start: from, end }) => `${from}-${end}`).join(' '),
    words: { now: words.untilLater, today: words.laterToday, later: words.notToday },
  };
}
