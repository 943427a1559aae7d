import { describe, expect, test } from 'vitest';
import { contentOf, issueFile, SITE } from '../../../support/content.ts';
import { incidentFile, problemsIn, timelineOf } from '../../../support/problems.ts';

const incident = (fields: Record<string, string | undefined>, ...headings: string[]) =>
  problemsIn({ 'incidents/a.md': incidentFile(fields, timelineOf(...headings)) });

describe('incidents', () => {
  test('its last entry may be later than its end', async () => {
    expect(await incident({}, '2026-05-07 10:32 · Investigating', '2026-05-07 14:05 · Resolved')).toEqual([]);
  });

  test('a timeline in another language, with another dash, or only days, reads the same', async () => {
    expect(await incident({}, '2026-05-07 10:32 - Investigando', '2026-05-07 — Resolvido')).toEqual([]);
  });

  test('an incident without a timeline leaves it to the front matter', async () => {
    expect(await problemsIn({ 'incidents/a.md': incidentFile() })).toEqual([]);
    expect(await problemsIn({ 'incidents/a.md': incidentFile({ resolved: undefined }) })).toEqual([]);
  });

  test('states of other records aren’t an incident’s, and are reported once', async () => {
    expect(await incident({}, '2026-05-07 10:32 · Backlog', '2026-05-07 12:32 · Completed')).toEqual([
      'unknown-state incidents/a.md:13',
      'unknown-state incidents/a.md:17',
    ]);
  });

  test('a resolved that can’t be read isn’t missing', async () => {
    expect(await incident({ resolved: 'today' }, '2026-05-07 12:32 · Resolved')).toEqual([
      'bad-instant incidents/a.md:7',
    ]);
  });

  test('each entry out of order is reported beside the latest before it', async () => {
    const headings = [
      '2026-05-07 11:00 · Identified',
      '2026-05-07 10:32 · Investigating',
      '2026-05-07 10:45 · Identified',
      '2026-05-07 12:30 · Resolved',
    ];
    expect(await incident({}, ...headings)).toEqual([
      'timeline-out-of-order incidents/a.md:17',
      'timeline-out-of-order incidents/a.md:21',
    ]);
  });

  test('the corrected heading keeps what its author wrote', async () => {
    const file = incidentFile({}, timelineOf('2026-5-7 10h32 · Investigating', '2026-05-07 12:30 · Resolvd'));
    const { problems } = await contentOf({ 'incidents/a.md': file });
    expect(problems.map(({ fix }) => fix)).toEqual([
      'Write: ### 2026-05-07 10:32 · Investigating',
      expect.stringContaining('Write: ### 2026-05-07 12:30 · Resolved'),
    ]);
  });
});

describe('maintenance', () => {
  const maintenance = (cancelled: string | undefined, ...headings: string[]) =>
    incident(
      {
        kind: 'maintenance',
        impact: undefined,
        started: undefined,
        resolved: undefined,
        scheduled: '{ start: 2026-12-01T10:00Z, end: 2026-12-01T11:00Z }',
        cancelled,
      },
      ...headings,
    );

  test.each([
    [undefined, ['2026-11-01 10:00 · Scheduled'], []],
    ['true', ['2026-11-01 10:00 · Scheduled', '2026-11-02 10:00 · Cancelled'], []],
    ['true', [], ['undated-announcement incidents/a.md:5']],
    ['true', ['2026-11-01 10:00 · Scheduled'], ['cancelled-without-entry incidents/a.md:6']],
    [undefined, ['2026-11-01 10:00 · Cancelled'], ['entry-without-cancelled incidents/a.md:11']],
  ])('cancelled: %s, %j', async (cancelled, headings, problems) => {
    expect((await maintenance(cancelled, ...headings)).map((each) => each.replace(/:1\d$/, ':11'))).toEqual(
      problems,
    );
  });
});

describe('known issues', () => {
  const issue = (status: string, ...headings: string[]) =>
    problemsIn({
      'known-issues/a.md': issueFile(
        'KI-1',
        { status },
        `## Workaround\n\nN/A\n\n${timelineOf(...headings).replace('Timeline', 'Updates')}`,
      ),
    });

  test.each([
    ['confirmed', ['2026-01-02 · Investigating', '2026-01-03 · Confirmed'], []],
    ['backlog', ['2026-01-02 · Confirmed'], ['status-not-in-timeline known-issues/a.md:4']],
    ['backlog', [], []],
    ['confirmed', ['2026-01-01 · Confirmed'], ['entry-before-start known-issues/a.md:16']],
    ['confirmed', ['2026-01-02 00:01 · Confirmed'], []],
  ])('%s, %j', async (status, headings, problems) => {
    expect(await issue(status, ...headings)).toEqual(problems);
  });
});

describe('translations', () => {
  const files = (original: string[], translation: string[] | undefined) => ({
    'incidents/a.md': incidentFile({}, timelineOf(...original)),
    'incidents/a.pt.md': `---\ntitle: Lentidão\n---\n${translation ? timelineOf(...translation).replace('Timeline', 'Linha do tempo') : ''}`,
  });
  const original = ['2026-05-07 10:32 · Investigating', '2026-05-07 14:05 · Resolved'];

  test('the same instants in another form are the same entries', async () => {
    expect(
      await problemsIn(files(original, ['2026-05-07T13:32Z · Investigando', '2026-05-07 14:05 · Resolvido'])),
    ).toEqual([]);
  });

  test('a translation without a timeline shows the original’s', async () => {
    expect(await problemsIn(files(original, undefined))).toEqual([]);
  });

  test('what is missing is a warning at the timeline, what is too much an error at the entry', async () => {
    expect(await problemsIn(files(original, ['2026-05-07 10:33 · Investigando']))).toEqual([
      'untranslated-entry incidents/a.pt.md:4',
      'untranslated-entry incidents/a.pt.md:4',
      'entry-not-in-original incidents/a.pt.md:6',
    ]);
  });

  test('an original that can’t be read blames no translation', async () => {
    const broken = { ...files(original, original), 'incidents/a.md': 'no front matter' };
    expect(await problemsIn(broken)).toEqual(['no-front-matter incidents/a.md:1']);
  });
});

describe('the corrected heading of an entry', () => {
  test.each([
    ['pt', '20/11/2026 · Investigando', 'Write: ### 2026-11-20 · Investigando'],
    ['pt', '2026-11-20 05:00: Identificado', 'Write: ### 2026-11-20 05:00 · Identificado'],
    ['pt', 'Identificado (2026-11-20 5h)', 'Write: ### 2026-11-20 05:00 · Identificado'],
    ['pt', '2026-11-20 05:00 · Solucionado', 'Write: ### 2026-11-20 05:00 · Resolvido'],
    ['pt', '2026-11-20 05:00 · Investigatin', 'Write: ### 2026-11-20 05:00 · Investigando'],
    ['es', '20 nov 2026 05:00 BRT - Resolved', 'Write: ### 2026-11-20 05:00-03:00 · Resolved'],
    ['en', '11/20/2026 5:00 PM · Monitorng', 'Write: ### 2026-11-20 17:00 · Monitoring'],
    ['en', '03/04/2026 · Resolved', 'Its time may be 2026-04-03 or 2026-03-04: write the one that you mean.'],
    [
      'pt',
      '2026-11-20 05:00',
      expect.stringMatching(/^Write a “·” and its state after the time: Investigando, /),
    ],
  ])('%s: %s', async (language, heading, fix) => {
    const { problems } = await contentOf({
      'site.yaml': SITE.replace('[en, pt]', `[${language}]`),
      'incidents/a.md': incidentFile(
        { started: '2026-01-01T10:00-03:00', resolved: undefined },
        timelineOf(heading),
      ),
    });
    const found = problems.find(({ code }) => code === 'unknown-state' || code === 'unreadable-time');
    expect(found?.fix.replace(/^.*(?=Write: )/, '')).toEqual(fix);
  });
});
