import escapeStringRegexp from 'escape-string-regexp';
import type { Portal } from '../portal.ts';
import type { KnownIssue } from '../record/records.ts';
import { asSeen, IN_WORD, withHyphens } from './spelling.ts';

/** `_` belongs to a word too, but around a whole one it is Markdown's emphasis: `_KI-1042_`, `___KI-1042___`. */
const EMPHASIS = '_{0,3}';
const NUMBER = '[1-9]\\d{0,11}';

/** A slug of this many words is no accident, wherever it stands; a shorter one may be ordinary prose. */
const WORDS_OF_A_SLUG = 4;

/** What any text has that holds such a slug: a sign for each of its hyphens, which may be another one, or encoded. */
export const MAY_HOLD_SLUG = new RegExp(`(?:[-%\\u0080-\\uFFFF].*?){${WORDS_OF_A_SLUG - 1}}`, 's');

/** Signs before and after a name. Each run of them is looked at once, however long it is. */
const AROUND_NAME = /^[^\p{L}\p{M}\p{N}]+|(?<=[\p{L}\p{M}\p{N}])[^\p{L}\p{M}\p{N}]+$/gu;

/** A ticket's number or key, such as `467419` or `HELP-12`: an alias that is no slug. */
const TICKET = /^#?([a-z][a-z0-9]{0,9}-)?\d+$/;

/**
 * Everything that a ticket may call a known issue by, in lower case. Importers look for the same names when they
 * decide which tickets may name an issue at all; which do is decided in match.ts alone.
 */
export interface TallyNames {
  /** The letters that ids of known issues begin with, such as `ki`. */
  prefix: string;
  /** Ids in a text with plain hyphens: as whole words, in any case; an id in the midst of one is part of something else. */
  idInText: RegExp;
  /** A tag that stands for an id, in lower case: `ki-1042`, `ki_1042`, `known-issue-1042`; its number is the group. */
  idAsTag: RegExp;
  /** The host of the portal, such as `status.example.com`, with its port where it has one. */
  host: string;
  /** The base of the portal's addresses in a text in lower case, with the slash at its end; no scheme is needed. */
  base: RegExp;
  /** The known issue behind each id and alias, as `foldedName` writes them: the values of link fields. */
  byName: ReadonlyMap<string, KnownIssue>;
  /** The known issue behind each old slug, as `bareName` writes it. */
  bySlug: ReadonlyMap<string, KnownIssue>;
  /** Slugs that name their issue wherever they stand in a text; the others do in addresses of the portal alone. */
  longSlugs: ReadonlySet<string>;
}

export function tallyNames({ site, issues }: Portal): TallyNames {
  const aliases = issues.flatMap((issue) =>
    issue.facts.aliases.map((alias) => [foldedName(alias), issue] as const),
  );
  const slugs = aliases.flatMap(([alias, issue]) =>
    TICKET.test(alias) || bareName(alias) === '' ? [] : [[bareName(alias), issue] as const],
  );
  const bySlug = new Map(slugs);
  const prefix = site.ids.knownIssue.toLowerCase();
  const { host, pathname } = new URL(site.url);
  const base = `${host}${pathname.replace(/\/?$/, '/')}`.toLowerCase();
  return {
    prefix,
    idInText: new RegExp(
      `(?<!${IN_WORD}${EMPHASIS})${inAnyCase(prefix)}-${NUMBER}(?!${EMPHASIS}${IN_WORD}|\\.\\p{N})`,
      'gu',
    ),
    idAsTag: new RegExp(`^(?:${prefix}|known[-_]issue)[-_](${NUMBER})$`),
    host,
    base: new RegExp(`(?<!${IN_WORD}|[.@-])${escapeStringRegexp(base)}`, 'u'),
    // An id wins over an alias that is written like one.
    byName: new Map([...aliases, ...issues.map((issue) => [foldedName(issue.id), issue] as const)]),
    bySlug,
    longSlugs: new Set([...bySlug.keys()].filter((slug) => slug.split('-').length >= WORDS_OF_A_SLUG)),
  };
}

/**
 * A name as it is compared: without regard to case, to how many blanks stand where, to which hyphens, to signs of no width,
 * and to how accents, and signs of HTML, are encoded.
 */
export function foldedName(name: string): string {
  // Small letters first: some compose with a mark where their capitals don't. An entity may stand for a capital one.
  const seen = asSeen(name.toLowerCase()).toLowerCase();
  return withHyphens(seen).normalize('NFC').trim().replace(/\s+/g, ' ');
}

/** A name without the signs that a sentence, or markup, puts around it. */
export function bareName(name: string): string {
  return foldedName(name).replace(AROUND_NAME, '');
}

/** By hand: the flag for it would also take the Kelvin sign for a K. */
function inAnyCase(letters: string): string {
  return [...letters].map((letter) => `[${letter}${letter.toUpperCase()}]`).join('');
}
