import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writableContent } from '../../../support/writing.ts';

/** A maintenance of every second Sunday from 8 November on; by the clock of these tests it is 23 November, 14:49. */
const REBUILD = `---
id: INC-65
title: Reports are rebuilt
kind: maintenance
scheduled: { start: 2026-11-08T03:00-03:00, end: 2026-11-08T05:00-03:00 }
repeats:
  every: 2 weeks
  on: sunday
  until: 2027-02-28 # for now
components:
  checkout: under_maintenance
---

## Timeline

### 2026-10-20 11:00 · Scheduled

Every second Sunday.
`;
const PATH = 'incidents/a.md';

let content: ReturnType<typeof writableContent>;
beforeEach(() => {
  content = writableContent({ [PATH]: REBUILD });
});
afterEach(() => content.remove());

describe('new maintenance', () => {
  const call = (...argv: string[]) =>
    content.call('new', [
      ...['maintenance', '--title', 'Moves', '--component', 'checkout', '--text', 'It may be slow.'],
      ...['--start', '2026-12-08 02:00', '--end', '2026-12-08 04:00', ...argv],
    ]);

  test.each([
    [
      ['--repeats', 'weekly', '--on', 'tue', '--until', '2027-03-01'],
      '  every: week\n  on: tuesday\n  until: 2027-03-01\n',
    ],
    [
      [
        '--repeats',
        '2 weeks',
        '--on',
        'Thursday',
        'TUES',
        '--times',
        '9',
        '--except',
        '2026-12-24,2027-01-05',
      ],
      '  every: 2 weeks\n  on: [thursday, tuesday]\n  times: 9\n  except: [2026-12-24, 2027-01-05]\n',
    ],
    [['--repeats', 'every month', '--times', '2'], '  every: month\n  times: 2\n'],
    [
      ['--repeats', '3 months', '--on', '2nd', 'tue', 'last', 'day', '--on', '15', '--times', '4'],
      '  every: 3 months\n  on: [second tuesday, last day, 15]\n  times: 4\n',
    ],
  ])('%j', async (argv, lines) => {
    expect(await call(...argv)).toMatchObject({ status: 0, out: 'content/incidents/2026-12-08-moves.md\n' });
    expect(content.read('incidents/2026-12-08-moves.md')).toContain(
      `  end: 2026-12-08T04:00-03:00\nrepeats:\n${lines}components:\n`,
    );
    expect(await content.call('check', [])).toMatchObject({ status: 0 });
  });

  test.each([
    [['--repeats', 'week'], 'Say when the repetition ends: --until with the last day, or --times 12.'],
    [['--on', 'tue'], '--on goes with --repeats.'],
    [['--until', '2027-03-01'], '--until goes with --repeats.'],
    [['--repeats', 'year', '--times', '3'], '--repeats year isn’t how often something is repeated.'],
    [['--repeats', '0 weeks', '--times', '3'], '--repeats 0 weeks isn’t how often'],
    [['--repeats', 'week', '--on', 'tu', '--times', '3'], '--on: “tu” doesn’t name a day.'],
    [['--repeats', 'week', '--on', 'tuesdya', '--times', '3'], 'Did you mean tuesday?'],
    [['--repeats', 'month', '--on', 'first 15', '--times', '3'], '--on: “first 15” doesn’t name a day.'],
    [['--repeats', 'month', '--on', '32', '--times', '3'], '--on: “32” doesn’t name a day.'],
    [['--repeats', 'month', '--on', 'first', '--times', '3'], '--on: “first” doesn’t name a day.'],
    [['--repeats', 'week', '--times', 'ten'], '--times ten isn’t how often something takes place.'],
    [['--repeats', 'week', '--until', '2027-02-30'], '--until 2027-02-30 isn’t a day.'],
    [['--repeats', 'week', '--times', '3', '--except', 'soon'], '--except soon isn’t a day.'],
    [['--repeats', 'week', '--on', 'mon', '--times', '3'], 'which isn’t a day of the repetition'],
    [['--repeats', 'week', '--on', '8', '--times', '3'], 'on is 8, and every is week.'],
    [['--repeats', 'week', '--until', '2026-12-01'], 'comes before the first time'],
    [['--repeats', 'week', '--until', '2027-01-01', '--times', '3'], 'The repetition ends twice'],
    [['--repeats', 'week', '--times', '900'], 'more than 500 times'],
    [
      ['--repeats', 'week', '--times', '3', '--except', '2026-12-09'],
      'the nearest are 2026-12-08 or 2026-12-15',
    ],
  ])('%j ends in a sentence, and nothing is written', async (argv, sentence) => {
    const before = content.paths();
    expect(await call(...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
    expect(content.paths()).toEqual(before);
  });

  test('an incident isn’t repeated', async () => {
    const argv = ['incident', '--title', 'x', '--component', 'checkout', '--repeats', 'week'];
    expect(await content.call('new', argv)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--repeats doesn’t belong here'),
    });
  });
});

describe('update', () => {
  const call = (...argv: string[]) => content.call('update', ['INC-65', '--text', 'We say why.', ...argv]);
  const ENTRY = '\n### 2026-11-23 14:49 · Scheduled\n\nWe say why.\n';

  test('calls off one time: an entry says so, and is about all that are to come', async () => {
    const { status, out, err } = await call('--occurrence', '2026-12-20', '--state', 'cancelled');
    expect({ status, out }).toEqual({
      status: 0,
      out: 'content/incidents/a.md:22: 2026-11-23 14:49 · scheduled\n',
    });
    expect(err).toBe(
      'The entry is in INC-65 “Reports are rebuilt”.\nWhat was to begin on 2026-12-20 is called off.\n',
    );
    expect(content.read(PATH)).toBe(
      REBUILD.replace('# for now\n', '# for now\n  changes:\n    2026-12-20: cancelled\n') + ENTRY,
    );
    expect(await content.call('check', [])).toMatchObject({ status: 0 });
  });

  test('moves one, for as long as it was to last, and further changes stand in order', async () => {
    await call('--occurrence', '2026-12-20', '--state', 'cancelled');
    const move = ['--occurrence', '2026-12-06', '--start', '2026-12-09 22:00'];
    const { status, err } = await call(...move);
    expect(status).toBe(0);
    expect(err).toContain(
      'What was to begin on 2026-12-06 takes place from 2026-12-09T22:00-03:00 to 2026-12-10T00:00-03:00.\n',
    );
    await call('--occurrence', '2027-01-03', '--start', '2027-01-04 03:00', '--end', '2027-01-04 03:30');
    await call('--occurrence', '2026-12-20', '--start', '2026-12-21 03:00');
    expect(content.read(PATH)).toContain(
      '  changes:\n' +
        '    2026-12-06: { start: 2026-12-09T22:00-03:00, end: 2026-12-10T00:00-03:00 }\n' +
        '    2026-12-20: { start: 2026-12-21T03:00-03:00, end: 2026-12-21T05:00-03:00 }\n' +
        '    2027-01-03: { start: 2027-01-04T03:00-03:00, end: 2027-01-04T03:30-03:00 }\ncomponents:',
    );
    expect(await content.call('check', [])).toMatchObject({ status: 0 });
    expect((await call('--occurrence', '2026-12-09', '--state', 'cancelled')).err).toBe(
      'What takes place on 2026-12-09 was to begin on another day: --occurrence 2026-12-06.\n',
    );
  });

  test.each([
    ['repeats: { every: 2 weeks, on: sunday, until: 2027-02-28 }', '{ 2026-12-20: cancelled } }'],
    ['repeats: { every: 2 weeks, until: 2027-02-28, changes: {} }', 'changes: { 2026-12-20: cancelled } }'],
    [
      'repeats: { every: 2 weeks, until: 2027-02-28, changes: { 2026-12-06: cancelled } }',
      '{ 2026-12-06: cancelled, 2026-12-20: cancelled } }',
    ],
  ])('finds its place in %j', async (repeats, written) => {
    content.write(PATH, REBUILD.replace(/repeats:[^]*for now/, repeats));
    expect(await call('--occurrence', '2026-12-20', '--state', 'cancelled')).toMatchObject({ status: 0 });
    expect(content.read(PATH)).toContain(written);
    expect(await content.call('check', [])).toMatchObject({ status: 0 });
  });

  test('says which time an entry on the work is about', async () => {
    const { err } = await call('--state', 'in progress', '--at', '2026-11-22 03:10');
    expect(err).toContain('It is about what was to begin on 2026-11-22.\n');
    const done = ['--state', 'completed', '--at', '2026-11-22 04:40', '--occurrence', '2026-11-22', '--json'];
    expect(JSON.parse((await call(...done)).out)).toMatchObject({
      state: 'completed',
      occurrence: '2026-11-22',
    });
  });

  test('calls off all that is to come where no time is named', async () => {
    const { err } = await call('--state', 'cancelled');
    expect(err).toContain('It calls off all that is still to come.\n');
    expect(content.read(PATH)).toContain('\ncancelled: true\n');
  });

  test.each([
    [
      ['--occurrence', '2026-12-19', '--state', 'cancelled'],
      'The maintenance doesn’t take place on 2026-12-19. The nearest days are 2026-12-20 and 2026-12-06.',
    ],
    [['--occurrence', 'sunday', '--state', 'cancelled'], '--occurrence sunday isn’t a day.'],
    [['--occurrence', '2026-12-20'], 'Say what is different this time: --state cancelled, or --start'],
    [['--occurrence', '2026-12-20', '--end', '2026-12-20 06:00'], 'Say when it begins, too: --start.'],
    [
      ['--occurrence', '2026-12-20', '--start', '2026-12-21 03:00', '--state', 'completed'],
      'What is moved is still to come: leave --state out.',
    ],
    [['--start', '2026-12-21 03:00'], 'Say which time of a repeated maintenance is moved: --occurrence'],
    [
      ['--occurrence', '2026-11-22', '--state', 'cancelled'],
      'What was to begin on 2026-11-22 was over at 2026-11-22T05:00-03:00.',
    ],
    [
      ['--occurrence', '2026-12-06', '--state', 'in progress'],
      'is about what was to begin on 2026-11-22, which is nearer than 2026-12-06. Leave --occurrence out',
    ],
    [['--state', 'in progress', '--component', 'checkout=operational'], 'those of the first time'],
  ])('%j ends in a sentence, and nothing is written', async (argv, sentence) => {
    expect(await call(...argv)).toMatchObject({ status: 2, out: '', err: expect.stringContaining(sentence) });
    expect(content.read(PATH)).toBe(REBUILD);
  });

  test.each([
    [['--start', '2027-01-03 04:00'], 'occurrences-overlap'],
    [['--start', '2026-12-21 03:00', '--end', '2026-12-21 02:00'], 'dates-out-of-order'],
  ])('what the rules refuse isn’t written: %j', async (argv, code) => {
    expect(await call('--occurrence', '2026-12-20', ...argv)).toMatchObject({
      status: 1,
      out: expect.stringContaining(code),
    });
    expect(content.read(PATH)).toBe(REBUILD);
  });

  test('a maintenance that takes place once has no other times', async () => {
    content.write(PATH, REBUILD.replace(/repeats:[^]*for now\n/, ''));
    expect(await call('--occurrence', '2026-11-08', '--state', 'cancelled')).toMatchObject({
      status: 2,
      err: '--occurrence goes with a repeated maintenance. Leave it out here.\n',
    });
  });
});
