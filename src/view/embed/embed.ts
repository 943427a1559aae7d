import { nextChange } from '../../domain/changes.ts';
import { durationOf } from '../../domain/duration.ts';
import type { Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isStanding } from '../../domain/site.ts';
import { openIncidents } from '../../domain/status.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { liveData } from '../live/live.ts';
import { answerView } from '../now/answer.ts';
import { summaryView } from '../now/summary.ts';
import { progressBadge } from '../parts/badge.ts';
import { momentView } from '../parts/clock.ts';
import { filled } from '../parts/piece.ts';
import { jsonScript } from '../parts/structured-data.ts';

/** States ahead that `embed.json` tells of. */
const AHEAD = 20;

export type EmbedView = ReturnType<typeof embedView>;

/** The page that other sites show in a frame: the state and the open incidents, without anything around them. */
export function embedView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const words = WORDS[language].embed;
  return {
    language,
    title: `${words.title} · ${portal.site.name}`,
    name: portal.site.name,
    home: addresses.href(addresses.home(language)),
    icon: addresses.href('favicon.svg'),
    stylesheet: portal.site.brand === undefined ? undefined : addresses.href('brand.css'),
    answer: answerView(publication, language),
    lead: summaryView(publication, language),
    open: openIncidents(portal, now).map((incident) => {
      const text = textIn(incident, language, portal.site.defaultLanguage);
      return {
        id: pathId(incident.id),
        title: text.value.title,
        lang: text.language === language ? undefined : text.language,
        href: addresses.href(addresses.record(incident, language)),
        mark: progressBadge(incident, now, language),
      };
    }),
    built: filled(words.builtAt, { time: momentView(now, portal.site, language) }),
    live: jsonScript(liveData(publication, language, 'everything')),
  };
}

/** What `embed.js` shows: the state at each instant from now on, as far as it is known, newest last. */
export function embedStates(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  return {
    name: site.name,
    url: addresses.absolute(addresses.home(language)),
    language,
    built: isoUtc(now),
    /** In milliseconds; null where the clock stands. */
    staleAfter: isStanding(site, now) ? null : durationOf(site.staleAfter),
    states: turnsAhead(publication).map((from) => {
      const then = { ...publication, now: from };
      const { state, sentence } = answerView(then, language);
      return {
        from: isoUtc(from),
        state,
        text: sentence,
        open: openIncidents(portal, from).map((incident) => ({
          title: textIn(incident, language, site.defaultLanguage).value.title,
          url: addresses.absolute(addresses.record(incident, language)),
        })),
      };
    }),
  };
}

function turnsAhead({ portal, now }: Publication): Instant[] {
  const turns = [now];
  for (
    let at = nextChange(portal, now);
    at !== undefined && turns.length <= AHEAD;
    at = nextChange(portal, at)
  )
    turns.push(at);
  return turns;
}
