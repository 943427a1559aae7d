import { type KnownIssueInput, KnownIssueSchema } from '../../../src/domain/schemas/known-issue.ts';
import { DAY, dayOf, type Instant, isoUtc, readInstant } from '../../../src/domain/time.ts';
import { edited } from '../../write/edits.ts';
import { privateEdits } from './prose-edits.ts';
import type { VtexFindings } from './reasons.ts';
import { placeOf, type Team, TIME_ZONE } from './site.ts';
import type { SourceIssue, SourceText } from './source-issues.ts';

export interface IssueDraft {
  issue: SourceIssue;
  facts: KnownIssueInput;
}

/** The front matter of an issue; undefined, with the reason among the findings, if the source’s facts don’t make a valid record. */
export function draftIssue(
  issue: SourceIssue,
  id: string,
  aliases: string[],
  teams: ReadonlyMap<string, Team>,
  findings: VtexFindings,
): IssueDraft | undefined {
  const { main } = issue;
  const dates = issueDates(issue, findings);
  if (!dates) return leaveOut('createdAt or updatedAt isn’t a time');
  const status = statusFacts(issue, dates.updated, findings);
  if (!status) return leaveOut(`kiStatus ${main.facts.kiStatus} is unknown`);
  const { components, tags } = placeOf(main.team, main.facts.tag, teams);
  const facts: KnownIssueInput = {
    id,
    title: englishTitle(issue, findings),
    status: status.status,
    components,
    ...dateFacts(dates),
    aliases,
    ...(tags.length > 0 ? { tags } : {}),
    ...(status.fixed ? { fixed: status.fixed } : {}),
    ...(status.reason === undefined ? {} : { reason: status.reason }),
  };
  const checked = KnownIssueSchema.safeParse(facts);
  if (checked.success) return { issue, facts };
  const [fault] = checked.error.issues;
  return leaveOut(`${fault?.path.join('.')}: ${fault?.message}`);

  function leaveOut(why: string): undefined {
    for (const { path } of issue.files) findings.add('invalid', path, why);
  }
}

/** The English title, or without an English text the words of slugEN, which are the source’s own. */
function englishTitle({ texts, slugEN }: SourceIssue, findings: VtexFindings): string {
  if (texts.en) return publicTitle(texts.en, findings);
  const words = slugEN.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title without what shouldn’t be published. */
export function publicTitle({ path, facts: { title } }: SourceText, findings: VtexFindings): string {
  const edits = privateEdits(title);
  for (const { code, text } of edits) findings.add(code, path, text);
  return edited(title, edits).trim();
}

/** Relates the issues that two teams have under one slugEN: they are worth reading together. */
export function relateIssues(drafts: IssueDraft[]): IssueDraft[] {
  const bySlug = Map.groupBy(drafts, ({ issue }) => issue.slugEN);
  return drafts.map((draft) => {
    const others = (bySlug.get(draft.issue.slugEN) ?? []).filter((other) => other !== draft);
    if (others.length === 0) return draft;
    return { ...draft, facts: { ...draft.facts, related: others.map(({ facts }) => facts.id) } };
  });
}

/** The reason if the source gives none. */
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

/** The status of an issue, and the facts that this status requires; undefined for an unknown kiStatus. */
function statusFacts(issue: SourceIssue, updated: Instant, findings: VtexFindings): StatusFacts | undefined {
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

interface Dates {
  created: Instant;
  updated: Instant;
}

/** When an issue was first published, in any language, and last changed; undefined if a date can’t be read. */
function issueDates({ main, texts }: SourceIssue, findings: VtexFindings): Dates | undefined {
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

/** The dates as front matter has them: ISO 8601 in UTC. */
function dateFacts({ created, updated }: Dates): Pick<KnownIssueInput, 'created' | 'updated'> {
  return { created: isoUtc(created), updated: isoUtc(updated) };
}

function instant(text: string): Instant {
  const reading = readInstant(text, 'UTC');
  return reading.ok ? reading.instant : Number.NaN;
}

function spread(instants: Instant[]): number {
  return Math.max(...instants) - Math.min(...instants);
}
