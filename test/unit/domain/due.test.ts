import { expect, test } from 'vitest';
import { dueItems } from '../../../src/domain/due.ts';
import { DAY } from '../../../src/domain/time.ts';
import { issueOf, proseOf, publicationOf } from '../../support/portals.ts';
import { at, incidentOf } from '../../support/records.ts';

const site = {
  targets: { postMortem: '5d' },
  teams: { money: { name: 'Money team' }, data: { name: 'Data team' } },
  groups: [
    {
      id: 'buying',
      name: 'Buying',
      components: [
        { id: 'checkout', name: 'Checkout', team: 'data' },
        { id: 'payments', name: 'Payments', team: 'money' },
      ],
    },
  ],
};
const action = (text: string, due: string | undefined, done = false) => ({
  ...{ done, owner: 'money', ...(due === undefined ? {} : { due }) },
  ...proseOf(text),
});
const over = (id: string, impact: 'minor' | 'major', resolved: string, actions: object[] = []) =>
  incidentOf({
    ...{ id, impact, resolved, started: '2026-01-01T10:00-03:00', components: { payments: 'major_outage' } },
    ...(actions.length > 0
      ? { text: { postMortem: { sections: [], actionItems: actions as never[] } } }
      : {}),
  });
const given = {
  site,
  issues: [
    issueOf({ id: 'KI-1', components: ['payments'], next: { by: '2026-11-20', what: 'Today' } }),
    issueOf({ id: 'KI-2', components: ['catalog'], next: { by: '2026-11-19', what: 'Yesterday' } }),
    issueOf({ id: 'KI-3', components: ['payments'], next: { by: '2026-12-20', what: 'Later' } }),
  ],
  incidents: [
    incidentOf({
      ...{ id: 'INC-1', started: '2026-11-20T10:00-03:00', next: { by: '2026-11-20T12:00-03:00' } },
      components: { payments: 'major_outage', checkout: 'partial_outage' },
    }),
    over('INC-2', 'major', '2026-11-14T10:00-03:00'),
    over('INC-3', 'minor', '2026-11-14T10:00-03:00'),
    over('INC-4', 'major', '2026-07-14T10:00-03:00'),
    over('INC-5', 'major', '2026-11-14T10:00-03:00', [
      action('Alarm', '2026-11-18'),
      action('Done', '2026-11-18', true),
      action('Some day', undefined),
      action('Review', '2026-11-24'),
    ]),
  ],
};
const itemsAt = (now: string, within = 0) =>
  dueItems(publicationOf({ ...given, now: at(now) }), within).map(({ kind, record, day, isOverdue, who }) =>
    `${isOverdue ? 'overdue' : 'due'} ${day} ${kind} ${record.id} ${who.join('+')}`.trim(),
  );

test('promises, actions that aren’t done and post-mortems are due by their days, an incident’s update by its minute', () => {
  const before = itemsAt('2026-11-20T12:00-03:00');
  expect(before).toEqual([
    'overdue 2026-11-18 action INC-5 money',
    'overdue 2026-11-19 promise KI-2',
    'overdue 2026-11-19 post-mortem INC-2 money',
    'due 2026-11-20 promise KI-1 money',
    'due 2026-11-20 promise INC-1 data+money',
  ]);
  expect(itemsAt('2026-11-20T12:01-03:00').at(-1)).toBe('overdue 2026-11-20 promise INC-1 data+money');
});

test('what is due later is there as far ahead as is asked for', () => {
  expect(itemsAt('2026-11-20T12:00-03:00', 4 * DAY).at(-1)).toBe('due 2026-11-24 action INC-5 money');
  expect(itemsAt('2026-11-20T12:00-03:00', 30 * DAY).at(-1)).toBe('due 2026-12-20 promise KI-3 money');
});

test('a post-mortem is asked for until 90 days after its own', () => {
  const isAsked = (now: string) => itemsAt(now).some((item) => item.includes('post-mortem INC-2'));
  expect(isAsked('2027-02-17T23:59-03:00')).toBe(true);
  expect(isAsked('2027-02-18T00:00-03:00')).toBe(false);
});

test('without a target, nothing says by when a post-mortem is due', () => {
  const publication = publicationOf({ incidents: given.incidents, now: at('2026-11-20T12:00-03:00') });
  expect(dueItems(publication, 0).map(({ kind }) => kind)).toEqual(['action', 'promise']);
});
