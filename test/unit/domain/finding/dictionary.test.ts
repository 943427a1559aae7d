import { expect, test } from 'vitest';
import { type Dictionary, learnDictionary, type Pair } from '../../../../src/domain/finding/dictionary.ts';
import { type Dictionaries, relatedWords } from '../../../../src/domain/finding/related-words.ts';
import type { Language } from '../../../../src/domain/schemas/common.ts';

const TITLES: Pair[] = [
  [
    ['card', 'refused'],
    ['cartao', 'recusado'],
  ],
  [
    ['card', 'lost'],
    ['cartao', 'perdido'],
  ],
  [
    ['order', 'lost'],
    ['pedido', 'perdido'],
  ],
  [
    ['order', 'refused'],
    ['pedido', 'recusado'],
  ],
  [
    ['purchase', 'refused'],
    ['pedido', 'recusado'],
  ],
];

function likeliest(dictionary: ReturnType<typeof learnDictionary>, word: string): string | undefined {
  return [...(dictionary.get(word) ?? [])].sort((a, b) => b[1] - a[1])[0]?.[0];
}

test('learns from titles beside each other which word means which', () => {
  const dictionary = learnDictionary(TITLES);
  expect(['card', 'order', 'purchase', 'lost'].map((word) => likeliest(dictionary, word))).toEqual([
    'cartao',
    'pedido',
    'pedido',
    'perdido',
  ]);
});

test('what is likely of a word adds up to no more than all', () => {
  for (const targets of learnDictionary(TITLES).values()) {
    const sum = [...targets.values()].reduce((all, share) => all + share, 0);
    expect(sum).toBeLessThanOrEqual(1 + 1e-9);
  }
});

test('words that are translated alike say the same, and translations lead on', () => {
  const there = learnDictionary(TITLES);
  const back = learnDictionary(TITLES.map(([source, target]) => [target, source]));
  const dictionaries: Dictionaries = new Map([
    ['en', new Map<Language, Dictionary>([['pt', there]])],
    ['pt', new Map<Language, Dictionary>([['en', back]])],
  ]);
  const related = relatedWords(dictionaries);
  const found = related.get('en:purchase')?.map(({ language, stems }) => `${language}:${stems.join(' ')}`);
  expect(found).toContain('en:order');
  expect(found).toContain('pt:pedido');
});

test('of nothing, nothing is learnt', () => {
  expect(learnDictionary([]).size).toBe(0);
  expect(learnDictionary([[[], []]]).size).toBe(0);
  expect(learnDictionary([[['card'], []]]).size, 'a translation of small words alone').toBe(0);
});
