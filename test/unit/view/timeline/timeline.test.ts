import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { WORDS } from '../../../../src/i18n/words.ts';
import { type Moment, timelineView, updateMoments } from '../../../../src/view/timeline/timeline.ts';
import { publicationOf } from '../../../support/portals.ts';
import { at, incidentOf } from '../../../support/records.ts';

const publication = publicationOf();
const moments = ['10:15', '10:39', '12:30'].map((time): Moment => ({
  at: at(`2026-11-10T${time}-03:00`),
  state: 'dot',
  title: time,
}));

describe('a timeline', () => {
  it('says how long after the one before each moment was, and badges long silences', () => {
    const { entries, reversed } = timelineView(editionOf(publication, 'en'), moments);
    expect(reversed).toBe(false);
    expect(entries.map(({ when, gap, silence }) => [when.text, gap, silence])).toEqual([
      ['10:15', undefined, false],
      ['10:39', '24\u00a0min later', true],
      ['12:30', '1\u00a0h 51\u00a0min later', false],
    ]);
    expect(entries[0]?.when).toEqual({
      datetime: '2026-11-10T10:15-03:00',
      text: '10:15',
      offset: 'UTC−3',
    });
  });

  it('can show the newest first: the silence then lies below the later of two', () => {
    const { entries, reversed } = timelineView(editionOf(publication, 'en'), moments, { newestFirst: true });
    expect(reversed).toBe(true);
    expect(entries.map(({ title, silence }) => [title, silence])).toEqual([
      ['12:30', true],
      ['10:39', false],
      ['10:15', false],
    ]);
  });

  it('names days where they don’t go without saying', () => {
    const texts = (on?: string) =>
      timelineView(editionOf(publication, 'en'), moments, on === undefined ? {} : { on }).entries.map(
        ({ when }) => when.text,
      );
    expect(texts('2026-11-10')[0]).toBe('10:15');
    expect(texts('2026-11-11')[0]).toBe('10 Nov, 10:15');
    const overnight = [...moments, { at: at('2026-11-11T00:10-03:00'), state: 'dot', title: '' } as const];
    expect(
      timelineView(editionOf(publication, 'en'), overnight).entries.map(({ when }) => when.text),
    ).toEqual(['10 Nov, 10:15', '10 Nov, 10:39', '10 Nov, 12:30', '11 Nov, 00:10']);
  });

  it('counts in days where only days are known', () => {
    const days = ['2026-09-01', '2026-09-23'].map((day): Moment => ({
      at: at(`${day}T00:00-03:00`),
      day,
      state: 'backlog',
      title: '',
    }));
    const [first, second] = timelineView(editionOf(publication, 'en'), days).entries;
    expect(first?.when).toEqual({ datetime: '2026-09-01', text: '1 Sept 2026', offset: '' });
    expect(second?.gap).toBe('22 days later');
    expect(first?.silence).toBe(false);
  });
});

describe('the moments of updates', () => {
  it('leave out what is yet to be said, and badge what isn’t translated', () => {
    const { updates } = incidentOf({
      started: '2026-11-20T10:00-03:00',
      updates: [
        ['2026-11-20T11:00-03:00', 'investigating', 'We look.'],
        ['2026-11-20T13:00-03:00', 'resolved'],
      ],
    });
    const said = updateMoments(editionOf(publication, 'pt'), updates, WORDS.pt.incidentState);
    expect(said).toMatchObject([
      { title: 'Investigando', anchor: 'update-20261120T1400Z', html: '<p>We look.</p>', lang: 'en' },
    ]);
  });
});
