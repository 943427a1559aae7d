import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { ownTime } from '../../../src/browser/own-time.ts';
import { isoInZone } from '../../../src/domain/time.ts';
import { LANGUAGE_PARTS } from '../../../src/languages/languages.ts';
import { runs } from '../../support/runs.ts';

const ZONES = [
  ...['UTC', 'America/Sao_Paulo', 'Europe/Lisbon', 'Asia/Tokyo', 'Asia/Kathmandu', 'Pacific/Kiritimati'],
  ...['America/St_Johns', 'Australia/Lord_Howe', 'Pacific/Pago_Pago'],
];
const zone = fc.constantFrom(...ZONES);
const minutes = fc.integer({ min: 25_000_000, max: 32_000_000 });

/** The time of a zone, as if that were UTC. */
const clockIn = (own: string) => (at: Date) => `${isoInZone(at.getTime(), own).slice(0, 16)}Z`;

/** The ends of a text in a zone: `29 Nov, 05:00 – 09:00` names its day once. */
function ends(text: string): string[] {
  const clocks = text.match(/\d\d:\d\d/g) ?? [];
  const days = text.match(/\d{1,2} [A-Z][a-z]{2,3}/g) ?? [];
  return [clocks[0], clocks.at(-1)].map((clock, end) =>
    [days.length > 1 ? days[end] : days[0], clock].filter(Boolean).join(' '),
  );
}

test('what readers elsewhere are told names the same two instants', () => {
  fc.assert(
    fc.property(zone, zone, minutes, fc.integer({ min: 1, max: 5_000 }), (portal, own, start, length) => {
      const [from, to] = [start * 60_000, (start + length) * 60_000];
      const text = ownTime('en-GB', isoInZone(from, portal), isoInZone(to, portal), clockIn(own));
      const said = (at: number, timeZone: string) => {
        const { day, month, hour, minute } =
          Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
        const name = new Date(Date.UTC(2000, month - 1)).toLocaleString('en-GB', {
          month: 'short',
          timeZone: 'UTC',
        });
        const clock = [hour, minute].map((part) => String(part).padStart(2, '0')).join(':');
        return { day: `${day} ${name}`, clock };
      };
      const [mine, theirs] = [own, portal].map((one) => [said(from, one), said(to, one)]);
      if (text === undefined) expect(mine).toEqual(theirs);
      else {
        const hasDays = mine?.some(({ day }, end) => day !== theirs?.[end]?.day);
        expect(ends(text)).toEqual(mine?.map(({ day, clock }) => (hasDays ? `${day} ${clock}` : clock)));
      }
    }),
    { numRuns: runs(300) },
  );
});

test.each([
  ['America/Sao_Paulo', 'Europe/Lisbon', '2027-02-07T05:00Z', '2027-02-07T09:00Z', '05:00–09:00'],
  [
    'America/Sao_Paulo',
    'Asia/Tokyo',
    '2026-11-28T13:00Z',
    '2026-11-28T15:30Z',
    '28 Nov, 22:00 – 29 Nov, 00:30',
  ],
  ['America/Sao_Paulo', 'America/Bahia', '2026-11-28T13:00Z', '2026-11-28T15:30Z', undefined],
  ['UTC', 'Asia/Kathmandu', '2026-11-28T13:00Z', '2026-11-28T13:00Z', '18:45'],
])('from %s in %s, %s to %s is %s', (portal, own, start, end, text) => {
  const [from = '', to = ''] = [start, end].map((iso) => isoInZone(Date.parse(iso), portal));
  expect(ownTime('en-GB', from, to, clockIn(own))).toBe(text);
});

test.each(Object.entries(LANGUAGE_PARTS))(
  '%s writes the clock, and a day before it, as that does',
  (_language, { words }) => {
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: 'UTC' } as const;
    const day = { day: 'numeric', month: 'short' } as const;
    const said = new Date('2026-11-28T22:05Z').toLocaleString(words.locale, { ...day, ...clock });
    const own = ownTime(
      words.locale,
      '2026-11-27T22:05-03:00',
      '2026-11-27T22:05-03:00',
      () => '2026-11-28T22:05Z',
    );
    expect(own).toBe(said);
  },
);
