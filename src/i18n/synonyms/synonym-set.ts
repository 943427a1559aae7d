import type { Language } from '../../domain/schemas/common.ts';

/** Groups of words by language, the words of a group with a comma between them. */
export type SynonymSet = Readonly<Record<Language, readonly string[]>>;
