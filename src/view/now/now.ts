import { publishedUpdates } from '../../domain/record/published.ts';
import { componentStates, openIncidents } from '../../domain/status.ts';
import { isOutage } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { clockText } from '../parts/clock.ts';
import { calendarLink } from '../parts/feed-links.ts';
import { type InlineText, plainText } from '../parts/inline-text.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { activeIncidentsView, plannedView, workaroundsView } from './active-incidents.ts';
import { answerView, summaryView } from './answer.ts';
import { componentsView } from './components.ts';
import { mostReportedView } from './most-reported.ts';
import { recentDaysView } from './recent-days.ts';

export type NowView = ReturnType<typeof nowView>;

/** The home page: the answer, what to do meanwhile, what happens, what is planned, how the components were. */
export function nowView(edition: Edition) {
  const { portal, addresses, now } = edition;
  const { answer, page, summary } = head(edition);
  const words = edition.words.now;
  const workarounds = workaroundsView(edition);
  const activeIncidents = activeIncidentsView(edition);
  const failing = [...componentStates(portal, now)].filter(([, state]) => isOutage(state)).map(([id]) => id);
  return {
    page,
    answer,
    summary,
    links: links(edition, workarounds !== undefined),
    ask: { ...words.ask, action: addresses.href(addresses.search) },
    workarounds,
    activeIncidents,
    planned: plannedView(edition),
    components: componentsView(edition),
    issues: mostReportedView(edition, failing),
    recent: recentDaysView(edition),
  };
}

function head(edition: Edition) {
  const { site, addresses, language } = edition;
  const answer = answerView(edition);
  const summary = summaryView(edition);
  const home = addresses.absolute(addresses.home);
  const page: PageInfo = {
    address: ({ home }) => home,
    title: answer.short,
    description: `${answer.sentence} ${plainText(summary)}`,
    section: 'now',
    feeds: [calendarLink(edition)],
    field: answer.state,
    aboutNow: true,
    structuredData: [
      {
        '@type': 'WebSite',
        name: site.name,
        url: home,
        inLanguage: language,
        publisher: { '@type': 'Organization', name: site.company },
      },
    ],
  };
  return { answer, summary, page };
}

/** What to press in a hurry, while an incident is open. */
function links(edition: Edition, hasWorkaround: boolean): InlineText[] {
  const { portal, addresses, now } = edition;
  const words = edition.words.now;
  const open = openIncidents(portal, now);
  if (open.length === 0) return [];
  const updates = open.flatMap((incident) => publishedUpdates(incident, now));
  const links: InlineText[] = [{ text: words.followThis, href: addresses.href(addresses.subscribe) }];
  if (hasWorkaround) links.unshift({ text: words.whatToDo, href: '#meanwhile' });
  const last = updates.reduce((latest, { update }) => Math.max(latest, update.at), -Infinity);
  if (last > -Infinity) {
    const time = clockText(edition, last).text;
    links.unshift({ text: phrase(words.lastUpdate, { time }), href: '#now' });
  }
  return links;
}
