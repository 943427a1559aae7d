import { foldedLetters } from './fold.ts';
import type { Localized } from './schemas/common.ts';
import type { SiteFacts } from './schemas/site.ts';
import { suggest } from './suggest.ts';

/** Something of site.yaml that other places refer to by its key, and the names that people know it by. */
export interface NamedKey {
  key: string;
  names: readonly string[];
}

export function namedComponents({ groups }: Pick<SiteFacts, 'groups'>): NamedKey[] {
  return groups.flatMap(({ components }) =>
    components.map(({ id, name }) => ({ key: id, names: namesIn(name) })),
  );
}

export function namedTeams({ teams }: Pick<SiteFacts, 'teams'>): NamedKey[] {
  return Object.entries(teams).map(([key, { name }]) => ({ key, names: namesIn(name) }));
}

export function namedSegments({ segments }: Pick<SiteFacts, 'segments'>): NamedKey[] {
  return Object.entries(segments).map(([key, { name }]) => ({ key, names: namesIn(name) }));
}

function namesIn(name: Localized): string[] {
  return typeof name === 'string' ? [name] : Object.values(name);
}

/** The key of the one that has a word as its key or its name, whatever its case, accents and signs. */
export function keyCalled(word: string, named: readonly NamedKey[]): string | undefined {
  const called = calledSo(word, named);
  return called.length === 1 ? called[0]?.key : undefined;
}

function calledSo(word: string, named: readonly NamedKey[]): NamedKey[] {
  const letters = foldedLetters(word);
  return named.filter(({ key, names }) =>
    [key, ...names].some((name) => foldedLetters(name) === letters && letters !== ''),
  );
}

/**
 * The key that a word was meant to be: the one that has it as its key or its name, whatever its case, accents and signs;
 * else the one that is nearest. Undefined where none is near, or several are called so.
 */
export function keyMeant(word: string, named: readonly NamedKey[]): string | undefined {
  const called = calledSo(word, named);
  if (called.length > 0) return called.length === 1 ? called[0]?.key : undefined;
  const near = suggest(
    word,
    named.map(({ key }) => key),
  );
  if (near !== undefined) return near;
  const byName = Map.groupBy(
    named.flatMap(({ key, names }) => names.map((name) => ({ key, name: foldedLetters(name) }))),
    ({ name }) => name,
  );
  const keys = new Set(byName.get(suggest(word, byName.keys()) ?? '')?.map(({ key }) => key));
  return keys.size === 1 ? [...keys][0] : undefined;
}
