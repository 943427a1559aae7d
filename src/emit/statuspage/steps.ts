import {
  publishedAt,
  publishedBefore,
  type PublishedUpdate,
  publishedUpdates,
} from '../../domain/record/published.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { incidentState, maintenanceState } from '../../domain/status.ts';
import type { Instant } from '../../domain/time.ts';
import type { IncidentState, MaintenanceState } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { stateWord } from '../../i18n/state-words.ts';

/** The states of that API. It has no word for what was called off. */
export type StatuspageStatus = IncidentState | Exclude<MaintenanceState, 'cancelled'>;

/** A step in the course of a record: what that API has an update for. */
export interface Step {
  /** What it is known by within its record, for ever the same. */
  key: string;
  at: Instant;
  status: StatuspageStatus;
  body: string;
}

/** The state of a record at an instant in the words of that API: what was called off is completed. */
function statusAt(record: IncidentRecord, at: Instant): StatuspageStatus {
  if (record.kind === 'incident') return incidentState(record, at);
  const state = maintenanceState(record, at);
  return state === 'cancelled' ? 'completed' : state;
}

/**
 * The steps of a record up to now, oldest first; there is at least one, and the last is in the state that the record is in.
 * They are its published updates; its publication, where that came before or there are none; and, as Statuspage
 * itself does it, each change by the clock or by its facts that the timeline doesn't tell of next: a window that begins
 * or ends, an incident that is over.
 */
export function stepsOf(record: IncidentRecord, edition: Edition): Step[] {
  const { site, now } = edition;
  const updates = publishedUpdates<IncidentState | MaintenanceState>(record, now);
  const published = publishedAt(record, now, site.timeZone);
  const steps = [
    ...(publishedBefore(updates, published) ? [publicationStep(record, published, edition)] : []),
    ...updates.map((update) => updateStep(record, update, edition)),
  ];
  for (const at of changesByThemselves(record)) {
    const status = statusAt(record, at);
    if (at <= published || at > now || status === statusAt(record, at - 1)) continue;
    const next = steps.findIndex((step) => step.at >= at);
    if (steps[next]?.status === status) continue;
    steps.splice(next === -1 ? steps.length : next, 0, changeStep(record, at, edition));
  }
  return steps;
}

/** When a record may change its state without a word, in order. */
function changesByThemselves(record: IncidentRecord): Instant[] {
  if (record.kind === 'maintenance') return [record.start, record.end];
  return record.resolved === undefined ? [] : [record.resolved];
}

/** The publication says what the first section says, or the title. */
function publicationStep(record: IncidentRecord, at: Instant, { textOf, plain }: Edition): Step {
  const { title, sections } = textOf(record).value;
  const section = sections.find(({ text }) => text !== '');
  return { key: 'published', at, status: statusAt(record, at), body: section ? plain(section) : title };
}

/** Said in the timeline. Its state is the record's, so that a step out of line doesn't contradict what the record is. */
function updateStep(
  record: IncidentRecord,
  { update, said, key }: PublishedUpdate<IncidentState | MaintenanceState>,
  edition: Edition,
): Step {
  const { words, updateText, plain } = edition;
  const text = plain(updateText(update).value);
  const status = statusAt(record, update.at);
  if (text === '') return { key, at: said, status, body: headline(record, update.state, edition) };
  // “Completed” alone would say that what was called off took place.
  const prefix = update.state === 'cancelled' ? `${stateWord(record.kind, update.state, words)}: ` : '';
  return { key, at: said, status, body: prefix + text };
}

function changeStep(record: IncidentRecord, at: Instant, edition: Edition): Step {
  const status = statusAt(record, at);
  return { key: status, at, status, body: headline(record, status, edition) };
}

/** `Resolved: Orders can’t be placed`. */
function headline(record: IncidentRecord, state: string, { words, textOf }: Edition): string {
  const { title } = textOf(record).value;
  return `${stateWord(record.kind, state, words)}: ${title}`;
}
