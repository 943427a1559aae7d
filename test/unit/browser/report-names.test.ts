import { expect, test } from 'vitest';
import { namesTyped } from '../../../src/browser/report/names.ts';

test.each([
  ['467419', '467419'],
  [' #467419 ', '467419'],
  ['№ 467419', '467419'],
  ['KI-1042', 'ki-1042'],
  ['ki 1042', 'ki-1042'],
  ['KI1042', 'ki-1042'],
  ['HELP-12', 'help-12'],
  ['https://help.example.com/tickets/467419', '467419'],
  ['https://help.example.com/tickets/467419?view=12#last', '467419'],
  ['https://status.example.com/known-issues/ki-1042/', 'ki-1042'],
  ['old slug with words', 'old-slug-with-words'],
])('%j may be %s', (typed, name) => {
  expect(namesTyped(typed)).toContain(name);
});

test('nothing typed is no name', () => {
  expect(namesTyped('  ')).toEqual([]);
});
