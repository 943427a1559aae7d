import { z } from 'zod';
import { KeySchema, LanguageSchema, RecordIdSchema } from '../../../domain/schemas/common.ts';

/** What one update says in a language. Only languages that it was written in are there; the default one always is. */
const UpdateTextSchema = z.strictObject({
  record: z.string().describe('The title of the record.'),
  title: z.string().describe('The title of the update, as in feeds: “Monitoring: Payments are declined”.'),
  state: z.string().describe('The state in words.'),
  text: z.string().describe('What it says, as plain text.'),
  html: z.string().describe('What it says, as sanitised HTML with full addresses.'),
  url: z.url().describe('The update on the page of its record.'),
});

/** One update of a record, or its publication: what feeds have as one item. */
const UpdateSchema = z
  .strictObject({
    id: z.string().describe('For ever the same; that of the feed in the default language.'),
    published: z.iso.datetime().describe('When it was published, in UTC.'),
    kind: z
      .enum(['known-issue', 'incident', 'maintenance', 'announcement'])
      .describe('The kind of its record.'),
    record: z.union([RecordIdSchema, KeySchema]).describe('The id of its record.'),
    state: z.string().describe('The state that it says, in the words of the vocabulary.'),
    components: z.array(KeySchema).describe('The components that its record concerns, the main one first.'),
    texts: z.partialRecord(LanguageSchema, UpdateTextSchema).describe('Its words by language.'),
  })
  .describe('An update of a record.');

/** A page of all updates, newest first: `api/v1/updates.json`, then `api/v1/updates/2.json` and so on. */
export const UpdatesSchema = z
  .strictObject({
    page: z.int().min(1),
    pages: z.int().min(1),
    next: z.url().nullable().describe('The next page, with older ones; null on the last.'),
    updates: z.array(UpdateSchema).max(500),
  })
  .describe('All updates of all records, newest first, 500 a page.');

export type UpdateObject = z.infer<typeof UpdateSchema>;
export type UpdatesObject = z.infer<typeof UpdatesSchema>;
