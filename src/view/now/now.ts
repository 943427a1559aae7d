import { publishedUpdates } from '../../domain/record/published.ts';
import type { Incident } from '../../domain/record/records.ts';
import { componentStates, isWatched, openIncidents } from '../../domain/status.ts';
import { isOutage } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { comingView } from '../announcements/coming.ts';
import { homeCard } from '../card/card.ts';
import { followAddress } from '../follow/follow-address.ts';
import { workaroundsView } from '../incident/workarounds.ts';
import { clockText } from '../parts/clock.ts';
import { calendarLink } from '../parts/feed-links.ts';
import { filled, type InlineText, plainText } from '../parts/inline-text.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { promisedUpdate } from '../parts/promised.ts';
import { activeIncidentsView, plannedView } from './active-incidents.ts';
import { answerView, summaryView } from './answer.ts';
import { componentsView } from './components.ts';
import { mostReportedView } from './most-reported.ts';
import { openSummary, openText } from './open-issues.ts';
import { recentDaysView } from './recent-days.ts';

export type NowView = ReturnType<typeof nowView>;

/** A link under the answer. */
interface AnswerLink {
  pieces: InlineText[];
  href: string;
}

/** The home page: the answer, what to do meanwhile, what happens, what is planned, how the components were. */
export function nowView(edition: Edition) {
  const { portal, addresses, now } = edition;
  const { answer, page, summary } = head(edition);
  const words = edition.words.now;
  const open = openIncidents(portal, now);
  const failing = [...componentStates(portal, now)].filter(([, state]) => isOutage(state)).map(([id]) => id);
  return {
    page,
    answer,
    summary,
    links: links(edition, open),
    promised: open[0] && promisedUpdate(edition, open[0]),
    ask: { ...words.ask, action: addresses.href(addresses.search) },
    workarounds: workaroundsView(edition, open),
    activeIncidents: activeIncidentsView(edition, open),
    planned: plannedView(edition),
    announced: comingView(edition),
    components: componentsView(edition),
    issues: mostReportedView(edition, failing),
    recent: isWatched(portal) ? recentDaysView(edition) : undefined,
  };
}

/** The answer; where nothing that would make one has ever been recorded, the question. */
function question(edition: Edition) {
  if (isWatched(edition.portal)) {
    const answer = answerView(edition);
    return { title: answer.short, answer, summary: summaryView(edition) };
  }
  const { question: sentence } = edition.words.now.unwatched;
  return {
    title: openText(edition),
    answer: { state: undefined, sentence, besides: [] },
    summary: openSummary(edition),
  };
}

function head(edition: Edition) {
  const { title, answer, summary } = question(edition);
  const page: PageInfo = {
    address: ({ home }) => home,
    title,
    description: answer.state ? `${answer.sentence} ${plainText(summary)}` : plainText(summary),
    section: 'now',
    feeds: [calendarLink(edition)],
    ...(answer.state ? { field: answer.state } : {}),
    card: homeCard(edition),
    aboutNow: true,
  };
  return { answer, summary, page };
}

/** What to press in a hurry, while incidents are open; what is followed is the worst. */
function links(edition: Edition, open: Incident[]): AnswerLink[] {
  const { now } = edition;
  const words = edition.words.now;
  const [worst] = open;
  if (!worst) return [];
  const updates = open.flatMap((incident) => publishedUpdates(incident, now));
  const last = updates.reduce((latest, { update }) => Math.max(latest, update.at), -Infinity);
  const told = last > -Infinity ? filled(words.lastUpdate, { time: clockText(edition, last) }) : [];
  return [
    ...(told.length > 0 ? [{ pieces: told, href: '#now' }] : []),
    {
      pieces: [{ text: words.followThis }],
      href: followAddress(edition, open.length === 1 ? worst.id : ''),
    },
  ];
}
