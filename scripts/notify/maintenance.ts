import { z } from 'zod';
import { LanguageSchema, RecordIdSchema } from '../../src/domain/schemas/common.ts';
import { DAY, type Instant } from '../../src/domain/time.ts';
import { MAINTENANCE_STATES, type MaintenanceState } from '../../src/domain/vocabulary.ts';
import { type BuildSource, parsed } from './build.ts';

/** A maintenance in a build, as far as reminders need it. */
export interface BuiltMaintenance {
  id: string;
  components: string[];
  titles: Partial<Record<string, string>>;
  /** Its pages, by language. */
  pages: Partial<Record<string, string>>;
  /** When it was announced. */
  published: Instant;
  /** When its timeline said that it was completed. */
  completed: Instant[];
  /** Each time that it takes place, with its state at the instant of the build. */
  windows: { start: Instant; end: Instant; state: MaintenanceState }[];
}

const byLanguage = <T extends z.ZodType>(schema: T) => z.partialRecord(LanguageSchema, schema);
const State = z.enum(MAINTENANCE_STATES);

const ListSchema = z.looseObject({
  pages: z.int(),
  incidents: z.array(
    z.looseObject({
      id: RecordIdSchema,
      kind: z.string(),
      scheduled: z.looseObject({ end: z.string().nullable() }).nullable(),
    }),
  ),
});

const WholeSchema = z.looseObject({
  id: RecordIdSchema,
  state: State,
  titles: byLanguage(z.string()),
  components: z.array(z.string()),
  scheduled: z.looseObject({ start: z.string(), end: z.string() }),
  links: byLanguage(z.looseObject({ page: z.string() })),
  occurrences: z.array(z.looseObject({ start: z.string(), end: z.string(), state: State })).nullish(),
  updates: z.array(z.looseObject({ published: z.string(), state: z.string() })),
});

/** The maintenance of a build that isn’t long over, from its own API. `announced` gives the first update of a record. */
export async function readMaintenance(
  source: BuildSource,
  announced: (record: string) => Instant | undefined,
  now: Instant,
): Promise<BuiltMaintenance[]> {
  const ids: string[] = [];
  for (let page = 1, pages = 1; page <= pages; page += 1) {
    const list = await parsed(source, `api/v1/incidents${page === 1 ? '' : `/${page}`}.json`, ListSchema);
    if (!list) break;
    pages = list.pages;
    for (const { id, kind, scheduled } of list.incidents)
      if (kind === 'maintenance' && Date.parse(scheduled?.end ?? '') > now - 2 * DAY) ids.push(id);
  }
  const all: BuiltMaintenance[] = [];
  for (const id of ids) {
    const record = await parsed(source, `api/v1/incidents/${id.toLowerCase()}.json`, WholeSchema);
    if (record) all.push(builtMaintenance(record, announced(id)));
  }
  return all;
}

function builtMaintenance(record: z.output<typeof WholeSchema>, announced = -Infinity): BuiltMaintenance {
  const { id, components, titles, links, updates, occurrences, scheduled, state } = record;
  return {
    ...{ id, components, titles },
    pages: Object.fromEntries(Object.entries(links).map(([language, { page }]) => [language, page])),
    published: announced,
    completed: updates.flatMap((update) =>
      update.state === 'completed' ? Date.parse(update.published) : [],
    ),
    windows: (occurrences ?? [{ ...scheduled, state }]).map((window) => ({
      start: Date.parse(window.start),
      end: Date.parse(window.end),
      state: window.state,
    })),
  };
}
