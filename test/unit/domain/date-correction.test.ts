import fc from 'fast-check';
import { expect, test } from 'vitest';
import { impossibility, rewriteDate } from '../../../src/domain/date-correction.ts';
import { isDay, readInstant } from '../../../src/domain/time.ts';

test.each([
  ['2026-02-31', 'February 2026 has 28 days'],
  ['2024-02-30', 'February 2024 has 29 days'],
  ['2026-04-31', 'April 2026 has 30 days'],
  ['2026-04-00', 'April 2026 has 30 days'],
  ['2026-13-01', 'there is no month 13'],
  ['2026-01-01T24:00', 'a day has the hours 00 to 23'],
  ['2026-01-01 10:60', 'an hour has the minutes 00 to 59'],
  ['2026-02-28', undefined],
  ['yesterday', undefined],
])('%s: %s', (text, reason) => {
  expect(impossibility(text)).toBe(reason);
});

test.each([
  ['2019/5/7', '2019-05-07'],
  ['2019.05.07 9:15', '2019-05-07T09:15'],
  ['2019-05-07 10h32', '2019-05-07T10:32'],
  ['2019-05-07T10:15:30.123456-0300', '2019-05-07T10:15:30.123-03:00'],
  ['2019-05-07 10:15 -3', '2019-05-07T10:15-03:00'],
  ['2019-05-07 10:15 UTC', '2019-05-07T10:15Z'],
  ['7/5/2019', undefined],
  ['17/5/2019', '2019-05-17'],
  ['5/17/2019 9:15 PM', '2019-05-17T21:15'],
  ['17 de maio de 2019 às 9h', '2019-05-17T09:00'],
  ['17.º mayo 2019', undefined],
  ['2019-05-07T04:02 BRT', '2019-05-07T04:02-03:00'],
  ['2019-05-07T04:02 CST', undefined],
  ['20190507', '2019-05-07'],
  ['soon', undefined],
])('%s becomes %s', (text, right) => {
  expect(rewriteDate(text)).toBe(right);
});

test('what is possible, and only that, is a day or an instant once it is rewritten', () => {
  const number = (max: number) => fc.integer({ min: 0, max });
  fc.assert(
    fc.property(number(14), number(33), number(26), number(62), (month, day, hour, minute) => {
      const date = `2026/${month}/${day}`;
      const time = `${date} ${hour}:${String(minute).padStart(2, '0')} +0200`;
      expect(isDay(rewriteDate(date) ?? '')).toBe(impossibility(date) === undefined);
      expect(readInstant(rewriteDate(time) ?? '', 'UTC').ok).toBe(impossibility(time) === undefined);
    }),
  );
});
