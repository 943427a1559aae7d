import { createAddresses } from '../../src/domain/addresses.ts';
import { createPortal } from '../../src/domain/portal.ts';
import type { Publication } from '../../src/domain/publication.ts';
import type {
  Announcement,
  IncidentRecord,
  KnownIssue,
  PortalRecord,
  Prose,
  Section,
} from '../../src/domain/record/records.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { type KnownIssueInput, KnownIssueSchema } from '../../src/domain/schemas/known-issue.ts';
import type { SiteInput } from '../../src/domain/schemas/site.ts';
import { type Instant, isDay, startOfDay } from '../../src/domain/time.ts';
import type { IssueStatus, SectionKind } from '../../src/domain/vocabulary.ts';
import { type Edition, editionOf } from '../../src/edition/edition.ts';
import { at, siteOf } from './records.ts';

const ZONE = 'America/Sao_Paulo';

/** Prose as the Markdown pipeline would leave it: the text, as one paragraph unless HTML is given. */
export function proseOf(text: string, html = `<p>${escape(text)}</p>`): Prose {
  return { html, text };
}

/** Sections from their texts: `{ summary: 'Exports fail.', workaround: 'Export one at a time.' }`. */
export function sectionsOf(texts: Partial<Record<SectionKind, string | Prose>>): Section[] {
  return Object.entries(texts).map(([kind, text]) => ({
    kind: kind as SectionKind,
    anchor: kind,
    heading: kind.charAt(0).toUpperCase() + kind.slice(1),
    ...(typeof text === 'string' ? proseOf(text) : text),
  }));
}

/** When an update was, its state and its text: a day or an instant, as an author writes it. */
export type Said = [at: string, state: IssueStatus, text?: string];

/**
 * A known issue as the content folder would give it, in English; any fact may be given.
 * Days are read in São Paulo, the zone of `siteOf`.
 */
export function issueOf({
  sections = { summary: 'Exports of documents with fields of two entities fail.' },
  updates = [],
  ...input
}: Partial<KnownIssueInput> & {
  sections?: Partial<Record<SectionKind, string | Prose>>;
  updates?: Said[];
} = {}): KnownIssue {
  const facts = KnownIssueSchema.parse({
    id: 'KI-1042',
    title: 'Documents with fields of two entities can’t be exported',
    status: 'backlog',
    severity: 'minor',
    components: ['catalog'],
    created: '2026-04-11',
    updated: input.created ?? '2026-04-11',
    ...input,
  });
  return {
    kind: 'known-issue',
    id: facts.id,
    facts,
    created: instantOf(facts.created),
    updated: instantOf(facts.updated),
    updates: updates.map(([time, state, text = `It is ${state}.`]) => ({
      at: instantOf(time),
      ...(isDay(time) ? { day: time } : {}),
      state,
      texts: { en: proseOf(text) },
    })),
    texts: { en: { title: facts.title, sections: sectionsOf(sections) } },
    path: `known-issues/${facts.id}.md`,
    translationPaths: [],
  };
}

/** The same record with a translation: its title, its sections, and what its updates say, in their order. */
export function translated<R extends PortalRecord>(
  record: R,
  language: Language,
  title: string,
  sections: Partial<Record<SectionKind, string>> = {},
  updates: string[] = [],
): R {
  const texts = { ...record.texts, [language]: { title, sections: sectionsOf(sections) } };
  const translatedUpdates = record.updates.map((update, index) => {
    const text = updates[index];
    return text === undefined ? update : { ...update, texts: { ...update.texts, [language]: proseOf(text) } };
  });
  return {
    ...record,
    texts,
    updates: translatedUpdates,
    translationPaths: [...record.translationPaths, record.path.replace('.md', `.${language}.md`)],
  };
}

/** The instant that these tests call now, unless they say otherwise. */
export const NOW = at('2026-11-20T12:00-03:00');

/** A portal of these records at an address and an instant: what pages, feeds and emitters are made from. */
export function publicationOf({
  issues = [],
  incidents = [],
  announcements = [],
  site = {},
  now = NOW,
  baseUrl = 'https://status.example.com/',
}: {
  issues?: KnownIssue[];
  incidents?: IncidentRecord[];
  announcements?: Announcement[];
  site?: Partial<SiteInput>;
  now?: Instant;
  baseUrl?: string;
} = {}): Publication {
  const portal = createPortal(siteOf(site), issues, incidents, { announcements });
  return { portal, addresses: createAddresses(new URL(baseUrl), portal.site.defaultLanguage), now };
}

/** The same in one language. */
export function editionFor(
  over: Parameters<typeof publicationOf>[0] = {},
  language: Language = 'en',
): Edition {
  return editionOf(publicationOf(over), language);
}

function instantOf(text: string): Instant {
  return isDay(text) ? startOfDay(text, ZONE) : at(text);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
