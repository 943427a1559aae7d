import { z } from 'zod';
import { KeySchema, LanguageSchema } from '../../../domain/schemas/common.ts';
import { INCIDENT_SECTIONS, ISSUE_SECTIONS, POST_MORTEM_SECTIONS } from '../../../domain/vocabulary.ts';

/** A map of the languages that something is really written in: readers choose what to do where one is missing. */
export const byLanguage = <T extends z.ZodType>(schema: T) => z.partialRecord(LanguageSchema, schema);

/** An instant as the API writes it. */
export const TimeSchema = z.iso.datetime();

export const TextsSchema = byLanguage(z.string().describe('The text.'));

const prose = {
  text: z.string().describe('The text, plain.'),
  html: z.string().describe('The same as sanitised HTML with full addresses.'),
  markdown: z.string().describe('The same as Markdown (CommonMark with GFM) with full addresses.'),
};

export const ProseSchema = z.strictObject(prose).describe('A text in three forms, as it is published.');

export const SectionSchema = z
  .strictObject({
    kind: z
      .enum([...ISSUE_SECTIONS, ...INCIDENT_SECTIONS, ...POST_MORTEM_SECTIONS, 'other'])
      .describe('What the section is; other for headings of the author’s own.'),
    heading: z.string().describe('The heading as its author wrote it; empty where there is none.'),
    anchor: z
      .string()
      .describe('Its place on the page of its record, behind a #; the same in every language.'),
    ...prose,
  })
  .describe('A section of a record.');

export const ActionItemSchema = z
  .strictObject({
    done: z.boolean().describe('Whether it is done.'),
    owner: z.string().nullable().describe('Who does it: the key of a team, or another name.'),
    due: z.string().nullable().describe('By when, as its author wrote it.'),
    ...prose,
  })
  .describe('Something that is to be done, or was.');

/** Where a record is to be found: each language has a page, whether it is written in that language or not. */
export const LinksSchema = byLanguage(
  z
    .strictObject({
      page: z.url().describe('Its page.'),
      shortLink: z.url().describe('A short address, for replies; one for all languages.'),
      feed: z.url().describe('An Atom feed of its updates.'),
      markdown: z.url().describe('It as Markdown.'),
    })
    .describe('Its addresses in a language.'),
).describe('Its addresses in each language of the site.');

export const ComponentKeysSchema = z
  .array(KeySchema.describe('The id of a component.'))
  .describe('The components that it concerns, the main one first.');

/** An update of a record, in the record's own file. */
export const updateSchema = <T extends z.ZodType>(state: T) =>
  z
    .strictObject({
      id: z.string().describe('For ever the same; that of the feed in the default language.'),
      published: TimeSchema.describe(
        'When it was published, in UTC; of a day its start, in the site’s time zone.',
      ),
      day: z.iso.date().nullable().describe('The day, where its author gave no time.'),
      state: state.describe('The state that it says.'),
      anchor: z.string().describe('Its place on the page of its record, behind a #.'),
      texts: byLanguage(ProseSchema).describe('What it says, by language.'),
    })
    .describe('An update.');

/** What every page of a list says of itself. */
export const pageFields = {
  page: z.int().min(1).describe('The number of this page.'),
  pages: z.int().min(1).describe('How many pages there are.'),
  next: z.url().nullable().describe('The next page, with older ones; null on the last.'),
  total: z.int().min(0).describe('How many there are on all pages.'),
};
