import { memoize } from '../../domain/memoize.ts';
import { occurrenceAt } from '../../domain/record/occurrences.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { componentStates, isOpen, openIncidents, portalState, worstStateAt } from '../../domain/status.ts';
import { isoInZone } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { clockText, dayAndClockText, windowTexts } from '../parts/clock.ts';
import { elapsedSince, filled, type InlineText } from '../parts/inline-text.ts';
import { headline } from './headline.ts';
import { openIssuesLink } from './open-issues.ts';

/** The state of the whole portal, in one sentence. */
interface AnswerView {
  state: ComponentState;
  /** `Checkout is down.` */
  sentence: string;
  /** The same without its full stop, for titles, links and badges. */
  short: string;
  /** What else isn't well, worst first: `Payments is slow.` Empty where there is nothing. */
  besides: string[];
}

/** What the head of the home page answers, and every other page repeats in its corner. */
export const answerView = memoize(({ portal, site, now, words, format, localized }: Edition): AnswerView => {
  const state = portalState(portal, now);
  const states = componentStates(portal, now);
  const components = site.components.map(({ id, name }) => ({
    name: localized(name),
    state: states.get(id) ?? 'operational',
  }));
  const { list } = format;
  const { short, besides } = headline(state, components, words.now.answer, list);
  return { state, short, sentence: `${short}.`, besides };
});

/** The sentences under the answer: whose fault it is, since when, what else isn't well, where to look on. */
export function summaryView(edition: Edition): InlineText[] {
  const { portal, now, words } = edition;
  const { state, besides } = answerView(edition);
  if (state === 'operational') return workingSummary(edition);
  const incidents = openIncidents(portal, now);
  const rest = besides.map((text): InlineText => ({ text: ` ${text}` }));
  if (incidents.length > 0) return [...incidentSummary(edition, incidents), ...rest];
  const maintenance = portal.incidents
    .filter((record) => record.kind === 'maintenance')
    .filter((record) => isOpen(record, now));
  const otherwise = [{ text: ` ${words.now.summary.restWorks}` }];
  return [...maintenanceSummary(edition, maintenance), ...(rest.length > 0 ? rest : otherwise)];
}

function workingSummary(edition: Edition): InlineText[] {
  const { site, now, format } = edition;
  const words = edition.words.now.summary;
  const working = format.count(site.components.length, words.working);
  // The day stands with it: without a rebuild the page is still read tomorrow.
  const time: InlineText = { text: format.moment(now), datetime: isoInZone(now, site.timeZone) };
  const known = openIssuesLink(edition, words.knownIssues);
  return [
    ...filled(working, { time }),
    ...(known ? [{ text: ' ' }, ...filled(words.maybeKnown, { issues: known })] : []),
  ];
}

/** Since when: of what the answer speaks of, not of smaller things that have been going on for longer. */
function incidentSummary(edition: Edition, incidents: Incident[]): InlineText[] {
  const { now, words } = edition;
  const states = incidents.map((incident) => worstStateAt(incident, now));
  const worst = incidents.filter((_, index) => states[index] === states[0]);
  const [first] = worst.toSorted((a, b) => a.started - b.started);
  if (!first) return [];
  const { started } = first;
  return filled(words.now.summary.us, {
    time: clockText(edition, started),
    elapsed: elapsedSince(edition, first, started),
  });
}

function maintenanceSummary(edition: Edition, open: Maintenance[]): InlineText[] {
  const { now } = edition;
  const words = edition.words.now.summary;
  const windows = open.map((maintenance) => occurrenceAt(maintenance, now));
  const start = Math.min(...windows.map((window) => window.start));
  const end = Math.max(...windows.map((window) => window.end));
  return end <= now
    ? filled(words.longer, { end: dayAndClockText(edition, end) })
    : filled(words.window, windowTexts(edition, { start, end }));
}
