import type { AnnouncementFacts } from '../schemas/announcement.ts';
import type { Language } from '../schemas/common.ts';
import type { IncidentFacts, MaintenanceFacts } from '../schemas/incident.ts';
import type { KnownIssueFacts } from '../schemas/known-issue.ts';
import type { OverlayFacts } from '../schemas/overlay.ts';
import type { Day, Instant } from '../time.ts';
import type {
  AnnouncementKind,
  ComponentState,
  IncidentState,
  IssueStatus,
  MaintenanceState,
  OverlaySectionKind,
  SectionKind,
} from '../vocabulary.ts';
import type { WorkaroundVerdict } from './workaround-verdict.ts';

/**
 * Sanitised HTML of a piece of prose, and the same as plain text; Markdown is made of the HTML (markdown/published-markdown.ts)
 * where it is asked for. Links to other records and files are markers (domain/marker.ts) until an edition
 * (edition/edition.ts) turns them into addresses for one language and base.
 */
export interface Prose {
  html: string;
  text: string;
  /** What keeps its footnotes apart from those of other parts of its file; absent where it has none. */
  part?: string;
}

/** A section of a record, under the heading that its author wrote. */
export interface Section extends Prose {
  kind: SectionKind;
  heading: string;
  /** What a section of an overlay is about, where Candor has a word for it. */
  overlay?: OverlaySectionKind;
  /** Its id on the record's page, the same in every language. */
  anchor: string;
  /** What a section on a workaround says of one, as far as that has been worked out. */
  verdict?: WorkaroundVerdict;
}

/** A place that links may lead to, by the letters and digits of one of its names. */
export interface Place {
  name: string;
  /** Its id on the record's page. */
  anchor: string;
  /** The anchor of the section that it stands in, or is. */
  section: string;
}

/** An item of a post-mortem's list of actions: `- [ ] Alarm on evictions (owner: reliability, due: 2019-06-01)`. */
export interface ActionItem extends Prose {
  done: boolean;
  owner?: string;
  due?: string;
}

/** What one language's file says: words alone, facts never. */
export interface RecordText {
  title: string;
  /** Sections in the order of the file, without updates, timeline and post-mortem, which stand by themselves. */
  sections: Section[];
  postMortem?: PostMortem;
  /** The places that links may lead to, by each of their names. */
  places?: ReadonlyMap<string, Pick<Place, 'anchor' | 'section'>>;
}

export interface PostMortem {
  /** What stands between the heading and the first section, if anything. */
  lead?: Prose;
  sections: Section[];
  actionItems: ActionItem[];
}

/** An entry of a timeline. `day` is set where its author gave a day and no time; `at` is then the start of that day. */
export interface Update<S extends string = string> {
  at: Instant;
  day?: string;
  state: S;
  /** Words by language; the default language always has some, the others may lack them. */
  texts: Partial<Record<Language, Prose>>;
}

export interface StateChange {
  at: Instant;
  state: ComponentState;
}

/** What the company alone reads of a record: in internal editions, and there on the record's page and in search. */
export interface Overlay extends Pick<RecordBase, 'texts' | 'path' | 'translationPaths'> {
  /** The record in the company's own trackers. */
  tracker: OverlayFacts['tracker'];
}

interface RecordBase {
  /** Words by language; the default language's are always there. */
  texts: Partial<Record<Language, RecordText>>;
  /** The path of the default language's file below the content folder, with `/`. */
  path: string;
  /** The paths of its translations. */
  translationPaths: string[];
  /** Never there in a public edition. */
  overlay?: Overlay;
}

export interface KnownIssue extends RecordBase {
  kind: 'known-issue';
  id: string;
  facts: KnownIssueFacts;
  created: Instant;
  updated: Instant;
  /** Oldest first. May be empty. */
  updates: Update<IssueStatus>[];
}

/** One time that a repeated maintenance takes place, or was to. */
export interface Occurrence {
  /** The day on which it was to begin, which is what it is known by even where it was moved. */
  day: Day;
  start: Instant;
  end: Instant;
  cancelled: boolean;
  /** Whether it has a window that its author wrote for it. */
  moved: boolean;
}

interface IncidentBase extends RecordBase {
  id: string;
  /** For each affected component its changes of state, oldest first; the last holds until the record's end. */
  affected: Record<string, StateChange[]>;
}

export interface Incident extends IncidentBase {
  kind: 'incident';
  facts: IncidentFacts;
  started: Instant;
  detected?: Instant;
  resolved?: Instant;
  /** By when its next update is promised. */
  nextBy?: Instant;
  updates: Update<IncidentState>[];
}

export interface Maintenance extends IncidentBase {
  kind: 'maintenance';
  facts: MaintenanceFacts;
  /** The window as it was announced; of one that is repeated, the first. */
  start: Instant;
  end: Instant;
  /** Every time that it takes place, where it is repeated, by the days on which they were to begin. */
  occurrences?: Occurrence[];
  /** When it was announced, where its author says so. */
  announced?: Instant;
  updates: Update<MaintenanceState>[];
}

/** Something that has a day: a release, a change, an end of life. */
export interface Announcement extends RecordBase {
  kind: 'announcement';
  /** The name of its file, a key: `orders-api-1-ends`. */
  id: string;
  facts: AnnouncementFacts;
  /** Set where it is for the company alone, in internal editions only. */
  isInternal?: true;
  /** Its first instant, and the one at which it is over: of days, the midnight after the last. */
  start: Instant;
  end: Instant;
  /** When customers are told, where its author says so. */
  announced?: Instant;
  /** None: what changes about it stands in its text. */
  updates: Update<AnnouncementKind>[];
}

export type IncidentRecord = Incident | Maintenance;
export type PortalRecord = KnownIssue | IncidentRecord | Announcement;

/** Whether a record is an incident or a maintenance. */
export function isIncidentRecord(record: PortalRecord): record is IncidentRecord {
  return record.kind === 'incident' || record.kind === 'maintenance';
}
