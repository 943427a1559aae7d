import pMap from 'p-map';
import { z } from 'zod';
import { createAddresses } from '../../src/domain/addresses.ts';
import { ComponentStateSchema, LanguageSchema } from '../../src/domain/schemas/common.ts';
import type { Site } from '../../src/domain/site.ts';
import { IMPACTS, SEVERITIES } from '../../src/domain/vocabulary.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import { type Build, type BuildSource, parsed } from './build.ts';
import type { Notice } from './weeks.ts';

const byLanguage = <T extends z.ZodType>(schema: T) => z.partialRecord(LanguageSchema, schema);
const ProseSchema = z.object({ text: z.string(), html: z.string() });

const common = {
  titles: byLanguage(z.string()),
  links: byLanguage(z.object({ page: z.string() })),
  updates: z.array(z.object({ id: z.string() })),
};
const IssueSchema = z.object({
  ...common,
  open: z.boolean(),
  severity: z.enum(SEVERITIES).nullable(),
  workaround: z.object({ texts: byLanguage(ProseSchema) }).nullable(),
  texts: byLanguage(
    z.object({
      sections: z.array(z.object({ kind: z.string(), heading: z.string(), ...ProseSchema.shape })),
    }),
  ),
});
const IncidentSchema = z.object({
  ...common,
  impact: z.enum(IMPACTS).nullable(),
  scheduled: z.object({ start: z.string(), end: z.string().nullable() }).nullable(),
  affected: z.array(
    z.object({
      component: z.string(),
      state: ComponentStateSchema,
      start: z.string(),
      end: z.string().nullable(),
    }),
  ),
});

/** An announcement says all in its text. */
const AnnouncementSchema = z.object({ titles: common.titles, links: common.links });

const FILES = {
  'known-issue': IssueSchema,
  incident: IncidentSchema,
  maintenance: IncidentSchema,
  announcement: AnnouncementSchema,
};

/** What messages say of a known issue beside its updates, as a build has it. */
export type BuiltIssue = z.output<typeof IssueSchema>;
/** The same of an incident or a maintenance. */
export type BuiltIncident = z.output<typeof IncidentSchema>;
export type BuiltRecord = BuiltIssue | BuiltIncident | z.output<typeof AnnouncementSchema>;

/** How many files are read at once. */
const AT_ONCE = 8;

/** The records of some updates, by their ids, from the build’s own API; a build may lack the file of one. */
export async function readRecords(
  source: BuildSource,
  { url }: Pick<Build, 'url'>,
  site: Site,
  updates: readonly Notice[],
): Promise<ReadonlyMap<string, BuiltRecord>> {
  const addresses = createAddresses(new URL(url), site.defaultLanguage);
  const wanted = new Map(
    updates.flatMap(({ record, kind }) => (kind === 'week' ? [] : [[record, kind] as const])),
  );
  const read = async ([id, kind]: readonly [string, UpdateObject['kind']]) => {
    const path = addresses.recordApi({ id, kind });
    const file = await parsed<(typeof FILES)[typeof kind]>(source, path, FILES[kind]);
    return file ? [[id, file] as const] : [];
  };
  return new Map((await pMap([...wanted], read, { concurrency: AT_ONCE })).flat());
}
