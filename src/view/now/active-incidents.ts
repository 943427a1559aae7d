import { pathId } from '../../domain/record/ids.ts';
import { occurrenceAt } from '../../domain/record/occurrences.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { affectedStates, isOpen, isPlanned } from '../../domain/status.ts';
import { DAY, dayOf } from '../../domain/time.ts';
import { COMPONENT_STATES } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { callNowText } from '../incident/call-now.ts';
import { type BadgeView, progressBadge } from '../parts/badge.ts';
import { hoursText } from '../parts/clock.ts';
import { elapsedSince, nameList } from '../parts/inline-text.ts';
import { type LogRow, logRow } from '../parts/log.ts';
import { restLink } from '../parts/pagination.ts';
import { promisedUpdate } from '../parts/promised.ts';
import { timelineView, updateMoments } from '../timeline/timeline.ts';

/** Open incidents that the home page tells of; the history has all. */
const INCIDENTS = 10;
/** Updates on the home page: of the worst incident, and of each other one. The rest is one press away. */
const UPDATES = 3;
const UPDATES_BESIDE = 1;

/** The open incidents, the worst first, each with its latest updates. */
export function activeIncidentsView(edition: Edition, open: Incident[]) {
  const { words } = edition;
  if (open.length === 0) return undefined;
  return {
    title: words.now.activeIncidents,
    incidents: open
      .slice(0, INCIDENTS)
      .map((incident, index) => openIncident(edition, incident, index === 0)),
    rest: restLink(edition, open.length - INCIDENTS),
  };
}

function openIncident(edition: Edition, incident: Incident, isWorst: boolean) {
  const { site, addresses, now, words, format, textOf, langOf } = edition;
  const text = textOf(incident);
  const href = addresses.href(addresses.record(incident));
  const most = isWorst ? UPDATES : UPDATES_BESIDE;
  const moments = updateMoments(edition, incident.updates, words.incidentState);
  return {
    id: incident.id,
    pathId: pathId(incident.id),
    title: text.value.title,
    lang: langOf(text),
    href,
    badges: touchedBadges(edition, incident),
    callNow: callNowText(edition, incident),
    ...(isWorst ? {} : besides(edition, incident)),
    timeline: timelineView(edition, moments.slice(-most), {
      newestFirst: true,
      on: dayOf(now, site.timeZone),
    }),
    more:
      moments.length > most ? { text: format.count(moments.length, words.now.allUpdates), href } : undefined,
  };
}

/** What the answer says of the worst incident alone: since when, and by when an update is promised. */
function besides(edition: Edition, incident: Incident) {
  const { started } = incident;
  return {
    since: [...hoursText(edition, { start: started }), elapsedSince(edition, incident, started)],
    promised: promisedUpdate(edition, incident),
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

/** Maintenance to come that is shown at once; the calendar has the rest. */
const ROWS = 5;
/** Maintenance further ahead than this has a line with its day. */
const SOON = 7 * DAY;

/** Maintenance that is under way or begins soon, as a row; what is further ahead, in a line. */
type PlannedRow = LogRow | Pick<LogRow, 'date' | 'title' | 'href' | 'lang'>;

/** The maintenance that is under way and what comes next, soonest first; undefined when there is neither. */
export function plannedView(edition: Edition) {
  const { portal, now } = edition;
  const words = edition.words.now;
  const maintenance = portal.incidents.filter((record) => record.kind === 'maintenance');
  const running = maintenance.filter((record) => isOpen(record, now));
  const next = maintenance.filter((record) => isPlanned(record, now));
  if (running.length + next.length === 0) return undefined;
  const startOf = (record: Maintenance) => occurrenceAt(record, now).start;
  const all = [...running, ...next].sort((a, b) => startOf(a) - startOf(b));
  return {
    title: words.maintenance,
    rows: all.slice(0, ROWS).map((record): PlannedRow => {
      const row = logRow(edition, record, { hours: true });
      const { date, title, href, lang } = row;
      return startOf(record) > now + SOON ? { date, title, href, lang } : row;
    }),
    rest: restLink(edition, all.length - ROWS),
  };
}
