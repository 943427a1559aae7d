import type { Portal } from '../portal.ts';
import { LANGUAGES } from '../schemas/common.ts';
import { bareName, foldedName, MAY_HOLD_SLUG, type TallyNames } from './names.ts';
import { asSeen, IN_WORD, withHyphens, withoutPercents } from './spelling.ts';
import type { Ticket } from './ticket.ts';

/** What stands between the parts of a word that may each be a slug. */
const AROUND_SLUG = /[^\p{L}\p{M}\p{N}%_.~-]+/u;

/** The same, where a script without blanks stands around a slug of Latin letters. */
const AROUND_LATIN_SLUG = new RegExp(`(?:(?!${IN_WORD})[^%_.~-])+`, 'u');
/** From the first letter of such a script on. */
const OTHER_SCRIPTS = new RegExp(`(?!${IN_WORD})[\\p{L}\\p{M}].*$`, 'su');

/** What can't stand in a path, and what begins another address. */
const END_OF_PATH = /[^\p{L}\p{M}\p{N}%/._~:+-]|https?:\/\//u;

/** Signs of an address that stands percent-encoded within another one, as scanners of mail rewrite links; maybe more than once. */
const ENCODED_SIGN = /%(?:25)*(2f|3a|3f|23|26)/g;

/** The ids in a word, in any case, that aren't part of a longer one: KI-1042 in `(ki-1042).`, not in KI-10421. */
function idsIn(word: string, { idInText }: TallyNames): string[] {
  return [...withHyphens(asSeen(withoutPercents(word))).matchAll(idInText)].map(([id]) => id);
}

/** A word as it may be read: a dash in it is a hyphen of a name, or the end of one. */
function readings(word: string): Set<string> {
  const seen = asSeen(word).toLowerCase();
  return new Set([seen, withHyphens(seen)]);
}

/** The ids, numbers and ticket numbers in addresses of the portal, in any language, as ids or aliases. */
function namesInAddresses(word: string, names: TallyNames): string[] {
  return [...readings(word)].flatMap((text) =>
    pathsIn(text, names).flatMap((path) => nameOfPath(path, names)),
  );
}

/**
 * The ids that old slugs in a word lead to: long slugs wherever they stand between other signs, any at the end of an
 * address of the portal.
 */
function slugsIn(word: string, names: TallyNames): string[] {
  const { bySlug, longSlugs } = names;
  if (bySlug.size === 0) return [];
  const slugs = [...readings(word)].flatMap((text) => {
    const parts = MAY_HOLD_SLUG.test(text) ? partsOf(withSigns(text)) : [];
    const last = pathsIn(text, names).flatMap((path) => alone(path.at(-1) ?? ''));
    return [...parts.map(decoded).filter((part) => longSlugs.has(part)), ...last];
  });
  return slugs.flatMap((slug) => bySlug.get(slug)?.id ?? []);
}

/** The parts of a word that may each be a slug. */
function partsOf(text: string): string[] {
  return [AROUND_SLUG, AROUND_LATIN_SLUG].flatMap((around) => text.split(around));
}

/** The last part of a path as it is, and without the sentence of a script without blanks that goes on behind it. */
function alone(part: string): string[] {
  return [part, bareName(part.replace(OTHER_SCRIPTS, ''))];
}

/** `known-issues/ki-1042` and `k/1042`, with a language before them or without; what follows them says no more. */
function nameOfPath(path: string[], { prefix, byName, bySlug }: TallyNames): string[] {
  const isTranslated = LANGUAGES.some((language) => language === path[0]);
  const [folder, part] = isTranslated ? path.slice(1) : path;
  if (part === undefined) return [];
  const [name = '', others = name] = alone(part);
  if (bySlug.has(name) || bySlug.has(others)) return [];
  if (folder === 'known-issues') return [name, others];
  if (folder !== 'k') return [];
  return [name, others].map((number) => {
    const byNumber = `${prefix}-${number}`;
    return !byName.has(byNumber) && byName.has(number) ? number : byNumber;
  });
}

/** The parts of the path of each address of the portal, below its base, without a query. An address ends where another begins. */
function pathsIn(reading: string, { host, base }: TallyNames): string[][] {
  const text = withSigns(reading);
  if (!text.includes(host)) return [];
  return text
    .split(base)
    .slice(1)
    .map((after) => {
      const [path = ''] = after.split(END_OF_PATH, 1);
      return path
        .split('/')
        .map(decoded)
        .filter((part) => part !== '');
    });
}

function withSigns(lower: string): string {
  return lower.replace(ENCODED_SIGN, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** A part of an address as names are compared; one that can't be decoded stays as it is. */
function decoded(part: string): string {
  try {
    return bareName(decodeURIComponent(part));
  } catch {
    return bareName(part);
  }
}

/** The ways to find the known issue behind a ticket, the surest first. */
export const MATCH_RULES = ['links', 'tags', 'ids', 'addresses', 'slugs'] as const;
export type MatchRule = (typeof MATCH_RULES)[number];

/** A known issue that a ticket names, and the first rule that found it. */
interface Match {
  issue: string;
  rule: MatchRule;
}

/** What a ticket names. */
export interface Matches {
  /** Each known issue once. A ticket may name several: every rule is tried, and adds those that none before it found. */
  issues: Match[];
  /** Names written like ids of known issues, `KI-9999`, of which there is no record. */
  unknown: string[];
}

/** The ids of known issues, existing or not, and the aliases, that a ticket holds by one rule. */
type Names = (ticket: Ticket, names: TallyNames) => string[];

const RULES: Record<MatchRule, Names> = {
  links: ({ links }) => links,
  tags: ({ tags }, names) => tags.flatMap((tag) => idOfTag(tag, names)),
  ids: ({ words }, names) => words.flatMap((word) => idsIn(word, names)),
  addresses: ({ words }, names) => words.flatMap((word) => namesInAddresses(word, names)),
  slugs: ({ words }, names) => words.flatMap((word) => slugsIn(word, names)),
};

/** Finds the known issues that tickets name, by the rules that the site hasn't switched off. */
export function createMatcher({ site, byId }: Portal, names: TallyNames): (ticket: Ticket) => Matches {
  const rules = MATCH_RULES.filter((rule) => site.tally.match[rule]);
  const idShape = new RegExp(`^${names.prefix}-[1-9]\\d{0,11}$`);
  return (ticket) => {
    const issues = new Map<string, MatchRule>();
    const unknown = new Set<string>();
    for (const rule of rules) {
      for (const written of RULES[rule](ticket, names)) {
        const name = foldedName(written);
        const id = names.byName.get(name)?.id;
        if (id === undefined && idShape.test(name) && !byId.has(name.toUpperCase()))
          unknown.add(name.toUpperCase());
        if (id !== undefined && !issues.has(id)) issues.set(id, rule);
      }
    }
    return { issues: [...issues].map(([issue, rule]) => ({ issue, rule })), unknown: [...unknown] };
  };
}

/** A tag as the id that it stands for. */
function idOfTag(tag: string, { idAsTag, prefix }: TallyNames): string[] {
  const number = idAsTag.exec(foldedName(tag))?.[1];
  return number === undefined ? [] : [`${prefix}-${number}`];
}
