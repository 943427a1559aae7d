import { describe, expect, test } from 'vitest';
import type { BuiltMaintenance } from '../../../../scripts/notify/maintenance.ts';
import { remindersOf } from '../../../../scripts/notify/reminders.ts';
import { HOUR, MINUTE } from '../../../../src/domain/time.ts';
import type { MaintenanceState } from '../../../../src/domain/vocabulary.ts';
import { at, siteOf } from '../../../support/records.ts';

const START = at('2026-12-05T02:00-03:00');
const END = at('2026-12-05T04:00-03:00');
const WANTED = new Set(['1d', '1h', 'start', 'end']);

function maintenance(state: MaintenanceState = 'scheduled', changes: Partial<BuiltMaintenance> = {}) {
  return {
    id: 'INC-64',
    components: ['catalog'],
    titles: { en: 'The catalog moves', pt: 'O catálogo muda' },
    pages: { en: 'https://status.example.com/incidents/inc-64/' },
    published: at('2026-11-20T15:00-03:00'),
    completed: [],
    windows: [{ start: START, end: END, state }],
    ...changes,
  } satisfies BuiltMaintenance;
}

/** What is due and what is late at an instant, by the build of another. */
function remindedAt(now: number, record = maintenance(), builtAt = at('2026-12-01T12:00-03:00')) {
  const { due, late } = remindersOf([record], WANTED, { builtAt, site: siteOf(), now });
  return { due: due.map(({ remind }) => remind), late: late.map(({ remind }) => remind) };
}

describe('reminders of a maintenance', () => {
  test.each([
    ['before any', START - 25 * HOUR, [], []],
    ['a day before', START - 24 * HOUR, ['1d'], []],
    ['half an hour later, it is too late', START - 24 * HOUR + 30 * MINUTE, [], ['1d']],
    ['an hour before', START - HOUR + 10 * MINUTE, ['1h'], ['1d']],
    ['at its start', START, ['start'], ['1h']],
    ['at its end', END + MINUTE, ['end'], ['1h', 'start']],
    ['two days later, nothing is said of it', END + 48 * HOUR, [], []],
  ])('%s', (_, now, due, late) => {
    expect(remindedAt(now)).toEqual({ due, late });
  });

  test('what was called off has none', () => {
    for (const now of [START - 24 * HOUR, START - HOUR, START, END])
      expect(remindedAt(now, maintenance('cancelled'))).toEqual({ due: [], late: [] });
  });

  test('what was announced after the time of a reminder doesn’t have that one', () => {
    const late = maintenance('scheduled', { published: START - 2 * HOUR });
    expect(remindedAt(START - 2 * HOUR + MINUTE, late)).toEqual({ due: [], late: [] });
    expect(remindedAt(START - HOUR, late)).toEqual({ due: ['1h'], late: [] });
  });

  test('what begins or ends early, or goes on longer, is told by its timeline alone', () => {
    expect(remindedAt(START, maintenance('in_progress'), START - MINUTE).due).toEqual([]);
    expect(remindedAt(END, maintenance('completed', { completed: [END - HOUR] }), END - MINUTE).due).toEqual(
      [],
    );
    expect(remindedAt(END + MINUTE, maintenance('in_progress'), END + MINUTE).due).toEqual([]);
  });

  test('each time of a repeated one has its own, and so has a window that is moved', () => {
    const week = 7 * 24 * HOUR;
    const windows = [0, week].map((later) => ({
      start: START + later,
      end: END + later,
      state: 'scheduled' as const,
    }));
    const twice = maintenance('scheduled', { windows });
    expect(remindedAt(START + week, twice).due).toEqual(['start']);
    const ids = (record: BuiltMaintenance, now: number) =>
      remindersOf([record], WANTED, { builtAt: START - 48 * HOUR, site: siteOf(), now }).due.map(
        ({ id }) => id,
      );
    const moved = maintenance('scheduled', {
      windows: [{ start: START + 10 * MINUTE, end: END, state: 'scheduled' }],
    });
    expect(ids(moved, START - HOUR + 15 * MINUTE)).not.toEqual(
      ids(maintenance(), START - HOUR + 15 * MINUTE),
    );
  });

  test('it says the window by the clock of the site, in each language', () => {
    const [reminder] = remindersOf([maintenance()], WANTED, {
      builtAt: START - 48 * HOUR,
      site: siteOf(),
      now: START - HOUR,
    }).due;
    expect(reminder?.texts.en).toMatchObject({
      title: 'Reminder: The catalog moves',
      text: 'It starts at 5 Dec 2026, 02:00\u00a0UTC−3 and is expected to end at 5 Dec 2026, 04:00\u00a0UTC−3.',
    });
    expect(reminder?.texts.pt?.title).toBe('Lembrete: O catálogo muda');
    expect(reminder?.texts.es?.record).toBe('The catalog moves');
  });
});
