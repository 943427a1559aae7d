import type { Publication } from '../../domain/publication.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { workaroundOwner } from '../../domain/record/related.ts';
import { workaroundOf } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { resolveLinks } from '../../edition/links.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** The field under the title of a known issue: its workaround, or a sentence saying that there is none. */
export interface WorkaroundView {
  heading: string;
  html?: string;
  /** Set where the text isn't in the language of the page. */
  lang?: Language;
  verified?: string;
  /** Where there is none: why, in a sentence. */
  none?: string;
}

/** An issue's own workaround; a duplicate without one has that of the issue it repeats. */
export function issueWorkaround(
  publication: Publication,
  language: Language,
  issue: KnownIssue,
): WorkaroundView {
  const { site } = publication.portal;
  const words = WORDS[language].issue;
  const owner = workaroundOwner(publication.portal, issue);
  const found = owner && workaroundOf(owner, language, site.defaultLanguage);
  if (found) {
    return {
      heading: WORDS[language].section.workaround,
      html: resolveLinks(found.value.html, publication, language),
      ...(found.language === language ? {} : { lang: found.language }),
      ...verified(owner, language, site.timeZone),
    };
  }
  const none = isOpenIssue(issue) ? 'open' : issue.facts.status === 'fixed' ? 'fixed' : 'closed';
  return { heading: words.noWorkaround, none: words.noWorkaroundBecause[none] };
}

function verified({ facts }: KnownIssue, language: Language, zone: string): { verified?: string } {
  if (facts.workaround?.verified === undefined) return {};
  const words = WORDS[language].issue;
  const day = createFormat(language, zone).day(facts.workaround.verified);
  const { version } = facts.workaround;
  return {
    verified:
      version === undefined ? phrase(words.verified, { day }) : phrase(words.verifiedWith, { day, version }),
  };
}
