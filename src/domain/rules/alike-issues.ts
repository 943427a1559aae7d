import { alikePairs, comparedText } from '../finding/alike.ts';
import { problem } from '../problem-kinds/table.ts';
import { OPEN_ISSUE_STATUSES } from '../vocabulary.ts';
import type { IssueDraft, Rule } from './rule.ts';

/** From here on two issues are rather one problem than two: both titles and summaries say nearly the same. */
const ONE_PROBLEM = 0.82;

/**
 * No two open issues read as if they were one, unless one of them names the other. What is settled stays as it was, and a
 * problem that comes back is an issue of its own. The later one is told: its author can still decide.
 */
export const alikeIssues: Rule = function* ({ issues, site, tongueOf }) {
  const open = issues.filter(
    ({ facts: { id, title, status } }) =>
      id !== undefined && title !== undefined && status !== undefined && OPEN_ISSUE_STATUSES.has(status),
  );
  if (!tongueOf || open.length < 2) return;
  const texts = open.map(({ facts, document }) => comparedText(facts.title ?? '', () => document.sections));
  for (const { first, second } of alikePairs(texts, tongueOf(site.defaultLanguage), ONE_PROBLEM)) {
    const [one, other] = [open[first], open[second]];
    // Two files of one id have a problem of their own.
    if (!one || !other || one.facts.id === other.facts.id || names(one, other) || names(other, one)) continue;
    const [earlier, later] =
      (one.facts.created ?? '') > (other.facts.created ?? '') ? [other, one] : [one, other];
    yield problem('reads-alike', later.path, later.at(['title']), {
      other: earlier.facts.id ?? '',
      path: earlier.path,
    });
  }
};

/** Whether an issue's author knows of another. */
function names({ facts, document }: IssueDraft, { facts: { id } }: IssueDraft): boolean {
  const linked = document.references.filter(({ kind }) => kind === 'record').map(({ target }) => target);
  return id !== undefined && [...(facts.related ?? []), ...linked].includes(id);
}
