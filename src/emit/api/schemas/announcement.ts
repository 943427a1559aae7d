import { z } from 'zod';
import { KeySchema } from '../../../domain/schemas/common.ts';
import { ANNOUNCEMENT_KINDS } from '../../../domain/vocabulary.ts';
import {
  byLanguage,
  ComponentKeysSchema,
  LinksSchema,
  pageFields,
  SectionSchema,
  TextsSchema,
  TimeSchema,
} from './common.ts';

/** What lists have of an announcement. */
const listed = {
  id: KeySchema.describe('The name of its file, of which its address is made.'),
  kind: z.enum(ANNOUNCEMENT_KINDS).describe('What it is.'),
  titles: TextsSchema.describe('Its title.'),
  from: z
    .string()
    .describe('The day on which it takes place or begins, or the instant, as its author wrote it.'),
  until: z
    .string()
    .nullable()
    .describe('Its last day, or the instant at which it ends; null where it has none.'),
  start: TimeSchema.describe('When it begins, in UTC; of a day its start, in the site’s time zone.'),
  end: TimeSchema.describe('When it is over.'),
  components: ComponentKeysSchema,
  published: TimeSchema.describe('When it was announced.'),
  url: z.url().describe('The file with all of it.'),
  links: LinksSchema,
};

/** `api/v1/announcements/orders-api-1-ends.json`. */
export const ApiAnnouncementSchema = z
  .strictObject({
    ...listed,
    author: z.string().nullable().describe('Who answers for the text.'),
    texts: byLanguage(
      z
        .strictObject({
          title: z.string().describe('Its title.'),
          sections: z.array(SectionSchema).describe('Its sections.'),
        })
        .describe('What it says in a language.'),
    ).describe('What it says, in the languages that it is written in.'),
  })
  .describe('An announcement.');
export type ApiAnnouncement = z.infer<typeof ApiAnnouncementSchema>;

const ListedAnnouncementSchema = z.strictObject(listed).describe('An announcement in short.');
export type ListedAnnouncement = z.infer<typeof ListedAnnouncementSchema>;

/** A page of all announcements: `api/v1/announcements.json`, then `api/v1/announcements/2.json` and so on. */
export const ApiAnnouncementsSchema = z
  .strictObject({
    ...pageFields,
    announcements: z
      .array(ListedAnnouncementSchema)
      .max(500)
      .describe('Announcements, by their beginning, the last first.'),
  })
  .describe('All announcements, by their beginning, the last first, 500 a page.');
export type ApiAnnouncements = z.infer<typeof ApiAnnouncementsSchema>;
