import type { SynonymSets } from '../synonym-sets.ts';
import { commerce } from './synonyms/commerce.ts';
import { softwareSupport } from './synonyms/software-support.ts';

/** Words that say the same; those of a line, with a comma between them. */
export const synonyms: SynonymSets = { 'software-support': softwareSupport, commerce };
