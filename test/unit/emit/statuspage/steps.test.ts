import { describe, expect, it } from 'vitest';
import type { SingleRecord } from '../../../../src/domain/record/occurrences.ts';
import { isoUtc } from '../../../../src/domain/time.ts';
import { defaultEdition } from '../../../../src/edition/edition.ts';
import { stepsOf } from '../../../../src/emit/statuspage/steps.ts';
import { publicationOf, sectionsOf } from '../../../support/portals.ts';
import { announced, at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const NOW = '2026-11-20T18:00Z';

/** The steps of a record as `10:00 scheduled: We look.`, oldest first; those of another day with their date. */
function steps(record: SingleRecord, now = NOW): string[] {
  const edition = defaultEdition(publicationOf({ incidents: [record], now: at(now) }));
  return stepsOf(record, edition).map(
    (step) => `${isoUtc(step.at).slice(0, 16).replace('2026-11-20T', '')} ${step.status}: ${step.body}`,
  );
}

describe('an incident', () => {
  const started = '2026-11-20T10:00Z';
  const resolved = '2026-11-20T12:00Z';

  it('has what its timeline said, and its end from the entry that tells of it, though later', () => {
    const record = incidentOf({
      ...{ started, resolved },
      updates: [
        ['2026-11-20T10:05Z', 'investigating', 'We look.'],
        ['2026-11-20T11:00Z', 'monitoring', 'Better.'],
        ['2026-11-20T12:10Z', 'resolved', 'It is over.'],
      ],
    });
    const said = ['10:05 investigating: We look.', '11:00 monitoring: Better.'];
    expect(steps(record)).toEqual([...said, '12:10 resolved: It is over.']);
    expect(steps(record, '2026-11-20T12:05Z')).toEqual([
      ...said,
      '12:00 resolved: Resolved: Payments are declined',
    ]);
    expect(steps(record, '2026-11-20T11:59Z')).toEqual(said);
  });

  it('of which nothing was said has its beginning, as its first section or its title tells it', () => {
    const end = '12:00 resolved: Resolved: Payments are declined';
    expect(steps(incidentOf({ started, resolved }))).toEqual([
      '10:00 investigating: Payments are declined',
      end,
    ]);
    const text = { sections: sectionsOf({ summary: 'Cards are declined.\n\nPix works.' }) };
    expect(steps(incidentOf({ started, resolved, text, detected: '2026-11-20T10:20Z' }))).toEqual([
      '10:20 investigating: Cards are declined.\n\nPix works.',
      end,
    ]);
  });

  it('that was opened again keeps what was written at each time', () => {
    const record = incidentOf({
      started,
      updates: [
        ['2026-11-20T10:05Z', 'identified', 'Found.'],
        ['2026-11-20T11:00Z', 'resolved', 'Over, we thought.'],
        ['2026-11-20T11:30Z', 'investigating', ''],
      ],
    });
    expect(steps(record)).toEqual([
      '10:05 identified: Found.',
      '11:00 resolved: Over, we thought.',
      '11:30 investigating: Investigating: Payments are declined',
    ]);
  });
});

describe('a maintenance', () => {
  const window = { start: '2026-11-20T10:00Z', end: '2026-11-20T12:00Z' };
  it('begins and ends by the clock, as in Statuspage', () => {
    const record = maintenanceOf({ ...window, updates: [['2026-11-10T09:00Z', 'scheduled', 'It moves.']] });
    expect(steps(record)).toEqual([
      '2026-11-10T09:00 scheduled: It moves.',
      '10:00 in_progress: In progress: The catalog moves',
      '12:00 completed: Completed: The catalog moves',
    ]);
    expect(steps(announced(maintenanceOf(window), '2026-11-09T09:00Z'), '2026-11-20T11:00Z')).toEqual([
      '2026-11-09T09:00 scheduled: The catalog moves',
      '10:00 in_progress: In progress: The catalog moves',
    ]);
  });

  it('does so in its own words where it has some, though they came later', () => {
    const record = maintenanceOf({
      ...window,
      updates: [
        ['2026-11-20T10:05Z', 'in_progress', 'We begin.'],
        ['2026-11-20T12:20Z', 'completed', 'Done.'],
      ],
    });
    expect(steps(announced(record, '2026-11-09T09:00Z'))).toEqual([
      '2026-11-09T09:00 scheduled: The catalog moves',
      '10:05 in_progress: We begin.',
      '12:20 completed: Done.',
    ]);
  });

  it('is looked at when its window ends, and says so before it is completed', () => {
    const record = maintenanceOf({
      ...window,
      updates: [
        ['2026-11-20T12:00Z', 'verifying', 'We look.'],
        ['2026-11-20T12:00Z', 'completed', 'It ends.'],
      ],
    });
    expect(steps(announced(record, '2026-11-09T09:00Z')).slice(2)).toEqual([
      '12:00 verifying: We look.',
      '12:00 completed: It ends.',
    ]);
  });

  it('that nobody announced is known from the day on, or from its beginning', () => {
    expect(steps(maintenanceOf({ ...window }), '2026-11-20T09:00Z')).toEqual([
      '03:00 scheduled: The catalog moves',
    ]);
    expect(steps(maintenanceOf({ ...window }), '2026-11-20T11:00Z')).toEqual([
      '10:00 in_progress: The catalog moves',
    ]);
  });

  it('that was called off is completed, and says what it really was', () => {
    const updates = [
      ['2026-11-10T09:00Z', 'scheduled', 'It moves.'],
      ['2026-11-19T09:00Z', 'cancelled', 'The storage isn’t ready.'],
    ] satisfies Parameters<typeof maintenanceOf>[0]['updates'];
    expect(steps(maintenanceOf({ ...window, updates, cancelled: true }))).toEqual([
      '2026-11-10T09:00 scheduled: It moves.',
      '2026-11-19T09:00 completed: Cancelled: The storage isn’t ready.',
    ]);
    expect(steps(announced(maintenanceOf({ ...window, cancelled: true }), '2026-11-19T09:00Z'))).toEqual([
      '2026-11-19T09:00 completed: The catalog moves',
    ]);
  });
});
