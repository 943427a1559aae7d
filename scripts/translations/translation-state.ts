import { type Portal, recordsOf } from '../../src/domain/portal.ts';
import { isIncidentRecord, type PortalRecord } from '../../src/domain/record/records.ts';
import { isUnwritten, postMortemIn, sectionsIn, updateTextIn } from '../../src/domain/record/translation.ts';
import { type Language, LANGUAGES } from '../../src/domain/schemas/common.ts';
import { METRICS_FOLDER, type Site } from '../../src/domain/site.ts';
import { isoInZone } from '../../src/domain/time.ts';

/** What readers of one language get in the default language. */
export interface TranslationState {
  language: Language;
  /** Originals without a translation. */
  missing: string[];
  /** Translations that lack something of their original, by the words of the original for it. */
  partial: { path: string; lacks: string[] }[];
  /** Translations whose original has other words than when they were last changed, on that day. */
  older: { path: string; since: string }[];
  /** Texts of site.yaml, and of front matter, that other languages have: `site.yaml: groups.storefront.name`. */
  texts: string[];
}

/** The day on which a translation was last changed, where its original has changed its words since. */
export type OutdatedSince = (translation: string, original: string) => string | undefined;

/** How far a portal is translated, by each of its languages but the default one. */
export function translationStates(portal: Portal, outdatedSince: OutdatedSince): TranslationState[] {
  const { site } = portal;
  const records = recordsOf(portal);
  records.sort((a, b) => (a.path < b.path ? -1 : 1));
  const originals = [...records, ...portal.weekWords];
  return site.languages
    .filter((language) => language !== site.defaultLanguage)
    .map((language) => {
      const translated = records.flatMap((record) => {
        const path = translationPath(record, language);
        return path === undefined ? [] : [{ record, path }];
      });
      return {
        language,
        missing: originals.filter((text) => !translationPath(text, language)).map(({ path }) => path),
        partial: translated.flatMap(({ record, path }) => {
          const lacks = lackedParts(record, language, site);
          return lacks.length > 0 ? [{ path, lacks }] : [];
        }),
        older: originals.flatMap((text) => {
          const path = translationPath(text, language);
          const since = path === undefined ? undefined : outdatedSince(path, text.path);
          return path === undefined || since === undefined ? [] : [{ path, since }];
        }),
        texts: [
          ...lackedTexts(site, language, site.defaultLanguage).map((place) => `site.yaml: ${place}`),
          ...portal.metrics.flatMap(({ facts, key }) =>
            lackedTexts(facts, language, site.defaultLanguage).map(
              (place) => `${METRICS_FOLDER}/${key}.yaml: ${place}`,
            ),
          ),
          ...records.flatMap(({ facts, path }) =>
            lackedTexts(facts, language, site.defaultLanguage).map((place) => `${path}: ${place}`),
          ),
        ],
      };
    });
}

function translationPath(
  { translationPaths }: Pick<PortalRecord, 'translationPaths'>,
  language: Language,
): string | undefined {
  return translationPaths.find((path) => new RegExp(`\\.${language}\\.mdx?$`).test(path));
}

/** What a record's page shows in the default language although there is a translation. */
function lackedParts(record: PortalRecord, language: Language, site: Site): string[] {
  const { defaultLanguage: original, timeZone } = site;
  const isLacking = (part: { language: Language }) => part.language !== language;
  const postMortem = isIncidentRecord(record) ? postMortemIn(record, language, original) : undefined;
  const sections = [...sectionsIn(record, language, original), ...(postMortem?.sections ?? [])];
  const others = [...(postMortem?.lead ? [postMortem.lead] : []), ...(postMortem?.actionItems ?? [])];
  const written = ({ value }: { value: { text: string; html: string } }) => !isUnwritten(value);
  return [
    ...sections.filter((part) => isLacking(part) && written(part)).map(({ value }) => value.heading),
    ...others.filter(isLacking).map(({ value }) => firstWords(value.text)),
    ...record.updates.flatMap((update) => {
      const part = updateTextIn(update, language, original);
      const at = isoInZone(update.at, timeZone).slice(0, 'YYYY-MM-DDThh:mm'.length).replace('T', ' ');
      return isLacking(part) && written(part) ? [update.day ?? at] : [];
    }),
  ];
}

function firstWords(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** The places of texts that are given by language, and lack one that readers then get in the default language. */
function lackedTexts(value: unknown, language: Language, original: Language, place: string[] = []): string[] {
  if (typeof value !== 'object' || value === null || value instanceof Map) return [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) =>
      lackedTexts(item, language, original, [...place, idOf(item) ?? String(index + 1)]),
    );
  const byLanguage = value as Record<string, unknown>;
  const keys = Object.keys(byLanguage);
  if (typeof byLanguage[original] === 'string' && keys.every((key) => LANGUAGES.some((each) => each === key)))
    return byLanguage[language] === undefined ? [place.join('.')] : [];
  return keys.flatMap((key) => lackedTexts(byLanguage[key], language, original, [...place, key]));
}

function idOf(item: unknown): string | undefined {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === 'string' ? id : undefined;
}
