import { expect, test } from 'vitest';
import { suggest } from '../../../src/domain/suggest.ts';

test.each([
  ['chekout', ['checkout', 'search'], 'checkout'],
  ['Degraded Performance', ['degraded_performance', 'operational'], 'degraded_performance'],
  ['degraded', ['degraded_performance', 'operational'], 'degraded_performance'],
  ['titel', ['title', 'team'], 'title'],
  ['catálogo', ['catalogo', 'catalog'], 'catalogo'],
  ['major', ['major_outage', 'major_change'], undefined],
  ['elephant', ['checkout', 'search'], undefined],
  ['x', ['y'], undefined],
  ['', ['a'], undefined],
  ['tag', [], undefined],
])('%s among %j is %s', (word, choices, meant) => {
  expect(suggest(word, choices)).toBe(meant);
});
