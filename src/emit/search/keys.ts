import type { PortalRecord } from '../../domain/records.ts';

/** All that names a record by itself: its id, the number in it (of known issues, as in short links), its aliases. */
export function recordKeys(record: PortalRecord): string[] {
  if (record.kind !== 'known-issue') return [record.id];
  return [...new Set([record.id, record.id.slice(record.id.indexOf('-') + 1), ...record.facts.aliases])];
}
