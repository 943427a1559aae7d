import { lastChangeOf } from '../../domain/changes.ts';
import { type OutageInterval, recordOutages, type StateInterval } from '../../domain/intervals.ts';
import { extentOf, plannedWindow } from '../../domain/record/interval.ts';
import { occurrenceAt } from '../../domain/record/occurrences.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { isOpen, worstState } from '../../domain/status.ts';
import { DAY, dayOf, HOUR, type Instant, isoInZone, MINUTE, startOfDay } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import type { Format } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { rangeEnds } from '../parts/clock.ts';
import { filled, type InlineText, nameList, plainText } from '../parts/inline-text.ts';

/** A component that a record touched: its states in words, and drawn over time. */
interface AffectedRow {
  name: string;
  href: string;
  badges: { state: ComponentState; pieces: InlineText[] }[];
  label: string;
  /** Paths on a field of 1000 by 36. */
  paths: { state: ComponentState; d: string }[];
}

const WIDTH = 1000;
const HEIGHT = 36;

/** How tall a state stands, of 36: the heights of the bars on the home page. */
const HEIGHTS: Record<ComponentState, number> = {
  operational: 3,
  under_maintenance: 12,
  degraded_performance: 15,
  partial_outage: 25,
  major_outage: 36,
};

/**
 * What a record did to its components over time; of a maintenance that isn't over, what is planned.
 * Of one that is repeated, the occurrence under way, or else the next. Undefined for nothing.
 */
export function affectedView(edition: Edition, whole: IncidentRecord) {
  const { site, addresses, now, format, localized } = edition;
  const record = whole.kind === 'maintenance' ? occurrenceAt(whole, now) : whole;
  const words = edition.words.incident;
  const window = plannedWindow(record, now);
  // What goes on is drawn until it was last told of: the drawing stays the same until there is something new.
  const told = lastChangeOf([record], now) ?? -Infinity;
  const outages = recordOutages(record, window?.end ?? told + 1);
  if (outages.length === 0) return undefined;
  const { start, end } = extentOf(record, told);
  const axis = axisOf(start, end, site.timeZone, format);
  const textOf = outageTexts(edition, record, told);
  // The axis stays empty after that: not even “operational” is promised.
  const known = Math.min(told, axis.to);
  const calm = known > axis.from ? [path({ state: 'operational', start: axis.from, end: known }, axis)] : [];
  const rows = site.components.flatMap(({ id, name }): AffectedRow[] => {
    const own = outages.filter(({ component }) => component === id);
    if (own.length === 0) return [];
    const title = localized(name);
    const badges = own.map((outage) => ({ state: outage.state, pieces: textOf(outage) }));
    return [
      {
        name: title,
        href: addresses.href(addresses.component(id)),
        badges,
        label: `${title}: ${badges.map(({ pieces }) => plainText(pieces)).join(', ')}`,
        paths: [...calm, ...own.map((outage) => path(outage, axis))],
      },
    ];
  });
  return {
    title: titleOf(edition, record),
    note: phrase(words.timesIn, { offset: format.offset(start) }),
    caption: words.affectedCaption,
    headings: words.affectedHeadings,
    ticks: axis.ticks,
    viewBox: `0 0 ${WIDTH} ${HEIGHT}`,
    rows,
    notAffected: notAffectedText(edition, record),
  };
}

/** Names that are listed of what isn't affected; more become a number. */
const NAMES = 12;

/** What an open incident leaves alone: the components that its author didn't name, or named as operational. */
function notAffectedText(edition: Edition, record: IncidentRecord): string | undefined {
  const { site, now, words, localized } = edition;
  if (record.kind !== 'incident' || !isOpen(record, now)) return undefined;
  const names = site.components
    .filter(({ sinceInstant = -Infinity }) => sinceInstant <= record.started)
    .filter(({ id }) => worstState(record, id) === 'operational')
    .map(({ name }) => localized(name));
  if (names.length === 0) return undefined;
  return phrase(words.incident.notAffected, { components: nameList(edition, names, NAMES) });
}

/** The title of a maintenance has no tense: it begins and ends without a rebuild. */
function titleOf({ now, words: { incident: words } }: Edition, record: IncidentRecord): string {
  if (record.kind === 'maintenance') return words.affectedComponents;
  return isOpen(record, now) ? words.affectedNow : words.affected;
}

/** `Major outage 10:15–11:00`, with the days where the record crosses one, `since 10:15` while it goes on. */
function outageTexts(
  { site: { timeZone }, now, words, format }: Edition,
  record: IncidentRecord,
  told: Instant,
) {
  const { start, end } = extentOf(record, told);
  const oneDay = dayOf(start, timeZone) === dayOf(end, timeZone);
  const clock = (at: Instant) => (oneDay ? '' : `${format.shortDay(at)}, `) + format.time(at);
  return (outage: OutageInterval): InlineText[] => {
    const goesOn = outage.end > told && isOpen(record, now) && !plannedWindow(record, now);
    const state = { text: `${words.componentState[outage.state]} ` };
    const text = clock(outage.start);
    if (goesOn)
      return [
        state,
        ...filled(words.now.since, { start: { text, datetime: isoInZone(outage.start, timeZone) } }),
      ];
    const ends = rangeEnds(outage, { start: text, end: clock(outage.end) }, timeZone);
    return [state, ends.start, { text: '–' }, ends.end];
  };
}

function path(
  { state, start, end }: StateInterval,
  { from, to }: Axis,
): { state: ComponentState; d: string } {
  const x = (at: number) => Math.round(((at - from) / (to - from)) * WIDTH);
  const height = HEIGHTS[state];
  const width = Math.max(2, x(end) - x(start));
  return { state, d: `M${x(start)} ${HEIGHT - height}h${width}v${height}h-${width}z` };
}

/** A label of an axis: a day, or a time by the clock. */
export interface Tick {
  text: string;
  datetime?: string;
}

/** An interval that begins and ends at a round time, with ticks at equal distances. */
interface Axis {
  from: Instant;
  to: Instant;
  /** The ticks, both ends included. */
  ticks: Tick[];
}

const STEPS = [5, 10, 15, 30, 60, 120, 180, 360, 720].map((minutes) => minutes * MINUTE);
const DAY_STEPS = [1, 2, 3, 7, 14, 30, 60, 90, 180].map((days) => days * DAY);
/** Distances between ticks: more labels than that run into each other. */
const MOST = 4;

/** The axis for what lasted from one instant to another: hours by the clock of a zone, or days. */
export function axisOf(start: Instant, end: Instant, zone: string, format: Format): Axis {
  const midnight = startOfDay(dayOf(start, zone), zone);
  const fit = (step: number) => {
    const from = midnight + Math.floor((start - midnight) / step) * step;
    return { step, from, count: Math.max(1, Math.ceil((end - from) / step)) };
  };
  const steps = [...STEPS, ...DAY_STEPS].map(fit);
  const { step, from, count } = steps.find((one) => one.count <= MOST) ?? fit((end - midnight) / MOST);
  // Two hours past the tick: a change of the clocks may put midnight on the day before.
  const tick = (at: Instant): Tick =>
    step < DAY
      ? { text: format.time(at), datetime: isoInZone(at, zone) }
      : { text: format.shortDay(at + 2 * HOUR) };
  return {
    from,
    to: from + count * step,
    ticks: Array.from({ length: count + 1 }, (_, index) => tick(from + index * step)),
  };
}
