import { publishedUpdates } from '../../domain/record/published.ts';
import type { PortalRecord, Prose, Section } from '../../domain/record/records.ts';
import type { Translated } from '../../domain/record/translation.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { Edition } from '../../edition/edition.ts';
import { languageName } from '../../i18n/language-name.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import type { Words } from '../../i18n/words.ts';
import { blocks, factLine, markdownLink, markdownText } from './text.ts';

/** The title, behind the id where it has one that says more than its file, and a line saying which language the text is in where that isn't the one of the file. */
export function heading(record: PortalRecord, { words, textOf, langOf }: Edition): string {
  const text = textOf(record);
  const lang = langOf(text);
  const name = record.kind === 'announcement' ? '' : `${record.id}: `;
  return blocks([`# ${name}${markdownText(text.value.title)}`, lang && languageLine(lang, words)]);
}

/** Prose as it is published, with full addresses; where its language isn't that of the record, a line says so. */
export function proseBlock(
  record: PortalRecord,
  { value, language }: Translated<Prose>,
  { words, markdown, textOf }: Edition,
): string {
  const prose = markdown(value);
  const isOther = language !== textOf(record).language && prose !== '';
  return blocks([isOther ? languageLine(language, words) : undefined, prose]);
}

/** A section under a heading in the language of the file; headings of the author's own stay as they are, and all of an announcement. */
export function sectionBlock(
  record: PortalRecord,
  section: Translated<Section>,
  level: 2 | 3,
  edition: Edition,
): string {
  const { words } = edition;
  const { kind, heading: own } = section.value;
  const title = kind === 'other' || record.kind === 'announcement' ? own : words.section[kind];
  return blocks([
    title === '' ? undefined : `${'#'.repeat(level)} ${markdownText(title)}`,
    proseBlock(record, section, edition),
  ]);
}

/** The published updates of a record, oldest first, under a heading; undefined where there are none. */
export function updateBlocks(record: PortalRecord, title: string, edition: Edition): string | undefined {
  const { now, words, format, updateText } = edition;
  const updates = publishedUpdates(record, now);
  if (updates.length === 0) return undefined;
  return blocks([
    `## ${title}`,
    ...updates.flatMap(({ update }) => {
      const when = update.day === undefined ? format.moment(update.at) : format.day(update.day);
      const state = stateWord(record.kind, update.state, words);
      return [`### ${markdownText(`${when} · ${state}`)}`, proseBlock(record, updateText(update), edition)];
    }),
  ]);
}

/** The page of the record, for people. */
export function addressLines(record: PortalRecord, { addresses, words }: Edition): string[] {
  const page = factLine(words.markdown.page, `<${addresses.absolute(addresses.record(record))}>`);
  if (record.kind === 'announcement') return [page];
  return [page, factLine(words.markdown.shortLink, `<${addresses.absolute(addresses.shortLink(record))}>`)];
}

/** Links to the Markdown of other records, under a heading; undefined where there are none. */
export function recordList(records: PortalRecord[], title: string, edition: Edition): string | undefined {
  if (records.length === 0) return undefined;
  const lines = records.map((record) => `- ${twinLink(record, edition)}`);
  return blocks([`## ${markdownText(title)}`, lines.join('\n')]);
}

/** A link to the Markdown of a record. */
export function twinLink(record: PortalRecord, { addresses, textOf }: Edition): string {
  const { title } = textOf(record).value;
  const name = record.kind === 'announcement' ? title : `${record.id}: ${title}`;
  return markdownLink(name, addresses.absolute(addresses.markdown(record)));
}

function languageLine(language: Language, words: Words): string {
  return `*${phrase(words.markdown.textIn, { language: languageName(language, words) })}*`;
}
