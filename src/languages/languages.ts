import { en } from './en/en.ts';
import { es } from './es/es.ts';
import type { LanguageParts } from './language-parts.ts';
import { pl } from './pl/pl.ts';
import { pt } from './pt/pt.ts';
import { ru } from './ru/ru.ts';

/** The languages that Candor speaks, by their codes. A new one is a folder beside these, its import, and its name here. */
const PARTS = { en, pt, es, pl, ru } satisfies Record<string, LanguageParts>;

export type Language = keyof typeof PARTS;
export const LANGUAGE_PARTS: Readonly<Record<Language, LanguageParts>> = PARTS;
export const LANGUAGES = Object.keys(PARTS) as [Language, ...Language[]];
