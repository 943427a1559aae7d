import type { Publication } from '../../domain/publication.ts';
import type { Incident } from '../../domain/record/records.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { affectedStates, openIncidents } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { type BadgeView, progressBadge } from '../parts/badge.ts';
import { nameList } from '../parts/names.ts';
import { restLink } from '../parts/rest-link.ts';
import { timelineView, updateMoments } from '../timeline/timeline.ts';

/** Open incidents that the home page tells of; the history has all. */
const INCIDENTS = 10;
/** Updates on the home page: of the gravest incident, and of each other one. The rest is one press away. */
const UPDATES = 3;
const UPDATES_BESIDE = 1;

/** The open incidents, the gravest first, each with its latest updates. */
export function activeIncidentsView(publication: Publication, language: Language) {
  const { portal, now } = publication;
  const open = openIncidents(portal, now);
  if (open.length === 0) return undefined;
  return {
    title: WORDS[language].now.happening,
    incidents: open
      .slice(0, INCIDENTS)
      .map((incident, index) =>
        openIncident(publication, language, incident, index === 0 ? UPDATES : UPDATES_BESIDE),
      ),
    rest: restLink(publication, language, open.length - INCIDENTS),
  };
}

function openIncident(publication: Publication, language: Language, incident: Incident, most: number) {
  const { portal, addresses, now } = publication;
  const { site } = portal;
  const words = WORDS[language];
  const text = textIn(incident, language, site.defaultLanguage);
  const href = addresses.href(addresses.record(incident, language));
  const moments = updateMoments(publication, language, incident.updates, words.incidentState);
  const format = createFormat(language, site.timeZone);
  return {
    id: incident.id,
    title: text.value.title,
    lang: text.language === language ? undefined : text.language,
    href,
    marks: touchedMarks(publication, language, incident),
    timeline: timelineView(publication, language, moments.slice(-most), {
      newestFirst: true,
      on: dayOf(now, site.timeZone),
    }),
    more:
      moments.length > most ? { text: format.count(moments.length, words.now.allUpdates), href } : undefined,
  };
}

/** What an incident does now, the worst first: `Checkout and Payments: major outage`. */
function touchedMarks({ portal, now }: Publication, language: Language, incident: Incident): BadgeView[] {
  const words = WORDS[language];
  const states = new Map(affectedStates(incident, now));
  const marks = COMPONENT_STATES.toReversed().flatMap((state): BadgeView[] => {
    const hit = portal.site.components.filter(({ id }) => states.get(id) === state);
    if (state === 'operational' || hit.length === 0) return [];
    const names = hit.map(({ name }) => localized(name, language, portal.site));
    const word = words.componentState[state].toLocaleLowerCase(words.locale);
    const text = phrase(words.now.componentIs, { component: nameList(names, language), state: word });
    return [{ state, text }];
  });
  return marks.length > 0 ? marks : [progressBadge(incident, now, language)];
}
