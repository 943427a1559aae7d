import type { Occurrence } from '../../src/domain/record/records.ts';
import { nearestDays, occurrencesIn } from '../../src/domain/record/repetition.ts';
import { RepeatsSchema } from '../../src/domain/schemas/repeats.ts';
import type { Site } from '../../src/domain/site.ts';
import { type Day, dayOf, isoInZone, readInstant } from '../../src/domain/time.ts';
import { stateOfWord } from '../../src/i18n/state-words.ts';
import { UsageError } from '../lib/errors.ts';
import type { Edit } from './edits.ts';
import { type Following, misplaced } from './following.ts';
import type { UpdateRequest } from './update-request.ts';
import { addBefore, addFields, columnOf, type Fields, mapIn, pairOf, setField } from './yaml-fields.ts';

type Asked = Omit<Following, 'state'>;

/**
 * The edits that call off one time of a repeated maintenance, or move it; undefined where the update is of another kind.
 * Throws a `UsageError` where there is no such time, or it is over.
 */
export function occurrenceChange(asked: Asked): Edit[] | undefined {
  const { data, request, site } = asked;
  const { occurrence: day, start, end } = request;
  if (day === undefined) {
    if (start === undefined && end === undefined) return undefined;
    throw new UsageError(
      'Say which time of a repeated maintenance is moved: --occurrence with the day on which it was to begin.',
    );
  }
  if (data['repeats'] === undefined) throw misplaced('--occurrence', 'a repeated maintenance');
  const one = occurrenceOn(day, timesIn(data, site), site);
  const value = changeOf(request, one, site);
  if (value === undefined) return undefined;
  if (one.end <= request.at)
    throw new UsageError(`What was to begin on ${day} was over at ${isoInZone(one.end, site.timeZone)}.`);
  return changeEdits(asked.fields, day, value);
}

function timesIn(data: Asked['data'], { timeZone }: Site): Occurrence[] {
  const repeats = RepeatsSchema.safeParse(data['repeats']);
  const scheduled = Object(data['scheduled']) as Partial<Record<'start' | 'end', unknown>>;
  const [start, end] = [scheduled.start, scheduled.end].map((text) => {
    const reading = typeof text === 'string' ? readInstant(text, timeZone) : undefined;
    return reading?.ok ? reading.instant : undefined;
  });
  if (repeats.success && start !== undefined && end !== undefined)
    return occurrencesIn(repeats.data, { start, end }, timeZone);
  throw new UsageError('Its window or its repetition can’t be read; `check` says why. Correct that first.');
}

function occurrenceOn(day: Day, all: Occurrence[], { timeZone }: Site): Occurrence {
  const one = all.find((each) => each.day === day);
  if (one) return one;
  const moved = all.find((each) => each.moved && dayOf(each.start, timeZone) === day);
  const near = nearestDays(day, all.map((each) => each.day).sort());
  throw new UsageError(
    moved
      ? `What takes place on ${day} was to begin on another day: --occurrence ${moved.day}.`
      : `The maintenance doesn’t take place on ${day}. The nearest ${near.length === 1 ? 'day is' : 'days are'} ${near.join(' and ')}.`,
  );
}

/** What the front matter says of a time that is called off or moved; undefined where the update only says how it goes. */
function changeOf(
  { state: word, start, end }: UpdateRequest,
  one: Occurrence,
  site: Site,
): string | undefined {
  const state = word === undefined ? undefined : (stateOfWord(word) ?? word);
  if (start !== undefined) {
    if (state !== undefined && state !== 'scheduled')
      throw new UsageError('What is moved is still to come: leave --state out.');
    const until = end ?? start + one.end - one.start;
    return `{ start: ${isoInZone(start, site.timeZone)}, end: ${isoInZone(until, site.timeZone)} }`;
  }
  if (end !== undefined) throw new UsageError('Say when it begins, too: --start.');
  if (state === 'cancelled') {
    if (one.cancelled) throw new UsageError(`What was to begin on ${one.day} is called off already.`);
    return 'cancelled';
  }
  if (state === undefined || state === 'scheduled')
    throw new UsageError(
      'Say what is different this time: --state cancelled, or --start with the time at which it begins instead.',
    );
  return undefined;
}

/** Lets `changes` say so of a day, beside what it says of others. */
function changeEdits(fields: Fields, day: Day, value: string): Edit[] {
  const repeats = mapIn(fields, 'repeats');
  if (!repeats) return [];
  const changes = mapIn(repeats, 'changes');
  if (changes) {
    const { items } = changes.map;
    const later = items.find(({ key }) => String(key) > day);
    return pairOf(changes.map, day) || !later
      ? setField(changes, [day, value])
      : [addBefore(changes, later, [day, value])];
  }
  const first = repeats.map.items[0];
  const indent = first && !repeats.map.flow ? ' '.repeat(columnOf(first, repeats.text) + 2) : undefined;
  return addFields(repeats, [
    ['changes', indent === undefined ? `{ ${day}: ${value} }` : `\n${indent}${day}: ${value}`],
  ]);
}
