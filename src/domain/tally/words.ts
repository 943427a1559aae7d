import { LANGUAGES } from '../schemas/common.ts';
import { bareName, type TallyNames } from './names.ts';

/** What stands between the parts of a word that may each be a slug. */
const AROUND_SLUG = /[^\p{L}\p{M}\p{N}%_.~-]+/u;

/** What can't stand in a path, and what begins another address. */
const END_OF_PATH = /[^\p{L}\p{M}\p{N}%/._~:+-]|https?:\/\//u;

/** Signs of an address that stands percent-encoded within another one, as scanners of mail rewrite links; maybe more than once. */
const ENCODED_SIGN = /%(?:25)*(2f|3a|3f|23|26)/g;

/** The ids in a word, in any case, that aren't part of a longer one: KI-1042 in `(ki-1042).`, not in KI-10421. */
export function idsIn(word: string, { idInText }: TallyNames): string[] {
  return [...word.matchAll(idInText)].map(([id]) => id);
}

/** The ids, numbers and ticket numbers in addresses of the portal, in any language, as ids or aliases. */
export function namesInAddresses(word: string, names: TallyNames): string[] {
  return pathsInWord(word, names).flatMap((path) => nameOfPath(path, names));
}

/**
 * The ids that old slugs in a word lead to: long slugs wherever they stand between other signs, any at the end of an
 * address of the portal.
 */
export function slugsIn(word: string, names: TallyNames): string[] {
  const { bySlug, longSlugs } = names;
  if (bySlug.size === 0) return [];
  const parts = withSigns(word.toLowerCase()).split(AROUND_SLUG).map(decoded);
  const last = pathsInWord(word, names).map((path) => path.at(-1) ?? '');
  const slugs = [...parts.filter((part) => longSlugs.has(part)), ...last];
  return slugs.flatMap((slug) => bySlug.get(slug)?.id ?? []);
}

/** `known-issues/ki-1042` and `k/1042`, with a language before them or without; what follows them says no more. */
function nameOfPath(path: string[], { prefix, byName, bySlug }: TallyNames): string[] {
  const isTranslated = LANGUAGES.some((language) => language === path[0]);
  const [folder, name] = isTranslated ? path.slice(1) : path;
  if (name === undefined || bySlug.has(name)) return [];
  if (folder === 'known-issues') return [name];
  if (folder !== 'k') return [];
  const byNumber = `${prefix}-${name}`;
  return [!byName.has(byNumber) && byName.has(name) ? name : byNumber];
}

/** The parts of the path of each address of the portal, below its base, without a query. An address ends where another begins. */
function pathsInWord(word: string, { host, base }: TallyNames): string[][] {
  const text = withSigns(word.toLowerCase());
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
