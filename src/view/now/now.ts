import type { Publication } from '../../domain/publication.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { componentStates, openIncidents } from '../../domain/status.ts';
import { isOutage } from '../../domain/vocabulary.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { clockPiece } from '../parts/clock.ts';
import { calendarLink } from '../parts/feed-links.ts';
import type { PageInfo } from '../parts/page-shell.ts';
import { type InlineText, plainText } from '../parts/piece.ts';
import { activeIncidentsView, plannedView, workaroundsView } from './active-incidents.ts';
import { answerView } from './answer.ts';
import { componentsView } from './components.ts';
import { mostReportedView } from './most-reported.ts';
import { recentDaysView } from './recent-days.ts';
import { summaryView } from './summary.ts';

export type NowView = ReturnType<typeof nowView>;

/** The home page: the answer, what to do meanwhile, what happens, what is planned, how the components were. */
export function nowView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const { answer, page, lead } = head(publication, language);
  const words = WORDS[language].now;
  const meanwhile = workaroundsView(publication, language);
  const happening = activeIncidentsView(publication, language);
  const failing = [...componentStates(portal, now)].filter(([, state]) => isOutage(state)).map(([id]) => id);
  return {
    page,
    answer,
    lead,
    links: links(publication, language, meanwhile !== undefined),
    ask: { ...words.ask, action: addresses.href(addresses.search(language)) },
    meanwhile,
    happening,
    planned: plannedView(publication, language),
    components: componentsView(publication, language),
    issues: mostReportedView(publication, language, failing),
    recent: recentDaysView(publication, language),
  };
}

function head(publication: Publication, language: Language) {
  const { portal, addresses } = publication;
  const { site } = portal;
  const answer = answerView(publication, language);
  const lead = summaryView(publication, language);
  const home = addresses.absolute(addresses.home(language));
  const page: PageInfo = {
    address: (other) => addresses.home(other),
    title: answer.short,
    description: `${answer.sentence} ${plainText(lead)}`,
    section: 'now',
    feeds: [calendarLink(publication, language)],
    field: answer.state,
    live: 'everything',
    structuredData: [
      {
        '@type': 'WebSite',
        name: site.name,
        url: home,
        inLanguage: language,
        publisher: { '@type': 'Organization', name: site.company },
        potentialAction: {
          '@type': 'SearchAction',
          target: `${addresses.absolute(addresses.search(language))}?q={query}`,
          'query-input': 'required name=query',
        },
      },
    ],
  };
  return { answer, lead, page };
}

/** What to press in a hurry, while an incident is open. */
function links(publication: Publication, language: Language, hasWorkaround: boolean): InlineText[] {
  const { portal, addresses, now } = publication;
  const words = WORDS[language].now;
  const open = openIncidents(portal, now);
  if (open.length === 0) return [];
  const updates = open.flatMap((incident) => publishedUpdates(incident, now));
  const links: InlineText[] = [
    { text: words.followThis, href: addresses.href(addresses.subscribe(language)) },
  ];
  if (hasWorkaround) links.unshift({ text: words.whatToDo, href: '#meanwhile' });
  const last = updates.reduce((latest, { update }) => Math.max(latest, update.at), -Infinity);
  if (last > -Infinity) {
    const time = clockPiece(publication, language, last).text;
    links.unshift({ text: phrase(words.lastUpdate, { time }), href: '#now' });
  }
  return links;
}
