import type { Language } from '../../domain/schemas/common.ts';
import type { SynonymSetName } from '../../domain/schemas/synonyms.ts';
import { commerce } from './commerce.ts';
import { softwareSupport } from './software-support.ts';

/** Groups of words by language, the words of a group with a comma between them. */
export type SynonymSet = Readonly<Record<Language, readonly string[]>>;

/** The groups that portals can take over by the name of the set. */
export const SYNONYM_SETS: Readonly<Record<SynonymSetName, SynonymSet>> = {
  'software-support': softwareSupport,
  commerce,
};
