import { oneOf } from '../../src/domain/problem-kinds/sentences.ts';
import { PERIOD_SHAPE } from '../../src/domain/schemas/repeats.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { NTHS, WEEKDAYS } from '../../src/domain/vocabulary.ts';
import type { NewOptions } from '../cli/definitions/new.ts';
import { filled, readDay } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** What says how a repetition goes on, and means nothing without one. */
const REPEATED = ['on', 'until', 'times', 'except'] as const;

/**
 * The fields of `repeats` that `new maintenance` is asked for, line by line; none where it takes place once. Throws a
 * `UsageError` for what isn't written as a repetition is; whether its days fit one another, the rules say.
 */
export function repeatsLines(options: NewOptions): string[] {
  const every = filled(options.repeats);
  const until = filled(options.until);
  const times = filled(options.times);
  if (every === undefined) {
    const alone = REPEATED.find((name) => (options[name] ?? []).length > 0);
    if (alone === undefined) return [];
    throw new UsageError(`--${alone} goes with --repeats. Say how often: --repeats week.`);
  }
  if (until === undefined && times === undefined)
    throw new UsageError('Say when the repetition ends: --until with the last day, or --times 12.');
  const on = daysIn(options.on);
  const except = words(options.except).map((day) => readDay('--except', day));
  return [
    `every: ${readPeriod(every)}`,
    ...(on.length === 0 ? [] : [`on: ${on.length === 1 ? on.join() : `[${on.join(', ')}]`}`]),
    ...(until === undefined ? [] : [`until: ${readDay('--until', until)}`]),
    ...(times === undefined ? [] : [`times: ${readNumber(times)}`]),
    ...(except.length === 0 ? [] : [`except: [${except.join(', ')}]`]),
  ];
}

/** `week`, `3 months`: also as `weekly`, `every 3 months`. */
function readPeriod(text: string): string {
  const [, number = '1', unit = ''] =
    /^(?:every )?([1-9]\d?)? ?(week|month)(?:s|ly)?$/.exec(text.toLowerCase()) ?? [];
  const period = number === '1' ? unit : `${number} ${unit}s`;
  if (PERIOD_SHAPE.test(period)) return period;
  throw new UsageError(
    `--repeats ${text} isn’t how often something is repeated. Write week, "2 weeks", month or "3 months".`,
  );
}

/** The days that are named, however the words of them are put: `tue thu`, `tuesday,thursday`, `second sunday`, `15 last day`. */
function daysIn(given: readonly string[]): string[] {
  const all = words(given);
  const days: string[] = [];
  while (all.length > 0) {
    const word = all.shift() ?? '';
    const nth = NTHS.find((name, index) => [name, ORDINALS[index]].includes(word));
    const next = all[0] ?? '';
    const weekday = weekdayOf(nth === undefined ? word : next);
    if (/^(?:[1-9]|[12]\d|3[01])$/.test(word)) days.push(word);
    else if (weekday !== undefined) days.push(nth === undefined ? weekday : `${nth} ${weekday}`);
    else if (nth === 'last' && next === 'day') days.push('last day');
    else throw noDay(nth === undefined ? word : `${word} ${next}`.trim());
    if (nth !== undefined) all.shift();
  }
  return days;
}

const ORDINALS = ['1st', '2nd', '3rd', '4th'];

function words(given: readonly string[]): string[] {
  return given.flatMap((text) => text.toLowerCase().split(/[\s,]+/)).filter((word) => word !== '');
}

/** The weekday of a name, or of three or more letters that it begins with. */
function weekdayOf(word: string): string | undefined {
  return word.length < 3 ? undefined : WEEKDAYS.find((name) => name.startsWith(word));
}

function noDay(word: string): UsageError {
  const near = suggest(word, WEEKDAYS);
  const forms = oneOf(['sunday', '"second sunday"', '"last friday"', '15', '"last day"']);
  return new UsageError(
    `--on: “${word}” doesn’t name a day.${near === undefined ? '' : ` Did you mean ${near}?`} A day is written as ${forms}.`,
  );
}

function readNumber(times: string): string {
  if (/^[1-9]\d*$/.test(times)) return times;
  throw new UsageError(
    `--times ${times} isn’t how often something takes place. Write a whole number, such as 12.`,
  );
}
