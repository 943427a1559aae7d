/** The languages that the source is written in; all but the first are translations. */
export const SOURCE_LANGUAGES = ['en', 'pt', 'es'] as const;
export type SourceLanguage = (typeof SOURCE_LANGUAGES)[number];
