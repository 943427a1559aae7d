import type { SingleMaintenance, SingleRecord } from '../../domain/record/occurrences.ts';
import {
  publishedAt,
  publishedBefore,
  type PublishedUpdate,
  publishedUpdates,
} from '../../domain/record/published.ts';
import { incidentState, isCancelled, maintenanceState } from '../../domain/status.ts';
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

/** The state of a record at an instant in the words of that API. */
function statusAt(record: SingleRecord, at: Instant): StatuspageStatus {
  return record.kind === 'incident' ? incidentState(record, at) : statusOf(maintenanceState(record, at));
}

/** A state in the words of that API: what was called off is completed. */
function statusOf(state: IncidentState | MaintenanceState): StatuspageStatus {
  return state === 'cancelled' ? 'completed' : state;
}

/**
 * The steps of a record up to now, oldest first; there is at least one, and the last is in the state that the record is in.
 * They are its published updates, each in the state that its author wrote; its publication, where that came before or there
 * are none; and, as Statuspage itself does it, each change by the clock or by its facts that the timeline doesn't tell
 * of next: a window that begins or ends, an incident that is over.
 */
export function stepsOf(record: SingleRecord, edition: Edition): Step[] {
  const { site, now } = edition;
  const updates = publishedUpdates<IncidentState | MaintenanceState>(record, now);
  const published = publishedAt(record, now, site.timeZone);
  const steps = [
    ...(publishedBefore(updates, published) ? [publicationStep(record, published, edition)] : []),
    ...updates.map((update) => updateStep(record, update, edition)),
  ];
  if (record.kind === 'maintenance') addBounds(steps, record, published, edition);
  const [last, status] = [steps.at(-1), statusAt(record, now)];
  if (last && last.status !== status) {
    const over = record.kind === 'incident' ? (record.resolved ?? last.at) : last.at;
    steps.push(changeStep(record, status, Math.max(over, last.at), steps, edition));
  }
  return steps;
}

/** Adds the bounds of a maintenance's window at which its state changes without a word. */
function addBounds(steps: Step[], record: SingleMaintenance, published: Instant, edition: Edition): void {
  for (const at of [record.start, record.end]) {
    const status = statusAt(record, at);
    if (at <= published || at > edition.now || status === statusAt(record, at - 1)) continue;
    const next = steps.findIndex((step) => step.at >= at);
    const isTold = steps.some((step, index) => step.status === status && (index === next || step.at === at));
    if (isTold) continue;
    const index = next === -1 ? steps.length : next;
    steps.splice(index, 0, changeStep(record, status, at, steps, edition));
  }
}

/** The publication says what the first section says, or the title. */
function publicationStep(record: SingleRecord, at: Instant, { textOf, plain }: Edition): Step {
  const { title, sections } = textOf(record).value;
  const section = sections.find(({ text }) => text !== '');
  return { key: 'published', at, status: statusAt(record, at), body: section ? plain(section) : title };
}

/** Said in the timeline, in the state that its author wrote. */
function updateStep(
  record: SingleRecord,
  { update, said, key }: PublishedUpdate<IncidentState | MaintenanceState>,
  edition: Edition,
): Step {
  const { words, updateText, plain } = edition;
  const { state } = update;
  const text = plain(updateText(update).value);
  const status = statusOf(state);
  if (text === '') return { key, at: said, status, body: headline(record, state, edition) };
  // “Completed” alone would say that what was called off took place.
  const prefix = state === 'cancelled' ? `${stateWord(record.kind, state, words)}: ` : '';
  return { key, at: said, status, body: prefix + text };
}

/** A change of which nobody wrote, with a key that no other step has. */
function changeStep(
  record: SingleRecord,
  status: StatuspageStatus,
  at: Instant,
  steps: Step[],
  edition: Edition,
): Step {
  const key = steps.some((step) => step.key === status) ? `${status}.2` : status;
  // “Completed” alone would say that what was called off took place.
  return { key, at, status, body: headline(record, isCancelled(record, at) ? 'cancelled' : status, edition) };
}

/** `Resolved: Orders can’t be placed`. */
function headline(record: SingleRecord, state: string, { words, textOf }: Edition): string {
  const { title } = textOf(record).value;
  return `${stateWord(record.kind, state, words)}: ${title}`;
}
