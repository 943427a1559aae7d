import {
  escape,
  foldLines,
  ICalCalendar,
  ICalEvent,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { compareText } from '../../domain/compare-text.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { intervalOf } from '../../domain/record/interval.ts';
import { publicationTimes } from '../../domain/record/publication-times.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { isCancelled, isOpen, worstNow, worstState } from '../../domain/status.ts';
import { HOUR } from '../../domain/time.ts';
import type { State } from '../../domain/vocabulary.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import { componentNames, componentStateTexts } from '../entries/facts.ts';
import { xmlText } from '../markup.ts';
import { type EventTimes, eventTimes, isInCalendars, sequenceOf } from './times.ts';

const SECOND = 1_000;

/**
 * A record as a VEVENT, its lines folded and ended. It takes up nobody's time (TRANSP), and is CONFIRMED unless it was
 * called off: what is announced is meant, and what happened isn't in doubt.
 */
function eventText(record: IncidentRecord, edition: Edition, calendar: ICalCalendar): string {
  const { publication, addresses, now } = edition;
  const times = eventTimes(record, now);
  const url = addresses.absolute(addresses.record(record));
  const updated = new Date(publicationTimes(record, publication).updated);
  const cancelled = isCancelled(record, now);
  const event = new ICalEvent(
    {
      id: eventUid(record, edition),
      sequence: sequenceOf(record, now),
      stamp: updated,
      lastModified: updated,
      start: new Date(times.start),
      end: lasts(times.start, times.end) ? new Date(times.end) : null,
      summary: calendarText(summaryOf(record, edition)),
      description: calendarText(descriptionOf(record, times, url, edition)),
      categories: componentNames(record, edition).map((name) => ({ name: calendarText(name) })),
      url,
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: ICalEventTransparency.TRANSPARENT,
    },
    calendar,
  );
  return foldLines(event.toString());
}

/**
 * `INC-31@status.example.com`, `INC-31.pt@…`: like the ids of feeds, of the authority in site.yaml and the record's id
 * alone. A language is part of it, or a program that shows calendars of two would take one event for the other's.
 */
function eventUid({ id }: IncidentRecord, { site, language }: Edition): string {
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

/** Plain text: its state, what it affects, the latest update, and where there is more. */
function descriptionOf(
  record: IncidentRecord,
  { openEnded }: EventTimes,
  url: string,
  edition: Edition,
): string {
  const { now, words, componentName } = edition;
  const components = componentStateTexts(record, edition).map(
    ({ id, state }) => componentName(id) + (state === '' ? '' : ` (${state})`),
  );
  const facts = [
    `${words.feeds.status}: ${stateWord(record.kind, recordState(record, now), words)}`,
    ...(components.length > 0 ? [`${words.feeds.components}: ${components.join(', ')}`] : []),
    ...(openEnded ? [words.calendar.openEnded] : []),
  ];
  return [facts.join('\n'), latest(record, edition), url].filter((part) => part !== '').join('\n\n');
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

/** CRLF, CR, and the breaks of Unicode, at which some readers end a line of the file and lose the rest of the text. */
const BREAK = /\r\n?|[\u{85}\u{2028}\u{2029}]/gu;

/**
 * A text without the characters that iCalendar forbids (RFC 5545, section 3.1): controls, DEL, lone surrogates.
 * Every line break is a line feed.
 */
function calendarText(text: string): string {
  return xmlText(text).replaceAll('\u{7F}', '').replace(BREAK, '\n');
}

/** How often programs should ask again, in seconds; many choose for themselves. */
const REFRESH = HOUR / 1_000;
const END = 'END:VCALENDAR';

/**
 * Incidents and maintenance as iCalendar (RFC 5545), in each language: of the whole portal and of each component.
 * They hold what goes on, what is announced, and what ended in the last two years: pages and feeds have the rest.
 */
export function* emitCalendars(publication: Publication): Iterable<OutputFile> {
  const { portal, now } = publication;
  const records = portal.incidents
    .filter((record) => isInCalendars(record, now))
    .map((record) => ({ record, start: intervalOf(record, now).start }))
    .sort((a, b) => a.start - b.start || compareText(a.record.id, b.record.id));
  for (const edition of editionsOf(publication)) {
    const { site, addresses } = edition;
    const utc = new ICalCalendar();
    const all: string[] = [];
    const own = new Map<string, string[]>(site.components.map(({ id }) => [id, []]));
    for (const { record } of records) {
      // An event is in several calendars, and writing it is most of the work: it is written once.
      const event = eventText(record, edition, utc);
      all.push(event);
      for (const component of Object.keys(record.affected)) own.get(component)?.push(event);
    }
    yield { path: addresses.calendar(), content: calendarFile(all, edition) };
    for (const [component, events] of own) {
      const content = calendarFile(events, edition, component);
      yield { path: addresses.calendar(component), content };
    }
  }
}

function calendarFile(
  events: string[],
  { site, addresses, language, words, componentName }: Edition,
  component?: string,
): string {
  const subject =
    component === undefined
      ? words.feeds.history
      : phrase(words.calendar.of, { name: componentName(component) });
  const page = component === undefined ? addresses.home : addresses.component(component);
  const empty = new ICalCalendar({
    prodId: { company: 'Candor', product: 'Candor', language },
    // The package escapes what events say, and not this.
    name: escape(calendarText(`${site.name} · ${subject}`), false),
    url: addresses.absolute(page),
    source: addresses.absolute(addresses.calendar(component)),
    ttl: REFRESH,
    x: { 'X-WR-TIMEZONE': site.timeZone },
  }).toString();
  // The package would write its own lines behind the events, where RFC 5545 has none.
  return `${empty.slice(0, -END.length)}${events.join('')}${END}\r\n`;
}
