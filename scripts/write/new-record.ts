import { folded } from '../../src/domain/fold.ts';
import type { Site } from '../../src/domain/site.ts';
import { IMPACT_STATE } from '../../src/domain/status.ts';
import { dayOf, entryTime, type Instant, isoInZone } from '../../src/domain/time.ts';
import type { ComponentState, Impact } from '../../src/domain/vocabulary.ts';
import type { Week } from '../../src/domain/week/iso-week.ts';
import { WORDS } from '../../src/i18n/words.ts';
import {
  announcementTemplate,
  incidentTemplate,
  issueTemplate,
  maintenanceTemplate,
} from '../editor/templates.ts';
import type { NamedComponent } from './named-component.ts';
import { yamlLine } from './yaml-fields.ts';

/** A file to be made, below the content folder. */
export interface NewFile {
  /** The id of its record, which `update` asks for; of a word on a week, the week. */
  id: string;
  path: string;
  text: string;
}

/** The facts of every new record. */
export interface NewRecord {
  id: string;
  title: string;
  components: readonly NamedComponent[];
  /** The first text; may be empty. */
  text: string;
  now: Instant;
}

/** A known issue with its sections to be written; a text given is its summary. */
export function newIssue(record: NewRecord & { status: string; severity: string }, site: Site): NewFile {
  const { id, title, status, severity, components, text, now } = record;
  return {
    id,
    path: `known-issues/${id}.md`,
    text: fileOf(
      issueTemplate({
        ...{ id, status, severity },
        title: yamlLine(title),
        components: components.map(({ component }) => component).join(', '),
        created: isoInZone(now, site.timeZone),
        texts: [text],
        words: WORDS[site.defaultLanguage].section,
      }),
    ),
  };
}

/** An incident with its first entry, as of now. */
export function newIncident(record: NewRecord & { impact: Impact; started: Instant }, site: Site): NewFile {
  const { section, incidentState } = WORDS[site.defaultLanguage];
  const { id, title, components, impact, started, text, now } = record;
  return {
    id,
    path: incidentPath(record, started, site),
    text: fileOf(
      incidentTemplate({
        ...{ id, impact },
        title: yamlLine(title),
        started: isoInZone(started, site.timeZone),
        components: components.map(({ component, state }) => `${component}: ${state ?? stateOf(impact)}`),
        entry: { heading: `${entryTime(now, site.timeZone)} · ${incidentState.investigating}`, text },
        words: section,
      }),
    ),
  };
}

/** The state of a component in an incident of this impact, unless the call gives one: while it is open, something has an outage. */
function stateOf(impact: Impact): ComponentState {
  return impact === 'none' ? 'degraded_performance' : IMPACT_STATE[impact];
}

/** A maintenance with its announcement, as of now; `repeats` has the lines of that field, if any. */
export function newMaintenance(
  record: NewRecord & { start: Instant; end: Instant; repeats: readonly string[] },
  site: Site,
): NewFile {
  const { section, maintenanceState } = WORDS[site.defaultLanguage];
  const { id, title, components, start, end, repeats, text, now } = record;
  return {
    id,
    path: incidentPath(record, start, site),
    text: fileOf(
      maintenanceTemplate({
        id,
        title: yamlLine(title),
        start: isoInZone(start, site.timeZone),
        end: isoInZone(end, site.timeZone),
        repeats,
        components: components.map(({ component, state }) => `${component}: ${state ?? 'under_maintenance'}`),
        entry: { heading: `${entryTime(now, site.timeZone)} · ${maintenanceState.scheduled}`, text },
        words: section,
      }),
    ),
  };
}

/** An announcement; its id is the name of its file. */
export function newAnnouncement(
  record: NewRecord & { kind: string; from: string; until: string | undefined },
  site: Site,
): NewFile {
  const { id, title, kind, from, until, components, text, now } = record;
  return {
    id,
    path: `announcements/${id}.md`,
    text: fileOf(
      announcementTemplate({
        ...{ kind, from, until },
        title: yamlLine(title),
        announced: isoInZone(now, site.timeZone),
        components: components.map(({ component }) => component).join(', '),
        text,
      }),
    ),
  };
}

/** A word on a week, with a title of its own or none. */
export function newWeekWord(
  week: Week,
  { title, text }: { title: string | undefined; text: string },
): NewFile {
  return {
    id: week,
    path: `weekly/${week}.md`,
    text: fileOf(['---', ...(title === undefined ? [] : [`title: ${yamlLine(title)}`]), '---', '', text]),
  };
}

/** `incidents/2026-11-23-orders-cannot-be-placed.md`: the day that it begins on, and its title. */
function incidentPath({ id, title }: NewRecord, begins: Instant, { timeZone }: Site): string {
  return `incidents/${dayOf(begins, timeZone)}-${slug(title) || id.toLowerCase()}.md`;
}

function fileOf(lines: readonly string[]): string {
  return `${lines.join('\n').trimEnd()}\n`;
}

const MOST_CHARACTERS = 60;

/** A title as part of a file's name: small letters and digits without accents, whole words joined by dashes; empty where it has none. */
export function slug(title: string): string {
  const words = folded(title)
    .replace(/[’']/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let name = '';
  for (const word of words) {
    const longer = name === '' ? word.slice(0, MOST_CHARACTERS) : `${name}-${word}`;
    if (longer.length > MOST_CHARACTERS) break;
    name = longer;
  }
  return name;
}
