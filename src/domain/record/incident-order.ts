import { compareText } from '../compare-text.ts';
import { beginningOf } from '../period.ts';
import type { IncidentRecord } from './records.ts';

/** Incidents and maintenance by their beginning, the last first, as a new list; of one instant by id. */
export function newestFirst(records: readonly IncidentRecord[]): IncidentRecord[] {
  return records.toSorted((a, b) => beginningOf(b) - beginningOf(a) || compareText(a.id, b.id));
}
