import type { Channel, TicketKind } from '../../src/domain/metrics/ticket-words.ts';
import type { TargetsFacts } from '../../src/domain/schemas/targets.ts';
import type { Instant } from '../../src/domain/time.ts';
import type { WorkingTime } from '../../src/domain/working-time.ts';
import type { MeasureField } from './read/measures.ts';

/** A known issue that a ticket names, and the part of the ticket that is its: all of them together are 1. */
export interface Naming {
  /** The ticket. */
  id: string;
  issue: string;
  part: number;
}

/** Which tickets are measured, and by what. */
export interface Measuring {
  /** Those opened, or solved, from the first instant on and before the second. */
  from: Instant;
  to: Instant;
  timeZone: string;
  /** When somebody works; without it, waiting is measured by the clock. */
  workingTime: WorkingTime | undefined;
  targets: TargetsFacts;
  /** What the tickets opened in that time name. */
  named: readonly Naming[];
}

/** Tickets of a group. */
export interface MeasuredGroup<Name extends string = string> {
  name: Name;
  opened: number;
  /** Of those opened. */
  escalated: number;
  solved: number;
  /** Of those solved. */
  reopened: number;
  /** Of those opened, with a first reply within the target, or solved within it without one; null without a target. */
  acknowledged: number | null;
  /** Of those opened, solved within the target; null without a target. */
  answered: number | null;
}

/** Lengths by rank, in milliseconds; null where no ticket has one. */
export interface Ranks {
  tickets: number;
  median: number | null;
  ninety: number | null;
}

/** What was counted. Nothing in it says anything about a person. */
export interface MeasuredCounts {
  /** Whether any ticket says something of these: a column may be there, and nothing in it. */
  said: Record<'kind' | 'channel' | 'handled' | 'reopened' | 'escalated', boolean>;
  all: MeasuredGroup;
  byKind: MeasuredGroup<TicketKind>[];
  byChannel: MeasuredGroup<Channel>[];
  /** Tickets opened that name a known issue. */
  productIssues: number;
  /** By issue, the tickets opened that name it, and the hours worked on them; null where none says any. */
  byIssue: { issue: string; tickets: number; hours: number | null }[];
  /** From opening to the first reply, of those opened. */
  firstReply: Ranks;
  /** From opening to the last solution, of those solved. */
  wait: Ranks;
  /** Times that can't be, before the ticket was opened or ten years after it: as if they weren't there. */
  unlikely: number;
}

/** A measure that an export hasn't, and the column that it would need. */
export interface Lack {
  /** The export as the person named it. */
  file: string;
  /** The system that it is from. */
  system: string;
  /** Undefined where exports of that system have no such column. */
  column: string | undefined;
}

export type Lacks = Partial<Record<MeasureField, Lack>>;
