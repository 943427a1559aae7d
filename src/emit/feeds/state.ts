import type { PortalRecord } from '../../domain/records.ts';
import type { Words } from '../../i18n/words/words.ts';

/** A state of a record of this kind in a language's words. */
export function stateLabel(kind: PortalRecord['kind'], state: string, words: Words): string {
  const labels: Record<string, string> = {
    'known-issue': words.issueStatus,
    incident: words.incidentState,
    maintenance: words.maintenanceState,
  }[kind];
  return labels[state] ?? state;
}
