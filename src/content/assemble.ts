import { metricOf } from '../domain/metrics/metric.ts';
import { createPortal, type Portal } from '../domain/portal.ts';
import { announcementKey } from '../domain/record/ids.ts';
import type {
  Announcement,
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
  PortalRecord,
  RecordText,
  StateChange,
  Update,
} from '../domain/record/records.ts';
import { occurrencesIn } from '../domain/record/repetition.ts';
import type {
  AnnouncementDraft,
  Draft,
  Drafts,
  IncidentDraft,
  IssueDraft,
  MaintenanceDraft,
  TranslationDraft,
  WeekWordDraft,
} from '../domain/rules/rule.ts';
import type { AnnouncementFacts } from '../domain/schemas/announcement.ts';
import type { Language } from '../domain/schemas/common.ts';
import type { IncidentFacts, MaintenanceFacts } from '../domain/schemas/incident.ts';
import type { KnownIssueFacts } from '../domain/schemas/known-issue.ts';
import type { MetricFacts } from '../domain/schemas/metric.ts';
import type { Site } from '../domain/site.ts';
import { addDays, dayOf, type Instant, isDay, readInstant, startOfDay } from '../domain/time.ts';
import type {
  AnnouncementKind,
  IncidentState,
  IssueStatus,
  MaintenanceState,
  State,
} from '../domain/vocabulary.ts';
import { weekOfWord, type WeekWord } from '../domain/week/week-word.ts';
import { needOf, overlaysOf } from './assemble-internal.ts';
import { proseOf, recordText, withAnchorsOf } from './record-text.ts';

/** Joins drafts without errors into a portal; files named in `broken` are left out, with their translations. */
export function assemble(
  drafts: Drafts,
  broken: ReadonlySet<string>,
  besides: Pick<Portal, 'upstream' | 'imageSizes' | 'internalAssets'>,
): Portal {
  const { site } = drafts;
  const translations = new Map<string, TranslationDraft[]>();
  for (const draft of drafts.translations) {
    if (broken.has(draft.path)) continue;
    const others = translations.get(draft.originalPath);
    if (others) others.push(draft);
    else translations.set(draft.originalPath, [draft]);
  }
  const overlays = overlaysOf(drafts, broken);
  const laidOver = <R extends PortalRecord>(record: R): R => {
    const overlay = overlays.get(record.path);
    return overlay ? { ...record, overlay } : record;
  };
  const whole = <D extends { path: string }>(all: D[]) => all.filter(({ path }) => !broken.has(path));
  const of = (draft: { path: string }) => translations.get(draft.path) ?? [];
  return createPortal(
    site,
    whole(drafts.issues).map((draft) => laidOver(knownIssue(draft, of(draft), site))),
    whole(drafts.incidents).map((draft) => laidOver(incidentRecord(draft, of(draft), site))),
    {
      said: drafts.said && !broken.has(drafts.said.path) ? drafts.said.facts.words : {},
      ...besides,
      audience: drafts.audience,
      metrics: whole(drafts.metrics).map(({ key, path, facts }) => ({
        ...metricOf(key, facts as MetricFacts),
        ...internalMark(path, drafts),
      })),
      needs: whole(drafts.needs).map(needOf),
      weekWords: whole(drafts.weekWords).map((draft) => weekWord(draft, of(draft), drafts)),
      announcements: whole(drafts.announcements).map((draft) => ({
        ...laidOver(announcement(draft, of(draft), site)),
        ...internalMark(draft.path, drafts),
      })),
    },
  );
}

function knownIssue(draft: IssueDraft, translations: TranslationDraft[], site: Site): KnownIssue {
  const facts = draft.facts as KnownIssueFacts;
  return {
    kind: 'known-issue',
    id: facts.id,
    facts,
    created: instantOf(facts.created, site),
    updated: instantOf(facts.updated, site),
    ...shared<IssueStatus>(draft, facts.title, translations, site),
  };
}

function incidentRecord(
  draft: IncidentDraft | MaintenanceDraft,
  translations: TranslationDraft[],
  site: Site,
): IncidentRecord {
  return draft.kind === 'incident'
    ? incident(draft, translations, site)
    : maintenance(draft, translations, site);
}

function incident(draft: IncidentDraft, translations: TranslationDraft[], site: Site): Incident {
  const facts = draft.facts as IncidentFacts;
  const started = instantOf(facts.started, site);
  return {
    kind: 'incident',
    id: facts.id,
    facts,
    started,
    ...(facts.detected === undefined ? {} : { detected: instantOf(facts.detected, site) }),
    ...(facts.resolved === undefined ? {} : { resolved: instantOf(facts.resolved, site) }),
    ...(facts.next === undefined ? {} : { nextBy: instantOf(facts.next.by, site) }),
    affected: affected(facts.components, started, site),
    ...shared<IncidentState>(draft, facts.title, translations, site),
  };
}

function maintenance(draft: MaintenanceDraft, translations: TranslationDraft[], site: Site): Maintenance {
  const facts = draft.facts as MaintenanceFacts;
  const [start, end] = [instantOf(facts.scheduled.start, site), instantOf(facts.scheduled.end, site)];
  return {
    kind: 'maintenance',
    id: facts.id,
    facts,
    ...{ start, end },
    ...(facts.repeats === undefined
      ? {}
      : { occurrences: occurrencesIn(facts.repeats, { start, end }, site.timeZone) }),
    ...(facts.announced === undefined ? {} : { announced: instantOf(facts.announced, site) }),
    affected: affected(facts.components, start, site),
    ...shared<MaintenanceState>(draft, facts.title, translations, site),
  };
}

function announcement(draft: AnnouncementDraft, translations: TranslationDraft[], site: Site): Announcement {
  const facts = draft.facts as AnnouncementFacts;
  const start = instantOf(facts.from, site);
  // What begins at an instant and has no end is over with its day.
  const last = facts.until ?? dayOf(start, site.timeZone);
  return {
    kind: 'announcement',
    id: announcementKey(draft.path),
    facts,
    start,
    end: isDay(last) ? startOfDay(addDays(last, 1), site.timeZone) : instantOf(last, site),
    ...(facts.announced === undefined ? {} : { announced: instantOf(facts.announced, site) }),
    ...shared<AnnouncementKind>(draft, facts.title, translations, site),
  };
}

/** What a thing that only the company has says of itself. */
function internalMark(path: string, { isInternal }: Drafts): { isInternal?: true } {
  return isInternal(path) ? { isInternal: true } : {};
}

function weekWord(draft: WeekWordDraft, translations: TranslationDraft[], drafts: Drafts): WeekWord {
  const original = recordText(draft.facts.title ?? '', draft);
  return {
    week: weekOfWord(draft.path),
    ...internalMark(draft.path, drafts),
    texts: {
      [draft.language]: original,
      ...Object.fromEntries(
        translations.map((each) => [
          each.language,
          withAnchorsOf(original, recordText(each.facts.title ?? '', each)),
        ]),
      ),
    },
    path: draft.path,
    translationPaths: translations.map(({ path }) => path),
  };
}

function affected(
  components: IncidentFacts['components'],
  start: Instant,
  site: Site,
): Record<string, StateChange[]> {
  return Object.fromEntries(
    Object.entries(components).map(([component, states]) => [
      component,
      typeof states === 'string'
        ? [{ at: start, state: states }]
        : Object.entries(states)
            .map(([at, state]) => ({ at: instantOf(at, site), state }))
            .sort((a, b) => a.at - b.at),
    ]),
  );
}

/** The parts that records of every kind have. The rules have made sure that the states are those of the record's kind. */
function shared<S extends State>(
  draft: Draft<unknown>,
  title: string,
  translations: TranslationDraft[],
  site: Site,
) {
  const original = recordText(title, draft);
  const texts: Partial<Record<Language, RecordText>> = { [draft.language]: original };
  const updates = draft.document.updates.map((update): Update<S> => ({
    at: instantOf(update.time, site),
    ...(isDay(update.time) ? { day: update.time } : {}),
    state: update.state as S,
    texts: { [draft.language]: proseOf(update) },
  }));
  for (const translation of translations) {
    const own = recordText(translation.facts.title ?? title, translation);
    texts[translation.language] = withAnchorsOf(original, own);
    translation.document.updates.forEach((update, index) => {
      const at = instantOf(update.time, site);
      const same = updates[index]?.at === at ? updates[index] : updates.find((other) => other.at === at);
      // A heading alone says when and what state, which every language has words for; the text is the original's then.
      if (same && update.html !== '') same.texts[translation.language] = proseOf(update);
    });
  }
  return { texts, updates, path: draft.path, translationPaths: translations.map(({ path }) => path) };
}

/** A day or an instant that has passed the rules. */
function instantOf(text: string, site: Site): Instant {
  if (isDay(text)) return startOfDay(text, site.timeZone);
  const reading = readInstant(text, site.timeZone);
  if (!reading.ok) throw new Error(`${text} passed the rules and isn't an instant`);
  return reading.instant;
}
