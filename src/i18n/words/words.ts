import type { Language } from '../../domain/schemas/common.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { pt } from './pt.ts';

export type { Words };

/** The words of each language. */
export const WORDS: Record<Language, Words> = { en, pt, es };
