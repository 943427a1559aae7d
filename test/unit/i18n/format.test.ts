import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../src/domain/schemas/common.ts';
import { DAY, HOUR, MINUTE } from '../../../src/domain/time.ts';
import { createFormat } from '../../../src/i18n/format.ts';

const SAO_PAULO = 'America/Sao_Paulo';
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const at = Date.parse('2026-11-10T13:15:00Z');

describe.each([
  {
    language: 'en' as const,
    day: '10 Nov 2026',
    month: 'November 2026',
    list: 'a, b and c',
    number: '18,400',
  },
  {
    language: 'pt' as const,
    day: '10 de nov. de 2026',
    month: 'novembro de 2026',
    list: 'a, b e c',
    number: '18.400',
  },
  {
    language: 'es' as const,
    day: '10 nov 2026',
    month: 'noviembre de 2026',
    list: 'a, b y c',
    number: '18,400',
  },
])('in $language', ({ language, day, month, list, number }) => {
  const format = createFormat(language, SAO_PAULO);

  it('writes days, months, lists and numbers as the language does', () => {
    expect(format.day(at)).toBe(day);
    expect(format.day('2026-11-10')).toBe(day);
    expect(format.month('2026-11')).toBe(month);
    expect(format.list(['a', 'b', 'c'])).toBe(list);
    expect(format.number(18_400)).toBe(number);
  });

  it('writes times in the zone of the site, with the offset of that instant', () => {
    expect(format.time(at)).toBe('10:15');
    expect(plain(format.timeWithOffset(at))).toBe('10:15 UTC−3');
    expect(plain(format.moment(at))).toBe(`${day}, 10:15 UTC−3`);
  });
});

describe('offset', () => {
  it.each([
    ['UTC', '2026-01-01T00:00Z', 'UTC'],
    ['America/Sao_Paulo', '2018-12-01T00:00Z', 'UTC−2'],
    ['America/Sao_Paulo', '2018-07-01T00:00Z', 'UTC−3'],
    ['Asia/Kolkata', '2026-01-01T00:00Z', 'UTC+5:30'],
    ['Pacific/Apia', '2026-01-01T00:00Z', 'UTC+13'],
  ])('of %s at %s is %s', (zone, instant, expected) => {
    expect(createFormat('en', zone).offset(Date.parse(instant))).toBe(expected);
  });

  it('writes midnight as 00:00', () => {
    expect(createFormat('en', SAO_PAULO).time(Date.parse('2026-11-10T03:00Z'))).toBe('00:00');
  });
});

describe('duration', () => {
  const { duration } = createFormat('en', 'UTC');
  it.each([
    [0, '< 1 min'],
    [59_999, '< 1 min'],
    [22 * MINUTE, '22 min'],
    [2 * HOUR, '2 h'],
    [2 * HOUR + 15 * MINUTE + 59_000, '2 h 15 min'],
    [2 * DAY + 19 * HOUR + 5 * MINUTE, '2 d 19 h'],
    [3 * DAY + 59 * MINUTE, '3 d'],
  ])('of %d ms is %s', (ms, expected) => {
    expect(plain(duration(ms))).toBe(expected);
  });
});

describe('calendarDuration', () => {
  const format = createFormat('en', SAO_PAULO);
  const span = (from: string, to: string) => format.calendarDuration(Date.parse(from), Date.parse(to));
  it('names the two largest units', () => {
    expect(span('2024-04-11T12:00Z', '2024-05-03T12:00Z')).toBe('22 days');
    expect(span('2024-05-03T12:00Z', '2026-01-14T12:00Z')).toBe('1 year 8 months');
    expect(span('2024-05-03T12:00Z', '2024-05-03T13:00Z')).toBe('0 days');
  });
  it('counts days of the zone, not of UTC', () => {
    expect(span('2024-05-03T01:00Z', '2024-05-03T12:00Z')).toBe('1 day');
  });
});

describe('percent', () => {
  const { percent } = createFormat('en', 'UTC');
  it('rounds down, in the figures of the language', () => {
    expect(plain(percent(0.9991))).toBe('99.91%');
    expect(plain(percent(0.99999999))).toBe('99.99%');
    expect(plain(percent(1))).toBe('100%');
    expect(plain(percent(0))).toBe('0%');
    expect(plain(createFormat('pt', 'UTC').percent(0.9991))).toBe('99,91%');
  });
  it('never says 100 of less than all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (ratio) => {
        expect(percent(ratio)).not.toContain('100');
      }),
    );
  });
});

describe('count', () => {
  const forms = { one: '# customer', other: '# customers' };
  it.each(LANGUAGES)('takes the plural of %s for none and for many', (language) => {
    const { count } = createFormat(language, 'UTC');
    expect([count(0, forms), count(1, forms), count(2, forms)]).toEqual([
      '0 customers',
      '1 customer',
      '2 customers',
    ]);
    expect(count(0, { ...forms, none: 'nobody' })).toBe('nobody');
  });
});
