import { expect, test } from 'vitest';
import { growth } from '../../../../support/growth.ts';
import { PROFILES, suggesterOf } from './issues.ts';

const suggest = suggesterOf(PROFILES);

test.each(['label ', 'certificate has expired ', 'x509 ', 'LABEL_ROUTE_UNKNOWN ', 'label-', '<code>'])(
  'a long run of %j is read in proportion to its length',
  (piece) => {
    const work = (length: number) => {
      const written = piece.repeat(length / piece.length);
      return () => suggest(written);
    };
    expect(growth(work, 3000)).toBeLessThan(256);
  },
);
