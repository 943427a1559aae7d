import type { KnownIssue } from '../../domain/record/records.ts';
import { isHit } from '../../domain/record/segments.ts';
import { hasWorkaround } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import type { IssueStatus } from '../../domain/vocabulary.ts';

/** What a list is narrowed to; all of it holds together. */
export interface IssueFilter {
  state: 'open' | 'all' | IssueStatus;
  component?: string | undefined;
  workaround?: true | undefined;
  version?: string | undefined;
  segment?: string | undefined;
}

/** Where every list begins, and what a filter that is taken away leads back to. */
export const OPEN: IssueFilter = { state: 'open' };

/** Whether an issue is in the list of a filter. */
export function isListed(issue: KnownIssue, filter: IssueFilter, language: Language): boolean {
  const { component, workaround, version, segment } = filter;
  return (
    hasState(issue, filter.state) &&
    (component === undefined || issue.facts.components.includes(component)) &&
    (segment === undefined || isHit(issue, segment)) &&
    (version === undefined || versionsOf(issue).includes(version)) &&
    (!workaround || hasWorkaround(issue, language))
  );
}

export function hasState(issue: KnownIssue, state: IssueFilter['state']): boolean {
  return state === 'all' || (state === 'open' ? isOpenIssue(issue) : issue.facts.status === state);
}

/** The versions that an issue says it affects, each once. */
export function versionsOf({ facts }: KnownIssue): string[] {
  return [...new Set(facts.affects?.versions)];
}

/**
 * The path of a list below `known-issues/`, whose first page for open issues is that folder itself. Undefined for what
 * has no pages of its own: a page for each combination would be many more than there are issues.
 */
export function listPath({ state, ...narrower }: IssueFilter): string | undefined {
  const { component, workaround, version, segment } = narrower;
  const [narrowed, ...others] = [
    ...(component === undefined ? [] : [`component/${component}/`]),
    ...(segment === undefined ? [] : [`segment/${segment}/`]),
    ...(workaround ? ['workaround/'] : []),
  ];
  if (version !== undefined || others.length > 0) return undefined;
  const of = narrowed ?? '';
  if (state === 'open') return `${of}open/`;
  if (state === 'all') return of === '' ? 'all/' : of;
  return of === '' ? `status/${state}/` : undefined;
}

/** The same filter as the search page has it. */
export function searchParameters({ state, component, workaround, version, segment }: IssueFilter): string {
  const parameters = new URLSearchParams({ kind: 'known-issue' });
  if (state !== 'all') parameters.set('status', state);
  if (component !== undefined) parameters.set('component', component);
  if (workaround) parameters.set('workaround', 'yes');
  if (version !== undefined) parameters.set('version', version);
  if (segment !== undefined) parameters.set('segment', segment);
  return `?${parameters}`;
}
