import { hash } from 'node:crypto';
import { compareText } from '../../../src/domain/compare-text.ts';

/** A number from 0 to below `below` that a text stands for: the same in every run, and like chance. */
export function digestNumber(text: string, below: number): number {
  return Number.parseInt(hash('sha256', text).slice(0, 12), 16) % below;
}

/** Things in an order like chance that is the same in every run, by a text of each. */
export function inDigestOrder<T>(things: readonly T[], textOf: (thing: T) => string): T[] {
  return things
    .map((thing) => ({ thing, digest: hash('sha256', textOf(thing)) }))
    .sort((a, b) => compareText(a.digest, b.digest))
    .map(({ thing }) => thing);
}
