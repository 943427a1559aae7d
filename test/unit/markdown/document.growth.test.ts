import { expect, test } from 'vitest';
import { growth } from '../../support/growth.ts';
import { read } from '../../support/markdown.ts';

test.each<[string, (size: number) => string]>([
  [
    'white space before an owner',
    (size) => `## Post-mortem\n\n### Action items\n\n- Look${'\u2003'.repeat(size)}again (owner: data)\n`,
  ],
  ['white space in an update’s heading', (size) => `## Timeline\n\n### Soon${'\u2003'.repeat(size)}x\n`],
  ['comments without an end', (size) => `<div>\n${'<!--'.repeat(size)}`],
  ['tags without an end', (size) => `<ul>\n${'<x><b>a</b>'.repeat(size / 15)}`],
])('a long run of %s is read in proportion to its length', (_what, body) => {
  const work = (size: number) => {
    const text = body(size);
    return () => void read(text);
  };
  expect(growth(work, 1500)).toBeLessThan(256);
});
