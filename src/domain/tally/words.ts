import { foldedName } from './names.ts';
import type { TallyNames } from './names.ts';

/** What ends an address in running text or markup. */
const AROUND_ADDRESS = /["'<>()[\]{}|\\^`]+/;

/** What stands between the parts of a word that may each be a slug. */
const AROUND_SLUG = /[^\p{L}\p{M}\p{N}%_.~-]+/u;

/** What a sentence, or markup, puts around the last part of an address. */
const EDGE = /^[-_.~*]+|[-_.~*,;:!…]+$/gu;

/** The ids in a word, in any case, that aren't part of a longer one: KI-1042 in `(ki-1042).`, not in KI-10421. */
export function idsIn(word: string, { idInText }: TallyNames): string[] {
  return [...word.matchAll(idInText)].map(([id]) => id);
}

/** The ids, numbers and ticket numbers in addresses of the portal's host, at any base and in any language, as ids or aliases. */
export function namesAtHost(word: string, { host, prefix, byName, bySlug }: TallyNames): string[] {
  return segmentsAtHost(word, host).flatMap((segments) =>
    segments.flatMap((segment, index) => {
      if (bySlug.has(segment)) return [];
      const folder = segments[index - 1];
      if (folder === 'known-issues') return [segment];
      if (folder !== 'k') return [];
      const byNumber = `${prefix}-${segment}`;
      return [!byName.has(byNumber) && byName.has(segment) ? segment : byNumber];
    }),
  );
}

/** Old slugs in a word: long ones wherever they stand between other signs, any at the end of an address of the portal's host. */
export function slugsIn(word: string, { host, bySlug, longSlugs }: TallyNames): string[] {
  if (bySlug.size === 0) return [];
  const parts = word.split(AROUND_SLUG).map((part) => nameOf(part));
  const last = segmentsAtHost(word, host).map((segments) => segments.at(-1) ?? '');
  return [...parts.filter((part) => longSlugs.has(part)), ...last.filter((part) => bySlug.has(part))];
}

/** The parts of each path that follows the portal's host in a word, without a query. */
function segmentsAtHost(word: string, host: string): string[][] {
  const lower = word.toLowerCase();
  if (!lower.includes(host)) return [];
  return lower
    .split(AROUND_ADDRESS)
    .flatMap((address) => address.split(/(?=https?:\/\/)/))
    .flatMap((address) => {
      const [before, path] = cut(address.replace(/[?#].*$/s, ''), `${host}/`);
      if (path === undefined || /[\p{L}\p{N}.@_-]$/u.test(before)) return [];
      return [
        path
          .split('/')
          .map(nameOf)
          .filter((part) => part !== ''),
      ];
    });
}

function cut(text: string, at: string): [before: string, after: string | undefined] {
  const index = text.indexOf(at);
  return index === -1 ? [text, undefined] : [text.slice(0, index), text.slice(index + at.length)];
}

/** A part of an address as names are compared; one that can't be decoded stays as it is. */
function nameOf(segment: string): string {
  const bare = segment.replace(EDGE, '');
  try {
    return foldedName(decodeURIComponent(bare));
  } catch {
    return foldedName(bare);
  }
}
