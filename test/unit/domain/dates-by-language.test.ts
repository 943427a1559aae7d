import { expect, test } from 'vitest';
import { dateReadings } from '../../../src/domain/date-correction.ts';

test.each([
  ['23 listopada 2026', '2026-11-23'],
  ['23 lis 2026', '2026-11-23'],
  ['5 maja 2026 o 14:41', '2026-05-05T14:41'],
  ['1 września 2026', '2026-09-01'],
  ['23 ноября 2026 г.', '2026-11-23'],
  ['23 нояб. 2026 г., 14:41', '2026-11-23T14:41'],
  ['5 мая 2026 в 14:41', '2026-05-05T14:41'],
  ['23 de noviembre de 2026', '2026-11-23'],
  ['5 setiembre 2026', '2026-09-05'],
  ['Sept 5, 2026', '2026-09-05'],
])('“%s” is %s', (text, date) => {
  expect(dateReadings(text)).toEqual([date]);
});

test.each(['23 listopadowy 2026', '23 брюмера 2026', '23 lisa 2026'])('“%s” is no date', (text) => {
  expect(dateReadings(text)).toEqual([]);
});
