import { z } from 'zod';
import { LANGUAGES, RecordIdSchema } from './common.ts';

const WordSchema = z
  .string()
  .regex(/^\p{Ll}[\p{Ll}\p{M}]{2,}$/u, {
    error: 'one word of three small letters or more, without digits and signs',
  })
  .describe('A word in small letters.');

const WordsSchema = z.array(WordSchema).describe('Words of customers in this language.');

/** `finding/said.yaml`. */
export const SaidSchema = z
  .strictObject({
    customers: z.int().min(2).describe('Each word was used by at least so many customers.'),
    never: z.array(WordSchema).default([]).describe('Words that `tally` writes for no issue.'),
    words: z
      .record(
        RecordIdSchema,
        z.strictObject(
          Object.fromEntries(LANGUAGES.map((language) => [language, WordsSchema.optional()])) as Record<
            (typeof LANGUAGES)[number],
            z.ZodOptional<typeof WordsSchema>
          >,
        ),
      )
      .default({})
      .describe(
        'By the id of a known issue and by language, words that customers use for it and that its own text lacks.',
      ),
  })
  .describe('Words of customers, by which search finds known issues, too.');
export type SaidFacts = z.output<typeof SaidSchema>;
