import { idNumber } from './record-id.ts';
import type { PortalRecord } from './records.ts';

/** All that names a record by itself: its id, the number in it (of known issues, as in short links), its aliases. */
export function recordKeys(record: PortalRecord): string[] {
  if (record.kind !== 'known-issue') return [record.id];
  return [...new Set([record.id, idNumber(record.id), ...record.facts.aliases])];
}
