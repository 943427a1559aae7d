import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  apply,
  BrokenOutbox,
  deliveryId,
  type DeliveryState,
  type Journal,
  type NewEvent,
  opening,
  type OutboxEvent,
  readOutbox,
  writeEvent,
} from '../../../../scripts/notify/outbox.ts';
import { planDeliveries } from '../../../../scripts/notify/plan.ts';
import { updatesOf } from '../../../support/notify/builds.ts';
import { channelOf } from '../../../support/notify/channels.ts';
import { runs } from '../../../support/runs.ts';

const at = '2026-11-23T17:49:00Z';
const timed = (event: NewEvent) => ({ ...event, at }) as OutboxEvent;
const channel = channelOf();
const updates = updatesOf(4);
const ids = updates.map(({ id }) => deliveryId(channel.id, undefined, id));

/** What a run writes of a delivery after it was queued: attempts, the last of which may have no outcome. */
const LIFE = fc
  .tuple(
    fc.array(fc.constant<OutboxEvent['event'][]>(['begun', 'failed']), { maxLength: 3 }),
    fc.constantFrom<OutboxEvent['event'][]>([], ['begun'], ['begun', 'delivered'], ['begun', 'uncertain']),
  )
  .map(([attempts, end]) => [...attempts.flat(), ...end]);

/** An outbox as a run writes it, deliveries beside one another. */
const OUTBOX = fc
  .tuple(fc.tuple(LIFE, LIFE, LIFE, LIFE), fc.infiniteStream(fc.nat({ max: 3 })))
  .map(([lives, order]) => {
    const events = [
      opening('status.example.com'),
      ...updates.map((update, index) => queued(ids[index] ?? '', update.id)),
    ];
    const rest = lives.map((life) => [...life]);
    for (const pick of order) {
      if (rest.every((life) => life.length === 0)) break;
      const event = rest[pick]?.shift();
      if (event !== undefined) events.push(outcome(event, ids[pick] ?? ''));
    }
    return Buffer.from(events.map(timed).map(writeEvent).join(''));
  });

function queued(delivery: string, update: string): NewEvent {
  return { event: 'queued', delivery, channel: channel.id, update };
}

function outcome(event: OutboxEvent['event'], delivery: string): NewEvent {
  return (
    event === 'begun' || event === 'delivered'
      ? { event, delivery }
      : { event, delivery, reason: 'it answers with status 500' }
  ) as NewEvent;
}

const planOf = ({ deliveries }: Journal) =>
  planDeliveries({ channels: [channel], updates, fresh: updates, deliveries, uncertain: 'report' });

describe('an outbox that was cut at any byte', () => {
  test('sends nothing again that was begun before the cut and hasn’t failed since, and forgets nothing else', () => {
    fc.assert(
      fc.property(OUTBOX, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => {
        const cut = bytes.subarray(0, Math.round(bytes.length * share));
        const { journal, length } = readOutbox(cut);
        expect(length).toBeLessThanOrEqual(cut.length);
        const last = new Map<string, string>();
        for (const line of cut
          .toString()
          .split('\n')
          .filter((text) => text.endsWith('}'))) {
          const { event, delivery } = JSON.parse(line) as { event: string; delivery: string };
          if (delivery) last.set(delivery, event);
        }
        const { queues, uncertain } = planOf(journal);
        const sent = queues.flat().map(({ delivery }) => delivery);
        const expected = ids.filter((id) => ['queued', 'failed', undefined].includes(last.get(id)));
        expect(sent.toSorted()).toEqual(expected.toSorted());
        const open = ids.filter((id) => ['begun', 'uncertain'].includes(last.get(id) ?? ''));
        expect(uncertain.map(({ delivery }) => delivery).toSorted()).toEqual(open.toSorted());
      }),
      { numRuns: runs(100) },
    );
  });

  test('goes on where it was cut: what is written after it is read back', () => {
    fc.assert(
      fc.property(OUTBOX, fc.nat(), (bytes, place) => {
        const cut = bytes.subarray(0, place % (bytes.length + 1));
        const { journal, length, isClosed } = readOutbox(cut);
        const next = journal.authority === undefined ? [opening('status.example.com')] : [];
        const added = [
          ...next,
          queued(ids[0] ?? '', updates[0]?.id ?? ''),
          outcome('begun', ids[0] ?? ''),
        ].map(timed);
        const whole =
          cut.subarray(0, length).toString() + (isClosed ? '' : '\n') + added.map(writeEvent).join('');
        const again = readOutbox(Buffer.from(whole)).journal;
        for (const event of added) apply(journal, event);
        expect(again).toEqual(journal);
      }),
    );
  });
});

describe('what isn’t an outbox', () => {
  const lines = (...events: NewEvent[]) => events.map(timed).map(writeEvent).join('');
  test.each([
    ['another text', '# Notes\n', 1],
    ['another text without a line break', 'Notes', 1],
    ['no opening', lines(queued(ids[0] ?? '', 'tag:a')), 1],
    ['a line that is cut, and one after it', `${lines(opening('a.example'))}{"event":"que\n`, 2],
    ['an outcome of what was never queued', lines(opening('a.example'), outcome('begun', ids[0] ?? '')), 2],
    ['two openings', lines(opening('a.example'), opening('a.example')), 2],
    ['a version to come', writeEvent(timed(opening('a.example'))).replace('"version":1', '"version":2'), 1],
  ])('%s', (_, text, line) => {
    expect(() => readOutbox(Buffer.from(text))).toThrow(new BrokenOutbox(line));
  });
});

test.each<[OutboxEvent['event'][], DeliveryState]>([
  [[], 'queued'],
  [['begun'], 'begun'],
  [['begun', 'failed'], 'failed'],
  [['begun', 'failed', 'begun'], 'begun'],
  [['begun', 'delivered'], 'delivered'],
  [['begun', 'delivered', 'begun', 'failed'], 'delivered'],
  [['dropped'], 'dropped'],
])('after %j a delivery is %s', (events, state) => {
  const [id = ''] = ids;
  const all = [opening('a.example'), queued(id, 'tag:a'), ...events.map((event) => outcome(event, id))];
  const { journal } = readOutbox(Buffer.from(all.map(timed).map(writeEvent).join('')));
  expect(journal.deliveries.get(id)?.state).toBe(state);
});
