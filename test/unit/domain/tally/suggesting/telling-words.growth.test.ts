import { expect, test } from 'vitest';
import {
  messageWords,
  tellingWords,
  wordsOf,
} from '../../../../../src/domain/tally/suggesting/telling-words.ts';
import { growth } from '../../../../support/growth.ts';

test.each(['ki', 'ki-', 'ki_', 'a1', '1', '_', 'ERR_', 'A', '\u0301'])(
  'a long run of %j is read in proportion to its length',
  (piece) => {
    const work = (length: number) => {
      const text = piece.repeat(length / piece.length);
      return () => {
        const words = wordsOf(text);
        tellingWords(words);
        messageWords(words);
      };
    };
    expect(growth(work, 1500)).toBeLessThan(256);
  },
);
