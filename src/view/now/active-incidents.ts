import { pathId } from '../../domain/record/ids.ts';
import type { Incident } from '../../domain/record/records.ts';
import { affectedStates, isOpen, isPlanned, openIncidents } from '../../domain/status.ts';
import { dayOf } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { issueWorkaround } from '../issue/workaround.ts';
import { type BadgeView, progressBadge } from '../parts/badge.ts';
import { nameList } from '../parts/inline-text.ts';
import { logRow } from '../parts/log.ts';
import { restLink } from '../parts/pagination.ts';
import { timelineView, updateMoments } from '../timeline/timeline.ts';

/** Open incidents that the home page tells of; the history has all. */
const INCIDENTS = 10;
/** Updates on the home page: of the worst incident, and of each other one. The rest is one press away. */
const UPDATES = 3;
const UPDATES_BESIDE = 1;

/** The open incidents, the worst first, each with its latest updates. */
export function activeIncidentsView(edition: Edition) {
  const { portal, now, words } = edition;
  const open = openIncidents(portal, now);
  if (open.length === 0) return undefined;
  return {
    title: words.now.activeIncidents,
    incidents: open
      .slice(0, INCIDENTS)
      .map((incident, index) => openIncident(edition, incident, index === 0 ? UPDATES : UPDATES_BESIDE)),
    rest: restLink(edition, open.length - INCIDENTS),
  };
}

function openIncident(edition: Edition, incident: Incident, most: number) {
  const { site, addresses, now, words, format, textOf, langOf } = edition;
  const text = textOf(incident);
  const href = addresses.href(addresses.record(incident));
  const moments = updateMoments(edition, incident.updates, words.incidentState);
  return {
    id: incident.id,
    pathId: pathId(incident.id),
    title: text.value.title,
    lang: langOf(text),
    href,
    badges: touchedBadges(edition, incident),
    timeline: timelineView(edition, moments.slice(-most), {
      newestFirst: true,
      on: dayOf(now, site.timeZone),
    }),
    more:
      moments.length > most ? { text: format.count(moments.length, words.now.allUpdates), href } : undefined,
  };
}

/** What an incident does now, the worst first: `Checkout and Payments: major outage`. */
function touchedBadges(edition: Edition, incident: Incident): BadgeView[] {
  const { site, now, words, localized } = edition;
  const states = new Map(affectedStates(incident, now));
  const badges = COMPONENT_STATES.toReversed().flatMap((state): BadgeView[] => {
    const hit = site.components.filter(({ id }) => states.get(id) === state);
    if (state === 'operational' || hit.length === 0) return [];
    const names = hit.map(({ name }) => localized(name));
    const word = words.componentState[state].toLocaleLowerCase(words.locale);
    const text = phrase(words.now.componentIs, { component: nameList(edition, names), state: word });
    return [{ state, text }];
  });
  return badges.length > 0 ? badges : [progressBadge(edition, incident)];
}

/** What readers can do while an incident is open: the workarounds of the known issues that it names. */
export function workaroundsView(edition: Edition) {
  const { portal, addresses, now, textOf, langOf } = edition;
  const words = edition.words.now;
  const open = openIncidents(portal, now);
  const named = open.flatMap(({ facts }) => facts.knownIssues);
  const workarounds = [...new Set(named)].flatMap((id) => {
    const issue = portal.byId.get(id);
    if (issue?.kind !== 'known-issue') return [];
    const { html, lang, verified } = issueWorkaround(edition, issue);
    if (html === undefined) return [];
    const href = addresses.href(addresses.record(issue));
    const title = textOf(issue);
    return {
      issue: { title: title.value.title, lang: langOf(title) },
      html,
      lang,
      verified,
      link: { text: phrase(words.inFull, { id }), href },
    };
  });
  if (workarounds.length === 0) return undefined;
  // One alone is for what the headline says; of several, each names its problem.
  return {
    title: words.workarounds,
    /** The incidents that they are for, by their ids in small letters. */
    incidents: open.map(({ id }) => pathId(id)).join(' '),
    named: workarounds.length > 1,
    rows: workarounds,
  };
}

/** Maintenance to come that is shown at once; the calendar has the rest. */
const ROWS = 5;

/** The maintenance that is under way and what comes next, soonest first; undefined when there is neither. */
export function plannedView(edition: Edition) {
  const { portal, now } = edition;
  const words = edition.words.now;
  const maintenance = portal.incidents.filter((record) => record.kind === 'maintenance');
  const running = maintenance.filter((record) => isOpen(record, now));
  const next = maintenance.filter((record) => isPlanned(record, now));
  if (running.length + next.length === 0) return undefined;
  const all = [...running, ...next].sort((a, b) => a.start - b.start);
  return {
    title: words.maintenance,
    rows: all.slice(0, ROWS).map((record) => logRow(edition, record, { hours: true })),
    rest: restLink(edition, all.length - ROWS),
  };
}
