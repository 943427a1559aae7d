import { z } from 'zod';
import { NTHS, WEEKDAYS } from '../vocabulary.ts';
import { DaySchema, InstantSchema, textKinds } from './common.ts';

/** `week`, `2 weeks`, `month`, `3 months`. */
export const PERIOD_SHAPE = /^(?:([2-9]|[1-9]\d) )?(week|month)s?$/;
/** `sunday`, `second sunday`, `last day`. */
const DAY_NAME_SHAPE = new RegExp(`^(?:(?:(?:${NTHS.join('|')}) )?(?:${WEEKDAYS.join('|')})|last day)$`);

const OnSchema = z
  .union([
    z.string().regex(DAY_NAME_SHAPE).register(textKinds, { kind: 'named day' }),
    z.int().min(1).max(31),
  ])
  .describe(
    'A weekday: sunday. In a month one of them, such as second sunday or last friday; or a date, 1 to 31; or last day.',
  );
export type On = z.output<typeof OnSchema>;

const OwnWindowSchema = z
  .strictObject({
    start: InstantSchema.describe('When it begins instead.'),
    end: InstantSchema.describe('When it ends instead.'),
  })
  .describe('The window that it is moved to.');

/** How a maintenance is repeated. */
export const RepeatsSchema = z
  .strictObject({
    every: z
      .string()
      .regex(PERIOD_SHAPE)
      .register(textKinds, { kind: 'period' })
      .describe('week, month, or a number of them: 2 weeks, 3 months.'),
    on: z
      .union([OnSchema, z.array(OnSchema).min(1)])
      .optional()
      .describe('On which days. Left out, on the weekday, or the date, of the first time.'),
    until: DaySchema.optional().describe('The last day on which it may begin.'),
    times: z.int().min(1).optional().describe('How many times in all, in place of until.'),
    except: z.array(DaySchema).default([]).describe('Days on which it does not take place.'),
    changes: z
      .record(DaySchema, z.union([z.literal('cancelled'), OwnWindowSchema]))
      .default({})
      .describe('What is different once: cancelled, or another window, by the day on which it was to begin.'),
  })
  .describe('How it is repeated, by the clock of the site. The window in scheduled is the first time.');
export type RepeatsInput = z.input<typeof RepeatsSchema>;
export type RepeatsFacts = z.output<typeof RepeatsSchema>;
