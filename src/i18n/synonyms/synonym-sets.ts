import type { SynonymSetName } from '../../domain/schemas/synonyms.ts';
import { commerce } from './commerce.ts';
import { softwareSupport } from './software-support.ts';
import type { SynonymSet } from './synonym-set.ts';

/** The groups that portals can take over by the name of the set. */
export const SYNONYM_SETS: Readonly<Record<SynonymSetName, SynonymSet>> = {
  'software-support': softwareSupport,
  commerce,
};
