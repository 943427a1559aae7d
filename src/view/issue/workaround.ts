import type { KnownIssue } from '../../domain/record/records.ts';
import { workaroundOwner } from '../../domain/record/related.ts';
import { workaroundFacts } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** The field under the title of a known issue: its workaround, or a sentence saying that there is none. */
interface WorkaroundView {
  heading: string;
  html?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language | undefined;
  verified?: string;
  /** Where there is none: why, in a sentence. */
  none?: string;
  /** What its author says on that besides. */
  remark?: { html: string; lang: Language | undefined };
}

/** An issue's own workaround; a duplicate without one has that of the issue it repeats. */
export function issueWorkaround(edition: Edition, issue: KnownIssue): WorkaroundView {
  const { portal, html, langOf, workaroundOf } = edition;
  const words = edition.words.issue;
  const owner = workaroundOwner(portal, issue);
  const found = owner && workaroundOf(owner);
  if (found) {
    return {
      heading: edition.words.section.workaround,
      html: html(found.value.html),
      lang: langOf(found),
      ...verified(edition, owner),
    };
  }
  const { heading, why } = words.noWorkaround[reasonFor(issue)];
  const remark = edition.workaroundRemark(owner ?? issue);
  return {
    heading,
    none: why,
    ...(remark ? { remark: { html: html(remark.value.html), lang: langOf(remark) } } : {}),
  };
}

/** Why an issue may have none. */
function reasonFor(issue: KnownIssue): keyof Edition['words']['issue']['noWorkaround'] {
  if (isOpenIssue(issue)) return 'open';
  const { status } = issue.facts;
  return status === 'fixed' ? status : status === 'as-designed' ? 'asDesigned' : 'closed';
}

function verified({ format, words: { issue: words } }: Edition, issue: KnownIssue): { verified?: string } {
  const { verified, version } = workaroundFacts(issue);
  if (verified === undefined) return {};
  const day = format.day(verified);
  return {
    verified:
      version === undefined ? phrase(words.verified, { day }) : phrase(words.verifiedWith, { day, version }),
  };
}
