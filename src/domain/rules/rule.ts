import type { Audience } from '../audience.ts';
import type { Document, Position } from '../document.ts';
import type { Tongue } from '../finding/index-records.ts';
import type { ProblemCode } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import type { AnnouncementFacts } from '../schemas/announcement.ts';
import type { Language } from '../schemas/common.ts';
import type { IncidentFacts, MaintenanceFacts } from '../schemas/incident.ts';
import type { KnownIssueFacts } from '../schemas/known-issue.ts';
import type { MetricFacts } from '../schemas/metric.ts';
import type { NeedFacts } from '../schemas/need.ts';
import type { OverlayFacts } from '../schemas/overlay.ts';
import type { SaidFacts } from '../schemas/said.ts';
import type { WeekWordFacts } from '../schemas/weekly.ts';
import type { OverlaidFolder, Site } from '../site.ts';
import type { Instant } from '../time.ts';
import { INCIDENT_STATES, ISSUE_STATUSES, MAINTENANCE_STATES, type SectionKind } from '../vocabulary.ts';

/** Keys and indexes that lead to a value in front matter: `['components', 'payments']`. */
export type FieldPath = readonly (string | number)[];

/** A file on its way to becoming a record: whatever of it could be read. */
export interface Draft<Facts> {
  /** The path below the content folder, with `/`. */
  path: string;
  language: Language;
  /** The fields that are valid. A field that isn't has had its problem reported and is absent here. */
  facts: Partial<Facts>;
  /** Whether the front matter could be read at all. Where it couldn't, nothing is missing in it, and its kind isn't known. */
  readable: boolean;
  /** Whether the file has a field, though its value may be one that can't be read. */
  has: (field: FieldPath) => boolean;
  /** Where a field's value stands; the nearest parent's, or the first line, where there is no such field. */
  at: (field: FieldPath) => Position;
  /** Where a field's key stands. */
  atKey: (field: FieldPath) => Position;
  /** The source of a line, counted from 1, without its line break. */
  line: (line: number) => string;
  /** The file's whole source, from its first line to its last. */
  source: string;
  /** Whether the source has an address or a key in it that may be somebody's. */
  hasPrivateTexts: boolean;
  document: Document;
}

export type IssueDraft = Draft<KnownIssueFacts> & { kind: 'known-issue' };
export type IncidentDraft = Draft<IncidentFacts> & { kind: 'incident' };
export type MaintenanceDraft = Draft<MaintenanceFacts> & { kind: 'maintenance' };
export type AnnouncementDraft = Draft<AnnouncementFacts> & { kind: 'announcement' };
export type WeekWordDraft = Draft<WeekWordFacts> & { kind: 'week-word' };
export type TranslationDraft = Draft<{ title?: string | undefined }> & {
  kind: 'translation';
  /** The path of the file that it translates; there may be none. */
  originalPath: string;
};
/** What the company alone reads of the records called `name`; without facts where it is a translation. */
export type OverlayDraft = Draft<OverlayFacts> & {
  kind: 'overlay';
  of: OverlaidFolder;
  name: string;
  isTranslation: boolean;
  originalPath: string;
};
export type NeedDraft = Draft<NeedFacts> & { kind: 'need' };
export type RecordDraft = IssueDraft | IncidentDraft | MaintenanceDraft;

/** States in the words of people: a rule proposes one in the language of its file. */
export interface StateWords {
  /** The word for a state of a kind of record. */
  wordOf: (kind: RecordDraft['kind'], state: string, language: Language) => string;
  /** The one of some states that a word of any language says or, misspelt, means. */
  meant: (word: string, states: readonly string[]) => string | undefined;
  /** Whether a word says this state, in any language, letter by letter. */
  isWord: (word: string, state: string) => boolean;
}

/** Words for a rule to propose, in the language of its file. */
export interface RuleWords extends StateWords {
  /** The heading of a section. */
  heading: (kind: Exclude<SectionKind, 'other'>, language: Language) => string;
}

/** `finding/said.yaml`, as far as it could be read. */
export type SaidDraft = Pick<Draft<SaidFacts>, 'path' | 'facts' | 'at' | 'atKey' | 'line'>;

/** A file of `metrics/`, as far as it could be read. */
export type MetricDraft = Pick<Draft<MetricFacts>, 'path' | 'facts' | 'at' | 'atKey' | 'line'> & {
  /** Its file's name without the ending. */
  key: string;
};

/** All that a rule may look at: every draft of the portal, valid or not. */
export interface Drafts {
  words: RuleWords;
  /** How words of a language are compared; absent where there is nothing to compare. */
  tongueOf?: (language: Language) => Tongue;
  site: Site;
  /** Fields of `site.yaml` that couldn't be read. What stands for them in `site` is made up, so rules don't go by it. */
  unknown: ReadonlySet<string>;
  /** Where things stand in `site.yaml`. */
  sitePlaces: Pick<Draft<unknown>, 'at' | 'atKey' | 'line'>;
  /** What `finding/said.yaml` says; undefined where there is none. */
  said: SaidDraft | undefined;
  metrics: MetricDraft[];
  issues: IssueDraft[];
  incidents: (IncidentDraft | MaintenanceDraft)[];
  announcements: AnnouncementDraft[];
  weekWords: WeekWordDraft[];
  translations: TranslationDraft[];
  /** Of internal editions alone, as are needs. */
  overlays: OverlayDraft[];
  needs: NeedDraft[];
  audience: Audience;
  /** Whether a file is for the company alone: none of a public edition is. */
  isInternal: (path: string) => boolean;
  /** All files of the content folder, by path, images included. */
  files: ReadonlySet<string>;
  now: Instant;
}

/** A rule about two fields or two files. It reports and never throws; it sees fields that may be missing. */
export type Rule = (drafts: Drafts) => Iterable<Problem>;

/** The states that an update of each kind of record may name. */
export const STATES_OF: Record<RecordDraft['kind'], readonly string[]> = {
  'known-issue': ISSUE_STATUSES,
  incident: INCIDENT_STATES,
  maintenance: MAINTENANCE_STATES,
};

/** Known issues, incidents and maintenance, without translations: what has an id and updates. */
export function records({ issues, incidents }: Drafts): RecordDraft[] {
  return [...issues, ...incidents];
}

/** What has a file of its own in the default language: records with an id, announcements, and words on weeks. */
export type OriginalDraft = RecordDraft | AnnouncementDraft | WeekWordDraft;

/** All originals. */
export function originals(drafts: Drafts): OriginalDraft[] {
  return [...records(drafts), ...drafts.announcements, ...drafts.weekWords];
}

/** Every file that has prose. */
export function allTexts(drafts: Drafts): (OriginalDraft | TranslationDraft | OverlayDraft | NeedDraft)[] {
  return [...originals(drafts), ...drafts.translations, ...drafts.overlays, ...drafts.needs];
}

/** The word for a record of a kind, with its article. */
export function nounOf(kind: RecordDraft['kind']): string {
  return { 'known-issue': 'a known issue', incident: 'an incident', maintenance: 'a maintenance' }[kind];
}

/** A record's file and the line of one of its fields, as a problem of another file names it. */
export function placeOf(draft: Pick<Draft<unknown>, 'path' | 'at'>, field: string): string {
  return `${draft.path}:${draft.at([field]).line}`;
}

/** Whether a field is there at all, though its value may be one that can't be read: its own problem is reported then. */
export function isWritten({ at }: Pick<Draft<unknown>, 'at'>, field: string): boolean {
  const [own, top] = [at([field]), at([])];
  return own.line !== top.line || own.column !== top.column;
}

/** Whether a file's text could be read, so that what is missing in it is missing. */
export function isReadable({ document }: Pick<Draft<unknown>, 'document'>): boolean {
  return !document.problems.some(({ code }) => UNREADABLE.has(code));
}

const UNREADABLE = new Set<string>([
  'unreadable-markdown',
  'not-closed',
  'too-many-marks',
] satisfies ProblemCode[]);

/** A text among a record's facts, `scheduled.start` say; undefined where its kind has no such fact, or the record hasn't. */
export function factAt(draft: OriginalDraft, field: FieldPath): string | undefined {
  let value: unknown = draft.facts;
  for (const step of field) value = (value as Record<string, unknown> | undefined)?.[step];
  return value as string | undefined;
}
