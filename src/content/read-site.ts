import type { Problem } from '../domain/problems.ts';
import { type SiteFacts, SiteSchema } from '../domain/schemas/site.ts';
import { type Site, SITE_FILE } from '../domain/site.ts';
import { startOfDay } from '../domain/time.ts';
import { decode } from './decode.ts';
import { type Places, placesIn, readFields } from './draft.ts';
import { misplacedIn } from './field-problems.ts';
import { surroundingsOf } from './field-source.ts';
import { characterProblems } from './text-characters.ts';
import { yamlSlips } from './yaml-slips.ts';
import { readYaml } from './yaml-source.ts';

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
  const decoded = decode(bytes, SITE_FILE);
  const text = decoded.text ?? '';
  if (decoded.problem) return noSite([decoded.problem]);
  const yaml = readYaml(text, SITE_FILE);
  const slips = yamlSlips(text, SITE_FILE, yaml.problems, (data) => misplacedIn(SiteSchema, data));
  const mended = slips.text === text ? yaml : readYaml(slips.text, SITE_FILE);
  const places = placesIn({ text, yaml: slips.text }, SITE_FILE);
  const readable = mended.problems.length === 0;
  const fields = readFields(SiteSchema, { ...mended, readable }, SITE_FILE, {
    places,
    surroundings: (facts, complete) => surroundingsOf(siteOf(facts), ALL_FIELDS.difference(complete)),
  });
  const isWhole = readable && fields.problems.length === 0;
  return {
    site: siteOf(fields.facts),
    places: fields.places,
    unknown: isWhole ? new Set() : ALL_FIELDS.difference(fields.complete),
    problems: [...characterProblems(text, SITE_FILE), ...slips.problems, ...fields.problems],
  };
}

/** A portal without `site.yaml`. */
export function noSite(problems: Problem[]): SiteReading {
  const places = placesIn({ text: '', yaml: '' }, SITE_FILE);
  return { site: siteOf({}), places, unknown: ALL_FIELDS, problems };
}

/** A site from its facts; a missing file is a site without any. */
export function siteOf(facts: Partial<SiteFacts>): Site {
  const defaults = SiteSchema.pick({
    ids: true,
    teams: true,
    uptime: true,
    feeds: true,
    staleAfter: true,
    links: true,
    replies: true,
    synonyms: true,
    tally: true,
    notify: true,
  }).parse({});
  const whole = { ...defaults, ...STAND_IN, ...facts };
  const components = whole.groups.flatMap((group) =>
    group.components.map((component) => ({
      ...component,
      group: group.id,
      ...(component.since === undefined ? {} : { sinceInstant: startOfDay(component.since, whole.timeZone) }),
    })),
  );
  return { ...whole, components, defaultLanguage: whole.languages[0] ?? 'en' };
}
