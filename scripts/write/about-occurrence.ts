import type { Portal } from '../../src/domain/portal.ts';
import { occurrencesOf } from '../../src/domain/record/occurrences.ts';
import { type Day, entryTime, isoInZone } from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';

/** The time of a repeated maintenance that an entry is about, where it isn’t about all to come; and a sentence on that. */
export interface About {
  occurrence?: Day;
  says: string;
}

/**
 * What the last entry of a record is about, in a portal that has it already: undefined where that isn’t a repeated
 * maintenance, or the entry changes none of its times. Throws a `UsageError` where it isn’t the time that was asked for.
 */
export function aboutOccurrence(
  { site: { timeZone }, byId }: Portal,
  id: string,
  asked: Day | undefined,
): About | undefined {
  const record = byId.get(id);
  if (record?.kind !== 'maintenance' || !record.occurrences) return undefined;
  const entry = record.updates.at(-1);
  if (entry?.state === 'cancelled') return { says: 'It calls off all that is still to come.' };
  if (!entry || entry.state === 'scheduled') {
    const changed = record.occurrences.find(({ day }) => day === asked);
    if (!changed) return undefined;
    const { day, start, end, cancelled } = changed;
    const window = `from ${isoInZone(start, timeZone)} to ${isoInZone(end, timeZone)}`;
    return {
      occurrence: day,
      says: `What was to begin on ${day} ${cancelled ? 'is called off' : `takes place ${window}`}.`,
    };
  }
  const about = occurrencesOf(record).find(({ updates }) => updates.includes(entry))?.day;
  if (about === undefined) return undefined;
  if (asked !== undefined && about !== asked)
    throw new UsageError(
      `An entry for ${entryTime(entry.at, timeZone)} is about what was to begin on ${about}, which is nearer than ${asked}. ` +
        'Leave --occurrence out, or give the entry its right time with --at.',
    );
  return { occurrence: about, says: `It is about what was to begin on ${about}.` };
}
