import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Delivery, deliveryId, type DeliveryState } from '../../../../scripts/notify/outbox.ts';
import { isWanted, planDeliveries } from '../../../../scripts/notify/plan.ts';
import { NOTIFIED_KINDS, type NotifiedKind } from '../../../../src/domain/schemas/notify.ts';
import { updateOf, updatesOf } from '../../../support/notify/builds.ts';
import { channelOf, receiverOf } from '../../../support/notify/channels.ts';

const KINDS = Object.keys(NOTIFIED_KINDS) as NotifiedKind[];
const COMPONENTS = ['checkout', 'payments', 'catalog'];
const SELECTION = fc.record({
  components: fc.option(fc.subarray(COMPONENTS, { minLength: 1 }), { nil: undefined }),
  kinds: fc.option(fc.subarray(KINDS, { minLength: 1 }), { nil: undefined }),
});

test('an update is wanted where its kind and one of its components are, by the list and by the recipient', () => {
  fc.assert(
    fc.property(
      SELECTION,
      SELECTION,
      fc.subarray(COMPONENTS),
      fc.constantFrom(...KINDS),
      (list, own, components, name) => {
        const byComponent = (wanted: string[] | undefined) =>
          name === 'weekly' || !wanted || wanted.some((id) => components.includes(id));
        const byKind = (wanted: NotifiedKind[] | undefined) => !wanted || wanted.includes(name);
        // Announcements and weeks are for those that ask for them by name; a week concerns all components.
        const named = !['announcements', 'weekly'].includes(name) || !!list.kinds || !!own.kinds;
        expect(isWanted({ components, kind: NOTIFIED_KINDS[name] }, list, own)).toBe(
          byComponent(list.components) &&
            byComponent(own.components) &&
            byKind(list.kinds) &&
            byKind(own.kinds) &&
            named,
        );
      },
    ),
  );
});

const updates = updatesOf(3);
const [newest, middle, oldest] = updates;
const stateOf = (update: string, state: DeliveryState, channel = 'program'): [string, Delivery] => {
  const delivery = deliveryId(channel, undefined, update);
  return [delivery, { delivery, channel, recipient: undefined, update, state, at: '2026-11-23T17:00:00Z' }];
};
const planOf = (known: [string, Delivery][], changes: Partial<Parameters<typeof planDeliveries>[0]> = {}) =>
  planDeliveries({
    ...{ channels: [channelOf()], updates, fresh: updates.slice(0, 1), uncertain: 'report' as const },
    deliveries: new Map(known),
    ...changes,
  });
const sent = ({ queues }: ReturnType<typeof planDeliveries>) => queues.flat().map(({ update }) => update.id);

test('what earlier runs left comes first, since it is older', () => {
  const plan = planOf([stateOf(oldest?.id ?? '', 'failed'), stateOf(middle?.id ?? '', 'delivered')]);
  expect(sent(plan)).toEqual([oldest?.id, newest?.id]);
  expect(plan.events.map(({ event }) => event)).toEqual(['queued']);
});

test('what may have arrived is reported, sent again, or counts as arrived, as somebody says', () => {
  const known = [stateOf(oldest?.id ?? '', 'begun'), stateOf(middle?.id ?? '', 'uncertain')];
  const [reported, resent, arrived] = (['report', 'resend', 'arrived'] as const).map((uncertain) =>
    planOf(known, { uncertain, fresh: [] }),
  );
  expect([reported?.uncertain.length, reported?.queues, reported?.events]).toEqual([2, [], []]);
  expect(resent && sent(resent)).toEqual([oldest?.id, middle?.id]);
  expect(arrived?.events.map(({ event }) => event)).toEqual(['delivered', 'delivered']);
});

test('what nobody wants any more is dropped, with the reason', () => {
  const gone = updateOf(99, { record: 'INC-99' });
  const plan = planOf(
    [
      stateOf(gone.id, 'queued'),
      stateOf(oldest?.id ?? '', 'failed'),
      stateOf(oldest?.id ?? '', 'queued', 'other'),
    ],
    { channels: [channelOf({ kinds: ['maintenance'] })], fresh: [] },
  );
  expect(plan.dropped.map(({ reason }) => reason).sort()).toEqual([
    'it is no longer in the build',
    'nobody there subscribes to it any more',
    'site.yaml doesn’t have this channel any more',
  ]);
  expect(plan.queues).toEqual([]);
});

test('each recipient has a queue of their own, in the order in which updates were published', () => {
  const receivers = ['a', 'b'].map((hash) => receiverOf({ hash }));
  const plan = planOf([], { channels: [channelOf({ receivers })], fresh: updates.toReversed() });
  expect(plan.queues.map((queue) => queue.map(({ update }) => update.id))).toEqual([
    [oldest?.id, middle?.id, newest?.id],
    [oldest?.id, middle?.id, newest?.id],
  ]);
  expect(new Set(plan.events.map((event) => 'delivery' in event && event.delivery)).size).toBe(6);
});
