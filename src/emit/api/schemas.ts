import { z } from 'zod';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { ApiAnnouncementSchema, ApiAnnouncementsSchema } from './schemas/announcement.ts';
import { ApiComponentsSchema } from './schemas/components.ts';
import { ApiIncidentSchema, ApiIncidentsSchema } from './schemas/incident.ts';
import { ApiKnownIssueSchema, ApiKnownIssuesSchema } from './schemas/known-issue.ts';
import { ApiMetricsSchema } from './schemas/metrics.ts';
import { ApiPrioritiesSchema } from './schemas/priorities.ts';
import { ApiSiteSchema } from './schemas/site.ts';
import { ApiTeamsSchema } from './schemas/teams.ts';
import { UpdatesSchema } from './schemas/update.ts';
import { ApiWeekSchema, ApiWeeksSchema } from './schemas/week.ts';
import { teamsPath } from './teams.ts';
import { weeksPath } from './weeks.ts';

/** The schema of each kind of file below `api/v1/`. */
const SCHEMAS = {
  site: ApiSiteSchema,
  components: ApiComponentsSchema,
  'known-issues': ApiKnownIssuesSchema,
  'known-issue': ApiKnownIssueSchema,
  priorities: ApiPrioritiesSchema,
  incidents: ApiIncidentsSchema,
  incident: ApiIncidentSchema,
  announcements: ApiAnnouncementsSchema,
  announcement: ApiAnnouncementSchema,
  updates: UpdatesSchema,
  metrics: ApiMetricsSchema,
  weeks: ApiWeeksSchema,
  week: ApiWeekSchema,
  teams: ApiTeamsSchema,
};

type Name = keyof typeof SCHEMAS;
const NAMES = Object.keys(SCHEMAS) as Name[];

/** Those whose files a portal has: that of metrics only where there are any, and so on. */
function namesFor(publication: Publication): Name[] {
  const hasWeeks = weeksPath(publication) !== undefined;
  const has: Partial<Record<Name, boolean>> = {
    metrics: publication.portal.metrics.length > 0,
    weeks: hasWeeks,
    week: hasWeeks,
    teams: teamsPath(publication) !== undefined,
  };
  return NAMES.filter((name) => has[name] ?? true);
}

/**
 * JSON Schemas (2020-12) of the API. They are made at every build, from the schemas that give the API's objects their
 * types, so that what is published beside them can't be of another version.
 */
export function* apiSchemas(publication: Publication): Iterable<OutputFile> {
  const { addresses } = publication;
  for (const name of namesFor(publication)) {
    const path = schemaPath(name);
    const { $schema, ...schema } = z.toJSONSchema(SCHEMAS[name], { target: 'draft-2020-12' });
    const content = JSON.stringify({ $schema, $id: addresses.here(path), ...schema }, null, 2);
    yield { path, content: `${content}\n` };
  }
}

/** The address of each schema. */
export function schemaAddresses(publication: Publication): Record<string, string> {
  const { addresses } = publication;
  return Object.fromEntries(namesFor(publication).map((name) => [name, addresses.here(schemaPath(name))]));
}

function schemaPath(name: Name): string {
  return `schemas/api-v1-${name}.json`;
}
