import {
  foldLines,
  ICalAlarmType,
  type ICalCalendar,
  type ICalDateTimeValue,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { singleId, type SingleRecord } from '../../domain/record/occurrences.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { IncidentRecord, Maintenance } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { isCancelled, isOpen, worstNow, worstState } from '../../domain/status.ts';
import { DAY, HOUR, type Instant } from '../../domain/time.ts';
import type { State } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { repeatsText } from '../../edition/repeats-text.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { componentNames, componentStateTexts } from '../entries/facts.ts';
import { calendarText } from './calendar-text.ts';
import { eventTimes, sequenceOf } from './times.ts';

const SECOND = 1_000;

/** How events of one record differ. */
export interface EventFacts {
  /** What it is of: the whole record, or one occurrence of it. */
  of: SingleRecord | Maintenance;
  uid: string;
  start: ICalDateTimeValue;
  /** Null where it has no length. */
  end: ICalDateTimeValue | null;
  /** The zone that times without an offset are in. */
  timezone?: string;
  repeating?: string;
  recurrenceId?: ICalDateTimeValue;
  description: string;
}

/** An event with the times that a record really had, or those that were announced. */
export function singleFacts(record: SingleRecord, edition: Edition): EventFacts {
  const { now } = edition;
  const { start, end, openEnded } = eventTimes(record, now);
  return {
    of: record,
    uid: eventUid(singleId(record), edition),
    start: new Date(start),
    end: lasts(start, end) ? new Date(end) : null,
    description: descriptionOf(record, openEnded, edition),
  };
}

/**
 * A VEVENT, its lines folded and ended. It takes up nobody's time (TRANSP), and is CONFIRMED unless it was
 * called off: what is announced is meant, and what happened isn't in doubt.
 */
export function eventText(
  record: IncidentRecord,
  { of, uid, description, ...facts }: EventFacts,
  edition: Edition,
  calendar: ICalCalendar,
): string {
  const { publication, addresses, now } = edition;
  const updated = new Date(publicationTimes(record, publication).updated);
  const summary = calendarText(summaryOf(of, edition));
  const event = new ICalEvent(
    {
      ...facts,
      id: uid,
      sequence: sequenceOf(record, now),
      stamp: updated,
      lastModified: updated,
      summary,
      description: calendarText(description),
      categories: componentNames(record, edition).map((name) => ({ name: calendarText(name) })),
      url: addresses.absolute(addresses.record(record)),
      status: isCancelled(of, now) ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
      alarms: remindsOf(of, now)
        ? REMINDERS.map((before) => ({
            type: ICalAlarmType.display as const,
            triggerBefore: before / SECOND,
            description: summary,
          }))
        : [],
    },
    calendar,
  );
  return foldLines(event.toString());
}

/** How long before a maintenance calendars remind of it. */
const REMINDERS = [DAY, HOUR];

/** Whether it is maintenance that takes place; reminders of what is past don’t ring, and so they stay. */
function remindsOf(record: IncidentRecord, now: Instant): boolean {
  return record.kind === 'maintenance' && !isCancelled(record, now);
}

/**
 * `INC-31@status.example.com`, `INC-31.pt@…`: like the ids of feeds, of the authority in site.yaml and the record's id
 * alone, with its day of an occurrence that stands by itself. A language is part of it, or a program that shows calendars of two would take one event for the other's.
 */
export function eventUid(id: string, { site, language }: Edition): string {
  return `${id}${language === site.defaultLanguage ? '' : `.${language}`}@${site.authority}`;
}

/** Whether an end is later than the start once both are written to the second, as iCalendar asks of an end. */
function lasts(start: number, end: number): boolean {
  return Math.floor(end / SECOND) > Math.floor(start / SECOND);
}

/** One line: how bad an incident is, or got until it was over, or that it is maintenance, and the title. */
function summaryOf(record: IncidentRecord, { now, words, textOf }: Edition): string {
  const { title } = textOf(record).value;
  if (record.kind === 'maintenance') {
    const sentence = isCancelled(record, now) ? words.calendar.cancelled : words.feeds.newMaintenance;
    return phrase(sentence, { title });
  }
  const worst = isOpen(record, now) ? worstNow(record, now) : worstState(record);
  if (worst === 'operational') return phrase(words.feeds.newIncident, { title });
  return `${words.componentState[worst]}: ${title}`;
}

/** What holds of every occurrence of a maintenance: how it is repeated, what it affects, the latest update. */
export function seriesDescription(record: Maintenance, edition: Edition): string {
  const { words } = edition;
  const components = componentNames(record, edition);
  const facts = [
    `${words.repeats.fact}: ${repeatsText(record, edition) ?? ''}`,
    ...(components.length > 0 ? [`${words.feeds.components}: ${components.join(', ')}`] : []),
  ];
  return described(facts, record, edition);
}

function described(facts: string[], record: IncidentRecord, edition: Edition): string {
  const { addresses } = edition;
  const url = addresses.absolute(addresses.record(record));
  return [facts.join('\n'), latest(record, edition), url].filter((part) => part !== '').join('\n\n');
}

/** Plain text: its state, what it affects, the latest update, and where there is more. */
function descriptionOf(record: IncidentRecord, openEnded: boolean, edition: Edition): string {
  const { now, words, componentName } = edition;
  const components = componentStateTexts(record, edition).map(
    ({ id, state }) => componentName(id) + (state === '' ? '' : ` (${state})`),
  );
  const facts = [
    `${words.feeds.status}: ${stateWord(record.kind, recordState(record, now), words)}`,
    ...(components.length > 0 ? [`${words.feeds.components}: ${components.join(', ')}`] : []),
    ...(openEnded ? [words.calendar.openEnded] : []),
  ];
  return described(facts, record, edition);
}

/** The latest update, with its time and state; before there is one, what the record begins with. */
function latest(record: IncidentRecord, edition: Edition): string {
  const { now, words, format, textOf, updateText, plain } = edition;
  const update = publishedUpdates<State>(record, now).at(-1)?.update;
  if (!update) {
    const { sections } = textOf(record).value;
    const section = sections.find(({ text }) => text.trim() !== '');
    return section ? plain(section) : '';
  }
  const when = update.day === undefined ? format.moment(update.at) : format.day(update.day);
  const text = plain(updateText(update).value);
  return [`${when} · ${stateWord(record.kind, update.state, words)}`, text]
    .filter((part) => part !== '')
    .join('\n');
}
