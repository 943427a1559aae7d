import type { UpdateObject } from '../../../src/emit/api/schemas/update.ts';

/** How an update is coloured, where a service shows a colour. */
export type Tone = 'bad' | 'watched' | 'good' | 'planned' | 'quiet';

const INCIDENT: Record<string, Tone> = { monitoring: 'watched', resolved: 'good' };
const MAINTENANCE: Record<string, Tone> = { completed: 'good', cancelled: 'quiet' };
const KNOWN_ISSUE: Record<string, Tone> = { fixed: 'good', 'no-fix': 'quiet', duplicate: 'quiet' };

/** The tone of an update, by its kind and state. */
export function toneOf({ kind, state }: Pick<UpdateObject, 'kind' | 'state'>): Tone {
  switch (kind) {
    case 'incident':
      return INCIDENT[state] ?? 'bad';
    case 'maintenance':
      return MAINTENANCE[state] ?? 'planned';
    case 'known-issue':
      return KNOWN_ISSUE[state] ?? 'watched';
  }
}
