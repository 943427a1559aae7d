import { type KnownIssueInput, KnownIssueSchema } from '../../../src/domain/schemas/known-issue.ts';
import { edited } from '../../write/edits.ts';
import { dateFacts, issueDates, statusFacts } from './facts.ts';
import type { SourceIssue } from './join-issues.ts';
import { privateEdits } from './private-edits.ts';
import type { VtexFindings } from './reasons.ts';
import type { SourceText } from './source-text.ts';
import { placeOf, type Team } from './teams.ts';

export interface IssueDraft {
  issue: SourceIssue;
  facts: KnownIssueInput;
}

/** The front matter of an issue; undefined, with the reason noted, where the source's facts make no valid record. */
export function draftIssue(
  issue: SourceIssue,
  id: string,
  aliases: string[],
  teams: ReadonlyMap<string, Team>,
  findings: VtexFindings,
): IssueDraft | undefined {
  const { main } = issue;
  const dates = issueDates(issue, findings);
  if (!dates) return leaveOut('createdAt or updatedAt is no time');
  const status = statusFacts(issue, dates.updated, findings);
  if (!status) return leaveOut(`kiStatus ${main.facts.kiStatus} is unknown`);
  const { components, tags } = placeOf(main.team, main.facts.tag, teams);
  const facts: KnownIssueInput = {
    id,
    title: englishTitle(issue, findings),
    status: status.status,
    severity: 'minor',
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

/** The English title; where there is no English text, the words of slugEN, which are the source's own. */
function englishTitle({ texts, slugEN }: SourceIssue, findings: VtexFindings): string {
  if (texts.en) return publicTitle(texts.en, findings);
  const words = slugEN.replaceAll('-', ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A title as it may be published. */
export function publicTitle({ path, facts: { title } }: SourceText, findings: VtexFindings): string {
  const edits = privateEdits(title);
  for (const { code, text } of edits) findings.add(code, path, text);
  return edited(title, edits).trim();
}

/** Issues that two teams have under one slugEN are worth reading together. */
export function relateIssues(drafts: IssueDraft[]): IssueDraft[] {
  const bySlug = Map.groupBy(drafts, ({ issue }) => issue.slugEN);
  return drafts.map((draft) => {
    const others = (bySlug.get(draft.issue.slugEN) ?? []).filter((other) => other !== draft);
    if (others.length === 0) return draft;
    return { ...draft, facts: { ...draft.facts, related: others.map(({ facts }) => facts.id) } };
  });
}
