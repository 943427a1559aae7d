import type { KnownIssueInput } from '../../../src/domain/schemas/known-issue.ts';
import { DAY, dayOf, type Instant, isoUtc, readInstant } from '../../../src/domain/time.ts';
import type { SourceIssue } from './join-issues.ts';
import type { VtexFindings } from './reasons.ts';
import { TIME_ZONE } from './site.ts';

/** What stands for a reason where the source gives none. */
const NO_REASON = {
  en: 'No reason is given.',
  pt: 'Nenhum motivo é informado.',
  es: 'No se indica ningún motivo.',
};
const CLOSED = {
  en: 'Closed; whether it was fixed isn’t stated.',
  pt: 'Encerrado; não se informa se foi corrigido.',
  es: 'Cerrado; no se indica si fue corregido.',
};

type StatusFacts = Pick<KnownIssueInput, 'status' | 'fixed' | 'reason'>;

/** The status of an issue, and what its status asks for; undefined for a kiStatus that isn't known. */
export function statusFacts(
  issue: SourceIssue,
  updated: Instant,
  findings: VtexFindings,
): StatusFacts | undefined {
  const { main, texts } = issue;
  const stated = Object.values(texts).map(({ language, facts }) => `${language} ${facts.kiStatus}`);
  if (new Set(Object.values(texts).map(({ facts }) => facts.kiStatus)).size > 1)
    findings.add('status', main.path, stated.join(', '));
  switch (main.facts.kiStatus) {
    case 'Backlog':
      return { status: 'backlog' };
    case 'Scheduled':
      return { status: 'scheduled' };
    case 'Fixed': {
      const on = dayOf(updated, TIME_ZONE);
      findings.add('fixed-day', main.path, on);
      return { status: 'fixed', fixed: { on } };
    }
    case 'No Fix':
      findings.add('no-fix-reason', main.path);
      return { status: 'no-fix', reason: NO_REASON };
    case 'Closed':
      findings.add('closed', main.path);
      return { status: 'no-fix', reason: CLOSED };
    default:
      return undefined;
  }
}

export interface Dates {
  created: Instant;
  updated: Instant;
}

/** When an issue was first published, in any language, and last changed; undefined where a date can't be read. */
export function issueDates({ main, texts }: SourceIssue, findings: VtexFindings): Dates | undefined {
  const all = Object.values(texts);
  const created = all.map(({ facts }) => instant(facts.createdAt));
  const changed = all.map(({ facts }) => instant(facts.updatedAt));
  const updated = instant(main.facts.updatedAt);
  if ([...created, ...changed, updated].some(Number.isNaN)) return undefined;
  const first = Math.min(...created);
  if (spread(created) >= DAY || spread(changed) >= DAY) {
    const stated = all
      .map(
        ({ language, facts }) =>
          `${language} ${facts.createdAt.slice(0, 10)} to ${facts.updatedAt.slice(0, 10)}`,
      )
      .join(', ');
    findings.add('dates', main.path, stated);
  }
  if (updated < first) findings.add('updated-before-created', main.path);
  return { created: first, updated: Math.max(first, updated) };
}

/** The dates as front matter gives them: ISO 8601 in UTC. */
export function dateFacts({ created, updated }: Dates): Pick<KnownIssueInput, 'created' | 'updated'> {
  return { created: isoUtc(created), updated: isoUtc(updated) };
}

function instant(text: string): Instant {
  const reading = readInstant(text, 'UTC');
  return reading.ok ? reading.instant : Number.NaN;
}

function spread(instants: Instant[]): number {
  return Math.max(...instants) - Math.min(...instants);
}
