import type { Problem } from '../domain/problems.ts';
import { type SiteFacts, SiteSchema } from '../domain/schemas/site.ts';
import { type Site, SITE_FILE } from '../domain/site.ts';
import { startOfDay } from '../domain/time.ts';
import type { Places } from './draft.ts';
import { surroundingsOf } from './field-source.ts';
import { type FactsReading, noFacts, readFacts } from './read-facts.ts';

/** `site.yaml` as read: a site to check the records against even when some of its fields are wrong. */
export interface SiteReading {
  site: Site;
  places: Places;
  /** The fields that couldn't be read whole. */
  unknown: ReadonlySet<string>;
  problems: Problem[];
}

const ALL_FIELDS: ReadonlySet<string> = new Set(Object.keys(SiteSchema.shape));

/** Values for fields that couldn't be read, so that the records' own problems are still found. */
const STAND_IN = {
  name: '',
  company: '',
  url: 'https://status.invalid/',
  authority: 'status.invalid',
  languages: ['en' as const],
  timeZone: 'UTC',
  groups: [],
};

/** Reads `site.yaml`, and names the fields whose values are made up. */
export function readSite(bytes: Uint8Array): SiteReading {
  return siteReading(
    readFacts(SiteSchema, bytes, SITE_FILE, (facts, complete) =>
      surroundingsOf(siteOf(facts), ALL_FIELDS.difference(complete)),
    ),
  );
}

/** A portal without `site.yaml`. */
export function noSite(problems: Problem[]): SiteReading {
  return siteReading(noFacts(SITE_FILE, problems));
}

function siteReading({
  facts,
  places,
  complete,
  isWhole,
  problems,
}: FactsReading<typeof SiteSchema>): SiteReading {
  return {
    site: siteOf(facts),
    places,
    unknown: isWhole ? new Set() : ALL_FIELDS.difference(complete),
    problems,
  };
}

/** A site from its facts; a missing file is a site without any. */
export function siteOf(facts: Partial<SiteFacts>): Site {
  const defaults = SiteSchema.pick({
    ids: true,
    teams: true,
    segments: true,
    priorities: true,
    uptime: true,
    feeds: true,
    staleAfter: true,
    links: true,
    replies: true,
    synonyms: true,
    tally: true,
    notify: true,
    holidays: true,
    callNow: true,
  }).parse({});
  const whole = { ...defaults, ...STAND_IN, ...facts };
  const components = whole.groups.flatMap((group) =>
    group.components.map((component) => ({
      ...component,
      group: group.id,
      ...(component.since === undefined ? {} : { sinceInstant: startOfDay(component.since, whole.timeZone) }),
    })),
  );
  return { ...whole, components, defaultLanguage: whole.languages[0] ?? 'en', theme: {} };
}
