import { nextChange } from '../../domain/changes.ts';
import { durationOf } from '../../domain/duration.ts';
import type { Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import { isStanding } from '../../domain/site.ts';
import { isWatched, openIncidents } from '../../domain/status.ts';
import { type Instant, isoUtc } from '../../domain/time.ts';
import { type Edition, editionOf } from '../../edition/edition.ts';
import { directionOf } from '../../i18n/direction.ts';
import { liveDataAboutNow } from '../live/live.ts';
import { answerView, summaryView } from '../now/answer.ts';
import { openText } from '../now/open-issues.ts';
import { progressBadge } from '../parts/badge.ts';
import { momentView } from '../parts/clock.ts';
import { faceView } from '../parts/face.ts';
import { filled } from '../parts/inline-text.ts';
import { jsonScript } from '../parts/structured-data.ts';

/** States ahead that `embed.json` has. */
const AHEAD = 20;

export type EmbedView = ReturnType<typeof embedView>;

/** The page that other sites show in a frame: the state and the open incidents, without anything around them. */
export function embedView(edition: Edition) {
  const { portal, site, addresses, now, language, textOf, langOf } = edition;
  const words = edition.words.embed;
  return {
    language,
    dir: directionOf(edition.words.locale),
    title: `${words.title} · ${site.name}`,
    name: site.name,
    band: portal.audience === 'internal' ? edition.words.internal.band : undefined,
    home: addresses.href(addresses.home),
    face: faceView(edition),
    answer: isWatched(portal) ? answerView(edition) : { state: undefined, short: openText(edition) },
    summary: isWatched(portal) ? summaryView(edition) : [],
    open: openIncidents(portal, now).map((incident) => {
      const text = textOf(incident);
      return {
        id: pathId(incident.id),
        title: text.value.title,
        lang: langOf(text),
        href: addresses.href(addresses.record(incident)),
        badge: progressBadge(edition, incident),
      };
    }),
    built: filled(words.builtAt, { time: momentView(edition, now) }),
    live: jsonScript(liveDataAboutNow(edition)),
  };
}

/** What `embed.js` shows: the state at each instant from now on, as far as it is known, newest last. */
export function embedStates(edition: Edition) {
  const { publication, portal, site, addresses, now, language, textOf } = edition;
  return {
    name: site.name,
    url: addresses.absolute(addresses.home),
    language,
    built: isoUtc(now),
    /** In milliseconds; null where the clock stands. */
    staleAfter: isStanding(site, now) ? null : durationOf(site.staleAfter),
    states: changesAhead(publication).map((from) => {
      const { state, sentence } = isWatched(portal)
        ? answerView(editionOf({ ...publication, now: from }, language))
        : { state: 'unknown', sentence: `${openText(edition)}.` };
      return {
        from: isoUtc(from),
        state,
        text: sentence,
        open: openIncidents(portal, from).map((incident) => ({
          title: textOf(incident).value.title,
          url: addresses.absolute(addresses.record(incident)),
        })),
      };
    }),
  };
}

function changesAhead({ portal, now }: Publication): Instant[] {
  const changes = [now];
  for (
    let at = nextChange(portal, now);
    at !== undefined && changes.length <= AHEAD;
    at = nextChange(portal, at)
  )
    changes.push(at);
  return changes;
}
