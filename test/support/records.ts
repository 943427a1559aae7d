import { siteOf as siteFrom } from '../../src/content/read-site.ts';
import { createPortal, type Portal } from '../../src/domain/portal.ts';
import type { SingleMaintenance } from '../../src/domain/record/occurrences.ts';
import type {
  Announcement,
  Incident,
  IncidentRecord,
  Maintenance,
  RecordText,
  StateChange,
  Update,
} from '../../src/domain/record/records.ts';
import { occurrencesIn } from '../../src/domain/record/repetition.ts';
import { type AnnouncementInput, AnnouncementSchema } from '../../src/domain/schemas/announcement.ts';
import { type IncidentFacts, IncidentSchema, MaintenanceSchema } from '../../src/domain/schemas/incident.ts';
import { type RepeatsInput, RepeatsSchema } from '../../src/domain/schemas/repeats.ts';
import { type SiteInput, SiteSchema } from '../../src/domain/schemas/site.ts';
import type { Site } from '../../src/domain/site.ts';
import { addDays, dayOf, type Instant, isDay, isoUtc, startOfDay } from '../../src/domain/time.ts';
import type { ComponentState, Impact, IncidentState, MaintenanceState } from '../../src/domain/vocabulary.ts';

/** An instant from its text, with its offset: `2026-11-10T10:15-03:00`. */
export const at = (text: string): Instant => Date.parse(text);

/** States by time, or one for the whole of it. */
type Affected = Record<string, ComponentState | Record<string, ComponentState>>;
type Said<S extends string> = [at: string, state: S, text?: string][];

/** A site of São Paulo with two groups: Checkout and Payments, Catalog. */
export function siteOf(input: Partial<SiteInput> = {}): Site {
  const facts = SiteSchema.parse({
    name: 'Halyard Status',
    company: 'Halyard',
    url: 'https://status.example.com/',
    authority: 'status.example.com',
    languages: ['en', 'pt', 'es'],
    timeZone: 'America/Sao_Paulo',
    groups: [
      {
        id: 'buying',
        name: 'Buying',
        components: [
          { id: 'checkout', name: 'Checkout' },
          { id: 'payments', name: { en: 'Payments', pt: 'Pagamentos', es: 'Pagos' } },
        ],
      },
      { id: 'store', name: 'Storefront', components: [{ id: 'catalog', name: 'Catalog' }] },
    ],
    ...input,
  });
  return siteFrom(facts);
}

/** A portal of incidents and maintenance alone. */
export function portalOf(incidents: IncidentRecord[], site: Partial<SiteInput> = {}): Portal {
  return createPortal(siteOf(site), [], incidents);
}

interface Common<S extends string> {
  id?: string;
  title?: string;
  components?: Affected;
  updates?: Said<S>;
  knownIssues?: string[];
  text?: Partial<RecordText>;
}

/** An incident as the content folder would give it, in English; times are given with their offset. */
export function incidentOf(
  input: Common<IncidentState> & {
    impact?: Impact;
    started: string;
    detected?: string;
    resolved?: string;
    next?: IncidentFacts['next'];
    promised?: IncidentFacts['promised'];
  },
): Incident {
  const { id = 'INC-1', title = 'Payments are declined', components = {}, knownIssues = [] } = input;
  const { impact = 'minor', started, detected, resolved, next, promised } = input;
  const facts = IncidentSchema.parse({
    kind: 'incident',
    ...{ id, title, components, knownIssues, impact, started, detected, resolved, next, promised },
  });
  return {
    kind: 'incident',
    id,
    facts,
    ...words(input, `incidents/${id}.md`, title),
    affected: affectedOf(components, at(started)),
    started: at(started),
    ...(detected ? { detected: at(detected) } : {}),
    ...(resolved ? { resolved: at(resolved) } : {}),
    ...(next ? { nextBy: at(next.by) } : {}),
    updates: updatesOf(input.updates),
  };
}

/** A maintenance as the content folder would give it, in English; times are given with their offset. */
export function maintenanceOf(
  input: Common<MaintenanceState> & { start: string; end: string; cancelled?: boolean },
): SingleMaintenance {
  const { id = 'INC-2', title = 'The catalog moves', components = {}, knownIssues = [], start, end } = input;
  const facts = MaintenanceSchema.parse({
    kind: 'maintenance',
    ...{ id, title, components, knownIssues, scheduled: { start, end }, cancelled: input.cancelled },
  });
  return {
    kind: 'maintenance',
    id,
    facts,
    ...words(input, `incidents/${id}.md`, title),
    affected: affectedOf(components, at(start)),
    start: at(start),
    end: at(end),
    updates: updatesOf(input.updates),
  };
}

/** An announcement as the content folder would give it, in English; days are read in São Paulo. */
export function announcementOf(
  input: Partial<AnnouncementInput> & { id?: string; from: string; text?: Partial<RecordText> },
): Announcement {
  const { id = 'new-checkout', text, ...fields } = input;
  const facts = AnnouncementSchema.parse({ title: 'The new checkout is here', kind: 'release', ...fields });
  const instant = (time: string) => (isDay(time) ? startOfDay(time, ZONE) : at(time));
  const last = facts.until ?? dayOf(instant(facts.from), ZONE);
  return {
    kind: 'announcement',
    id,
    facts,
    ...words(text ? { text } : {}, `announcements/${id}.md`, facts.title),
    start: instant(facts.from),
    end: isDay(last) ? startOfDay(addDays(last, 1), ZONE) : instant(last),
    ...(facts.announced === undefined ? {} : { announced: instant(facts.announced) }),
    updates: [],
  };
}

/** The zone of `siteOf`. */
const ZONE = 'America/Sao_Paulo';

/** The same maintenance, repeated by the clock of a zone. */
export function repeatedOf(
  { facts, ...record }: Maintenance,
  repeats: RepeatsInput,
  zone = 'America/Sao_Paulo',
): Maintenance {
  const own = RepeatsSchema.parse(repeats);
  return { ...record, facts: { ...facts, repeats: own }, occurrences: occurrencesIn(own, record, zone) };
}

/** The same maintenance, with the time at which it was announced. */
export function announced<M extends Maintenance>(record: M, time: string): M {
  return { ...record, announced: at(time), facts: { ...record.facts, announced: time } };
}

function words({ text }: { text?: Partial<RecordText> }, path: string, title: string) {
  return { texts: { en: { title, sections: [], ...text } }, path, translationPaths: [] };
}

function affectedOf(components: Affected, start: Instant): Record<string, StateChange[]> {
  return Object.fromEntries(
    Object.entries(components).map(([component, states]) => [
      component,
      typeof states === 'string'
        ? [{ at: start, state: states }]
        : Object.entries(states).map(([time, state]) => ({ at: at(time), state })),
    ]),
  );
}

function updatesOf<S extends string>(said: Said<S> = []): Update<S>[] {
  return said.map(([time, state, text = `${state} at ${isoUtc(at(time))}`]) => ({
    at: at(time),
    state,
    texts: { en: { html: `<p>${text}</p>`, text } },
  }));
}
