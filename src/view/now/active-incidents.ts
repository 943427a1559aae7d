import type { Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import type { Incident } from '../../domain/record/records.ts';
import { textIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { localized } from '../../domain/site.ts';
import { affectedStates, isOpen, isPlanned, openIncidents } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { issueWorkaround } from '../issue/workaround.ts';
import { type BadgeView, progressBadge } from '../parts/badge.ts';
import { logRow } from '../parts/log.ts';
import { restLink } from '../parts/pagination.ts';
import { nameList } from '../parts/piece.ts';
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
    pathId: pathId(incident.id),
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

/** What readers can do while an incident is open: the workarounds of the known issues that it names. */
export function workaroundsView(publication: Publication, language: Language) {
  const { portal, addresses, now } = publication;
  const words = WORDS[language].now;
  const open = openIncidents(portal, now);
  const named = open.flatMap(({ facts }) => facts.knownIssues);
  const workarounds = [...new Set(named)].flatMap((id) => {
    const issue = portal.byId.get(id);
    if (issue?.kind !== 'known-issue') return [];
    const { html, lang, verified } = issueWorkaround(publication, language, issue);
    if (html === undefined) return [];
    const href = addresses.href(addresses.record(issue, language));
    const title = textIn(issue, language, portal.site.defaultLanguage);
    return {
      issue: { title: title.value.title, lang: title.language === language ? undefined : title.language },
      html,
      lang,
      verified,
      link: { text: phrase(words.inFull, { id }), href },
    };
  });
  if (workarounds.length === 0) return undefined;
  // One alone is for what the headline says; of several, each names its problem.
  return {
    title: words.meanwhile,
    /** The incidents that it is about, by their ids in small letters. */
    incidents: open.map(({ id }) => pathId(id)).join(' '),
    named: workarounds.length > 1,
    workarounds,
  };
}

/** Maintenance to come that is shown at once; the calendar has the rest. */
const ROWS = 5;

/** The maintenance that is under way and what comes next, soonest first; undefined when there is neither. */
export function plannedView(publication: Publication, language: Language) {
  const { portal, now } = publication;
  const words = WORDS[language].now;
  const maintenance = portal.incidents.filter((record) => record.kind === 'maintenance');
  const running = maintenance.filter((record) => isOpen(record, now));
  const next = maintenance.filter((record) => isPlanned(record, now));
  if (running.length + next.length === 0) return undefined;
  const all = [...running, ...next].sort((a, b) => a.start - b.start);
  return {
    title: words.maintenance,
    rows: all.slice(0, ROWS).map((record) => logRow(publication, language, record, { hours: true })),
    rest: restLink(publication, language, all.length - ROWS),
  };
}
