import pMap from 'p-map';
import { z } from 'zod';
import { createAddresses } from '../../src/domain/addresses.ts';
import { ComponentStateSchema, LanguageSchema } from '../../src/domain/schemas/common.ts';
import type { Site } from '../../src/domain/site.ts';
import { IMPACTS, SEVERITIES } from '../../src/domain/vocabulary.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import { type Build, type BuildSource, parsed } from './build.ts';

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
  severity: z.enum(SEVERITIES),
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

/** What messages say of a known issue beside its updates, as a build has it. */
export type BuiltIssue = z.output<typeof IssueSchema>;
/** The same of an incident or a maintenance. */
export type BuiltIncident = z.output<typeof IncidentSchema>;
export type BuiltRecord = BuiltIssue | BuiltIncident;

/** How many files are read at once. */
const AT_ONCE = 8;

/** The records of some updates, by their ids, from the build’s own API; a build may lack the file of one. */
export async function readRecords(
  source: BuildSource,
  { url }: Pick<Build, 'url'>,
  site: Site,
  updates: readonly UpdateObject[],
): Promise<ReadonlyMap<string, BuiltRecord>> {
  const addresses = createAddresses(new URL(url), site.defaultLanguage);
  const wanted = new Map(updates.map(({ record, kind }) => [record, kind]));
  const read = async ([id, kind]: [string, UpdateObject['kind']]) => {
    const path = addresses.recordApi({ id, kind });
    const file =
      kind === 'known-issue'
        ? await parsed(source, path, IssueSchema)
        : await parsed(source, path, IncidentSchema);
    return file ? [[id, file] as const] : [];
  };
  return new Map((await pMap([...wanted], read, { concurrency: AT_ONCE })).flat());
}
