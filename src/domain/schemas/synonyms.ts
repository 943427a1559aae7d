import { z } from 'zod';
import type { SynonymSets } from '../../languages/synonym-sets.ts';
import { LONGEST_WORDING } from '../finding/pieces.ts';
import { LANGUAGES, TextSchema } from './common.ts';

/** The sets of synonyms that Candor brings along. */
const SYNONYM_SETS = ['software-support', 'commerce'] as const satisfies (keyof SynonymSets)[];

const WordingSchema = TextSchema.regex(
  new RegExp(`^(?=.*[\\p{L}\\p{N}])\\S+(?: +\\S+){0,${LONGEST_WORDING - 1}}$`, 'u'),
  { error: 'one to four words' },
);
const GroupSchema = z
  .array(WordingSchema)
  .min(2)
  .max(50)
  .describe('Words, or a few words together, that say the same.');

/** What search takes for the same. */
export const SynonymsSchema = z
  .strictObject({
    sets: z
      .array(z.enum(SYNONYM_SETS))
      .default(['software-support'])
      .describe('Sets that Candor brings along, in all of its languages.'),
    ...(Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        z.array(GroupSchema).optional().describe('Groups of words that say the same in this language.'),
      ]),
    ) as Record<(typeof LANGUAGES)[number], z.ZodOptional<z.ZodArray<typeof GroupSchema>>>),
  })
  .describe('Words that say the same, for search: whoever types one of them finds the others, too.');
