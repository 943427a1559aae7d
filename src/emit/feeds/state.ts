import type { PortalRecord } from '../../domain/records.ts';
import { incidentState, maintenanceState } from '../../domain/status.ts';
import type { Instant } from '../../domain/time.ts';
import type { Words } from '../../i18n/words/words.ts';

/** The state of any record at an instant, in the words of the vocabulary. */
export function recordState(record: PortalRecord, now: Instant): string {
  switch (record.kind) {
    case 'known-issue':
      return record.facts.status;
    case 'incident':
      return incidentState(record, now);
    case 'maintenance':
      return maintenanceState(record, now);
  }
}

/** A state of a record of this kind in a language's words. */
export function stateLabel(kind: PortalRecord['kind'], state: string, words: Words): string {
  const labels: Record<string, string> = {
    'known-issue': words.issueStatus,
    incident: words.incidentState,
    maintenance: words.maintenanceState,
  }[kind];
  return labels[state] ?? state;
}

/** The components that a record concerns, each once, the main one first. */
export function componentsOf(record: PortalRecord): string[] {
  return [...new Set(record.kind === 'known-issue' ? record.facts.components : Object.keys(record.affected))];
}
