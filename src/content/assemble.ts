import { createPortal, type Portal } from '../domain/portal.ts';
import type {
  Incident,
  IncidentRecord,
  KnownIssue,
  Maintenance,
  Prose,
  RecordText,
  StateChange,
  Update,
} from '../domain/record/records.ts';
import type {
  Draft,
  Drafts,
  IncidentDraft,
  IssueDraft,
  MaintenanceDraft,
  TranslationDraft,
} from '../domain/rules/rule.ts';
import type { Language } from '../domain/schemas/common.ts';
import type { IncidentFacts, MaintenanceFacts } from '../domain/schemas/incident.ts';
import type { KnownIssueFacts } from '../domain/schemas/known-issue.ts';
import type { Site } from '../domain/site.ts';
import { type Instant, isDay, readInstant, startOfDay } from '../domain/time.ts';
import type { IncidentState, IssueStatus, MaintenanceState, State } from '../domain/vocabulary.ts';

/** Joins drafts without errors into a portal; files named in `broken` are left out, with their translations. */
export function assemble(drafts: Drafts, broken: ReadonlySet<string>): Portal {
  const { site } = drafts;
  const translations = new Map<string, TranslationDraft[]>();
  for (const draft of drafts.translations) {
    if (broken.has(draft.path)) continue;
    const others = translations.get(draft.originalPath);
    if (others) others.push(draft);
    else translations.set(draft.originalPath, [draft]);
  }
  const whole = <D extends { path: string }>(all: D[]) => all.filter(({ path }) => !broken.has(path));
  const of = (draft: { path: string }) => translations.get(draft.path) ?? [];
  return createPortal(
    site,
    whole(drafts.issues).map((draft) => knownIssue(draft, of(draft), site)),
    whole(drafts.incidents).map((draft) => incidentRecord(draft, of(draft), site)),
    drafts.said && !broken.has(drafts.said.path) ? drafts.said.facts.words : {},
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
    affected: affected(facts.components, started, site),
    ...shared<IncidentState>(draft, facts.title, translations, site),
  };
}

function maintenance(draft: MaintenanceDraft, translations: TranslationDraft[], site: Site): Maintenance {
  const facts = draft.facts as MaintenanceFacts;
  const start = instantOf(facts.scheduled.start, site);
  return {
    kind: 'maintenance',
    id: facts.id,
    facts,
    start,
    end: instantOf(facts.scheduled.end, site),
    ...(facts.announced === undefined ? {} : { announced: instantOf(facts.announced, site) }),
    affected: affected(facts.components, start, site),
    ...shared<MaintenanceState>(draft, facts.title, translations, site),
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

function recordText(title: string, { document }: Pick<Draft<unknown>, 'document'>): RecordText {
  return {
    title,
    sections: document.sections.map((section) => ({
      kind: section.kind,
      heading: section.heading,
      anchor: section.anchor,
      ...proseOf(section),
      ...(section.verdict === undefined ? {} : { verdict: section.verdict }),
    })),
    places: new Map(document.places.map(({ name, ...place }) => [name, place])),
    ...(document.postMortem ? { postMortem: document.postMortem } : {}),
  };
}

/**
 * A translation whose sections have their original's anchors, so that a link leads to the same section in every
 * language. Those under headings of the author's own are told by their order, as long as there are as many.
 */
function withAnchorsOf(original: RecordText, translation: RecordText): RecordText {
  const ownSections = ({ sections }: RecordText) => sections.filter(({ kind }) => kind === 'other');
  const [theirs, ours] = [ownSections(original), ownSections(translation)];
  if (theirs.length !== ours.length) return translation;
  const anchors = new Map(ours.map(({ anchor }, index) => [anchor, theirs[index]?.anchor ?? anchor]));
  const shared = (anchor: string) => anchors.get(anchor) ?? anchor;
  return {
    ...translation,
    sections: translation.sections.map((section) => ({ ...section, anchor: shared(section.anchor) })),
    places: new Map(
      [...(translation.places ?? [])].map(([name, { anchor, section }]) => [
        name,
        { anchor: shared(anchor), section: shared(section) },
      ]),
    ),
  };
}

/** Prose without its place in the file. */
function proseOf({ html, text, part }: Prose): Prose {
  return { html, text, ...(part === undefined ? {} : { part }) };
}

/** A day or an instant that has passed the rules. */
function instantOf(text: string, site: Site): Instant {
  if (isDay(text)) return startOfDay(text, site.timeZone);
  const reading = readInstant(text, site.timeZone);
  if (!reading.ok) throw new Error(`${text} passed the rules and isn't an instant`);
  return reading.instant;
}
