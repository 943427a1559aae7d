import type { Publication } from '../../domain/publication.ts';
import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord, Prose, Section } from '../../domain/record/records.ts';
import { textIn, type Translated, updateTextIn } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { resolveMarkdownLinks } from '../../edition/links.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import type { Words } from '../../i18n/words/words.ts';
import type { TwinContext } from './context.ts';
import { blocks, factLine, markdownLink, markdownText } from './text.ts';

/** The title, and a line saying which language the text is in where that isn't the one of the file. */
export function heading(
  record: PortalRecord,
  { publication, language, written, words }: TwinContext,
): string {
  const { title } = textIn(record, language, publication.portal.site.defaultLanguage).value;
  return blocks([
    `# ${record.id}: ${markdownText(title)}`,
    written === language ? undefined : languageLine(written, words),
  ]);
}

/** Prose as it is published, with full addresses; where its language isn't that of the record, a line says so. */
export function proseBlock({ value, language }: Translated<Prose>, context: TwinContext): string {
  const { publication, written, words } = context;
  const other = language === written || value.markdown === '' ? undefined : languageLine(language, words);
  return blocks([other, resolveMarkdownLinks(value.markdown, publication, context.language)]);
}

/** A section under a heading in the language of the file; headings of the author's own stay as they are. */
export function sectionBlock(section: Translated<Section>, level: 2 | 3, context: TwinContext): string {
  const { kind, heading: own } = section.value;
  const title = kind === 'other' ? own : context.words.section[kind];
  return blocks([
    title === '' ? undefined : `${'#'.repeat(level)} ${markdownText(title)}`,
    proseBlock(section, context),
  ]);
}

/** The published updates of a record, oldest first, under a heading; undefined where there are none. */
export function updateBlocks(record: PortalRecord, title: string, context: TwinContext): string | undefined {
  const { publication, language, format, words } = context;
  const { portal, now } = publication;
  const updates = publishedUpdates(record, now);
  if (updates.length === 0) return undefined;
  return blocks([
    `## ${title}`,
    ...updates.flatMap(({ update }) => {
      const when = update.day === undefined ? format.moment(update.at) : format.day(update.day);
      const state = stateWord(record.kind, update.state, words);
      return [
        `### ${markdownText(`${when} · ${state}`)}`,
        proseBlock(updateTextIn(update, language, portal.site.defaultLanguage), context),
      ];
    }),
  ]);
}

/** Where the record stands for people. */
export function addressLines(record: PortalRecord, { publication, language, words }: TwinContext): string[] {
  const { addresses } = publication;
  return [
    factLine(words.markdown.page, `<${addresses.absolute(addresses.record(record, language))}>`),
    factLine(words.markdown.shortLink, `<${addresses.absolute(addresses.shortLink(record))}>`),
  ];
}

/** Links to the Markdown of other records, under a heading; undefined where there are none. */
export function recordList(records: PortalRecord[], title: string, context: TwinContext): string | undefined {
  if (records.length === 0) return undefined;
  const lines = records.map((record) => `- ${twinLink(record, context.publication, context.language)}`);
  return blocks([`## ${markdownText(title)}`, lines.join('\n')]);
}

/** A link to the Markdown of a record. */
export function twinLink(
  record: PortalRecord,
  { portal, addresses }: Publication,
  language: Language,
): string {
  const { title } = textIn(record, language, portal.site.defaultLanguage).value;
  return markdownLink(`${record.id}: ${title}`, addresses.absolute(addresses.markdown(record, language)));
}

function languageLine(language: Language, words: Words): string {
  return `*${phrase(words.markdown.textIn, { language: words.issue.languageNames[language] })}*`;
}
