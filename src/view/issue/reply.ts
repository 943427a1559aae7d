import type { Publication } from '../../domain/publication.ts';
import type { KnownIssue } from '../../domain/record/records.ts';
import { originalOf } from '../../domain/record/related.ts';
import { textIn } from '../../domain/record/translation.ts';
import { workaroundOf } from '../../domain/record/workaround.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpenIssue } from '../../domain/status.ts';
import { createFormat } from '../../i18n/format.ts';
import { phrase } from '../../i18n/phrase.ts';
import { WORDS } from '../../i18n/words/words.ts';

/** A first paragraph longer than this is better read on the page. */
const QUOTE = 400;

/**
 * A ready reply to a ticket behind a known issue, as plain text in a language: what it is, what helps meanwhile,
 * and the short link. The workaround is quoted only where it stands in that language.
 */
export function replyText(publication: Publication, language: Language, issue: KnownIssue): string {
  const { portal, addresses } = publication;
  const { site } = portal;
  const words = WORDS[language].issue.reply;
  const { title } = textIn(issue, language, site.defaultLanguage).value;
  const original = originalOf(portal, issue) ?? issue;
  const workaround =
    workaroundOf(issue, language, site.defaultLanguage) ??
    workaroundOf(original, language, site.defaultLanguage);
  const quote = workaround?.language === language ? firstParagraph(workaround.value.text) : undefined;
  return [
    phrase(words.known, { id: issue.id, title: withoutStop(title) }),
    outcome(original, language, site.timeZone),
    ...(original.facts.status === 'fixed' || !workaround
      ? []
      : [quote === undefined ? words.workaround : phrase(words.meanwhile, { workaround: quote })]),
    phrase(words.more, { link: addresses.absolute(addresses.shortLink(original)) }),
  ].join(' ');
}

function outcome({ facts }: KnownIssue, language: Language, zone: string): string {
  const words = WORDS[language].issue.reply;
  if (isOpenIssue({ facts })) return words.open;
  if (facts.status === 'fixed' && facts.fixed) {
    const day = createFormat(language, zone).day(facts.fixed.on);
    const { version } = facts.fixed;
    return version === undefined ? phrase(words.fixed, { day }) : phrase(words.fixedIn, { day, version });
  }
  return words.noFix;
}

/** The first paragraph as one line with a full stop; undefined where it is too long, or only leads over to a list. */
function firstParagraph(text: string): string | undefined {
  const paragraph = (text.split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, ' ').trim();
  if (paragraph === '' || paragraph.length > QUOTE || paragraph.endsWith(':')) return undefined;
  return /[.!?…]$/.test(paragraph) ? paragraph : `${paragraph}.`;
}

function withoutStop(title: string): string {
  return title.replace(/\.$/, '');
}
