import { readFileSync } from 'node:fs';
import { wcagContrast } from 'culori';
import { once } from '../../domain/memoize.ts';
import { problem } from '../../domain/problem-kinds/table.ts';
import type { Problem } from '../../domain/problems.ts';
import { colourOf, type Scheme, SCHEMES, shownOver, type Token, tokensIn, type Values } from './tokens.ts';

/** What stands on what, and the contrast that WCAG asks of it: 4.5 of text, 3 of edges that must be seen. */
const PAIRS: [on: string, ground: string, least: number][] = [
  ...['--page', '--sunk', '--hover'].flatMap((ground) =>
    ['--text', '--text-soft', '--text-quiet', '--accent'].map((on): [string, string, number] => [
      on,
      ground,
      4.5,
    ]),
  ),
  ['--text', '--accent-bg', 4.5],
  ['--accent', '--accent-bg', 4.5],
  ['--control', '--page', 3],
  ['--focus', '--page', 3],
];

/** The portal's own tokens: what a stylesheet of the theme doesn't set is as they say. */
const own = once(() => tokensIn(readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8')));

/** A pair of colours that is too hard to read. */
export interface FaintPair {
  on: string;
  ground: string;
  scheme: Scheme;
  contrast: number;
  least: number;
}

/** The pairs of a theme that are too hard to read; those that can't be computed are left out. */
export function faintPairs(tokens: readonly Token[]): FaintPair[] {
  return SCHEMES.flatMap((scheme) => {
    const values: Values = new Map(
      [...own(), ...tokens]
        .filter(({ schemes }) => schemes.includes(scheme))
        .map(({ name, value }) => [name, value]),
    );
    return PAIRS.flatMap(([on, ground, least]) => {
      const [below, above] = [ground, on].map((name) => colourOf(`var(${name})`, values, scheme));
      if (!below || !above) return [];
      const contrast = wcagContrast(shownOver(above, below), shownOver(below, below));
      return contrast < least ? [{ on, ground, scheme, contrast, least }] : [];
    });
  });
}

/** A problem for each token of a stylesheet that makes a pair too hard to read: of its worst pair. */
export function contrastProblems(path: string, tokens: readonly Token[], brand: Token[]): Problem[] {
  const worst = new Map<Token, FaintPair>();
  for (const pair of faintPairs([...brand, ...tokens])) {
    const set = [pair.on, pair.ground].map((name) =>
      tokens.findLast((token) => token.name === name && token.schemes.includes(pair.scheme)),
    );
    // What follows from another token is a matter of that one.
    const token = set[0] ?? set[1] ?? tokens.find(({ name }) => name === '--brand');
    if (token && pair.contrast < (worst.get(token)?.contrast ?? Infinity)) worst.set(token, pair);
  }
  return [...worst].map(([{ at }, pair]) => problem('low-contrast', path, at, pair));
}
