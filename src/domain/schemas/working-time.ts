import { z } from 'zod';
import { WEEKDAYS } from '../vocabulary.ts';
import { DaySchema, textKinds } from './common.ts';

const SHORT_DAYS = WEEKDAYS.map((day) => day.slice(0, 3));
const DAY_NAME = [...WEEKDAYS, ...SHORT_DAYS].join('|');
const DAYS_SHAPE = new RegExp(`^(${DAY_NAME})(?:-(${DAY_NAME}))?$`);
const CLOCK = '([01]\\d|2[0-3]):([0-5]\\d)';
const BETWEEN_SHAPE = new RegExp(`^${CLOCK}-(?:${CLOCK}|24:00)$`);

const DaysSchema = z
  .string()
  .regex(DAYS_SHAPE, { error: 'a day of the week, or the first and last of several: mon, mon-fri' })
  .register(textKinds, { kind: 'weekdays' });

/** A window of the week by the clock of the site, as its author writes it. */
export const WeeklyWindowSchema = z.strictObject({
  on: z.array(DaysSchema).min(1).describe('The days of the week: [mon-fri], or [mon, wed].'),
  between: z
    .string()
    .regex(BETWEEN_SHAPE, { error: 'two times of the clock, the earlier first: 09:00-18:00' })
    .refine((text) => text.slice(0, 5) < text.slice(6), {
      error: 'two times of the clock, the earlier first: 09:00-18:00',
    })
    .register(textKinds, { kind: 'hours' })
    .describe('From when until when, by the clock of the site, in quotes: "09:00-18:00". 24:00 is its end.'),
  except: z.array(DaySchema).default([]).describe('Days without it, beside the holidays.'),
});
export type WeeklyWindowFacts = z.output<typeof WeeklyWindowSchema>;

export const WorkingHoursSchema = WeeklyWindowSchema.describe(
  'When somebody is there to answer: what response times are measured in.',
);
export const ReleasesSchema = WeeklyWindowSchema.describe(
  'When something can be released; at all other times, and on holidays, nothing is.',
);
export const HolidaysSchema = z
  .array(DaySchema)
  .default([])
  .describe('Days on which nobody works, and nothing is released.');
