import type { IncidentRecord } from '../../domain/record/records.ts';
import { type AffectedObject, affectedObjects } from './affected.ts';
import { type StatuspageContext, timestamp } from './context.ts';
import type { StatuspageStatus, Step } from './steps.ts';

export interface UpdateObject {
  id: string;
  status: StatuspageStatus;
  /** Plain text, paragraphs with an empty line between. */
  body: string;
  incident_id: string;
  created_at: string;
  updated_at: string;
  display_at: string;
  affected_components: AffectedObject[] | null;
  deliver_notifications: boolean;
  custom_tweet: null;
  tweet_id: null;
}

/** The steps of a record as updates, newest first. */
export function updateObjects(
  record: IncidentRecord,
  steps: Step[],
  context: StatuspageContext,
): UpdateObject[] {
  return steps
    .map(({ key, at, status, body }, index) => ({
      id: context.id('update', `${record.id}/${key}`),
      status,
      body,
      incident_id: context.id('incident', record.id),
      created_at: timestamp(at),
      updated_at: timestamp(at),
      display_at: timestamp(at),
      affected_components: affectedObjects(record, at, steps[index - 1]?.at, context),
      deliver_notifications: true,
      custom_tweet: null,
      tweet_id: null,
    }))
    .reverse();
}
