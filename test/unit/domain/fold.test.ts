import { expect, test } from 'vitest';
import { folded, foldedLetters, foldedWords } from '../../../src/domain/fold.ts';

/** What is meant, for texts of any script. */
const plainly = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ł', 'l');

test('every character, beside Latin ones and others, is folded as those of all scripts are', () => {
  const wrong: string[] = [];
  for (let code = 0; code <= 0x1ffff; code += 1) {
    const character = String.fromCodePoint(code);
    for (const text of [character, `É${character}`, `И${character}`]) {
      const right = plainly(text);
      const words = right.replace(/[^\p{L}\p{N}]+/gu, ' ');
      if (folded(text) !== right || foldedWords(text, ' ') !== words) wrong.push(text);
    }
  }
  expect(wrong).toEqual([]);
});

test('letters and digits alone are left of a name', () => {
  expect(['KI-1042', 'ki 1042', 'Ki_1042', 'Solução “nº 2”'].map(foldedLetters)).toEqual([
    ...['ki1042', 'ki1042', 'ki1042', 'solucaonº2'],
  ]);
});
