import { NOTIFIED_KINDS } from '../../src/domain/schemas/notify.ts';
import { MINUTE } from '../../src/domain/time.ts';
import type { Channel, Receiver, Selection } from './channels/channel.ts';
import { oldestFirst } from './new-updates.ts';
import { type Delivery, deliveryId, type DeliveryState, type NewEvent } from './outbox.ts';
import { isReminder, LATEST, type Reminder } from './reminders.ts';
import { isWeekNotice, type Notice } from './weeks.ts';

/** One update for one receiver. */
export interface Job {
  delivery: string;
  channel: Channel;
  receiver: Receiver;
  update: Notice;
}

/** What has to be done, from an outbox and what is new. */
export interface Plan {
  /** For each receiver its updates, oldest first. */
  queues: Job[][];
  /** What must be in the outbox before anything is sent. */
  events: NewEvent[];
  /** What may have arrived, and isn’t sent again unless somebody asks for it. */
  uncertain: Delivery[];
  /** What was queued and won’t be sent any more, with the reason. */
  dropped: { delivery: Delivery; reason: string }[];
}

export interface PlanRequest {
  channels: readonly Channel[];
  /** All updates of the build. */
  updates: readonly Notice[];
  /** What is new, and reminders whose time has come. */
  fresh: readonly Notice[];
  /** Reminders whose time has passed. */
  late?: readonly Reminder[];
  deliveries: ReadonlyMap<string, Delivery>;
  /** What to do with deliveries that may have arrived. */
  uncertain: 'report' | 'resend' | 'arrived';
}

const OPEN: ReadonlySet<DeliveryState> = new Set(['queued', 'failed']);

/** Whether a delivery may have arrived: it was begun, and its outcome isn’t known. */
function isUncertain({ state }: Delivery): boolean {
  return state === 'begun' || state === 'uncertain';
}

/**
 * Plans what to send: what is new and wanted, and what earlier runs couldn’t deliver. What was delivered is never part of
 * it, and what may have been only if somebody asks for it.
 */
export function planDeliveries(request: PlanRequest): Plan {
  const { channels, fresh, deliveries } = request;
  const plan: Plan = { queues: [], events: [], uncertain: [], dropped: [] };
  const byId = new Map(request.updates.map((update) => [update.id, update]));
  const pending = Map.groupBy(
    [...deliveries.values()].filter((delivery) => OPEN.has(delivery.state) || isUncertain(delivery)),
    ({ channel, recipient }) => receiverKey(channel, recipient),
  );
  for (const channel of channels)
    for (const receiver of channel.receivers) {
      const key = receiverKey(channel.id, receiver.hash);
      const open = (pending.get(key) ?? []).flatMap(({ update }) => byId.get(update) ?? []);
      const queue = oldestFirst([...new Set([...fresh, ...open])].reverse()).flatMap(
        (update) => jobOf(update, channel, receiver, request, plan) ?? [],
      );
      if (queue.length > 0) plan.queues.push(queue);
      for (const reminder of request.late ?? []) miss(reminder, channel, receiver, request, plan);
      const gone = (pending.get(key) ?? []).filter(({ update }) => !byId.has(update));
      if (gone.length > 0) pending.set(key, gone);
      else pending.delete(key);
    }
  for (const delivery of [...pending.values()].flat())
    leave(delivery, whyGone(delivery, request, byId), request, plan);
  return plan;
}

function jobOf(
  update: Notice,
  channel: Channel,
  receiver: Receiver,
  request: PlanRequest,
  plan: Plan,
): Job | undefined {
  const delivery = deliveryId(channel.id, receiver.hash, update.id);
  const known = request.deliveries.get(delivery);
  if (known?.state === 'delivered') return undefined;
  const isSafe = channel.asksFirst && request.uncertain === 'report';
  if (known && isUncertain(known) && !isSafe && request.uncertain !== 'resend') {
    leave(known, '', request, plan);
    return undefined;
  }
  if (!isAskedFor(update, channel)) return undefined;
  if (!isFor(update, channel, receiver)) {
    if (known && known.state !== 'dropped')
      leave(known, 'nobody there subscribes to it any more', request, plan);
    return undefined;
  }
  if (!known || known.state === 'dropped') plan.events.push(queuedEvent(delivery, update, channel, receiver));
  return { delivery, channel, receiver, update };
}

function queuedEvent(
  delivery: string,
  { id: update }: Notice,
  channel: Channel,
  { hash }: Receiver,
): NewEvent & { event: 'queued' } {
  const recipient = hash === undefined ? {} : { recipient: hash };
  return { event: 'queued', delivery, channel: channel.id, ...recipient, update };
}

/** A reminder that nobody sent in time is never sent; the outbox remembers that it was said once. */
function miss(
  reminder: Reminder,
  channel: Channel,
  receiver: Receiver,
  request: PlanRequest,
  plan: Plan,
): void {
  const id = deliveryId(channel.id, receiver.hash, reminder.id);
  if (request.deliveries.has(id) || !isFor(reminder, channel, receiver) || !isAskedFor(reminder, channel))
    return;
  const queued = queuedEvent(id, reminder, channel, receiver);
  const { event, ...delivery } = queued;
  plan.events.push(queued);
  leave({ recipient: undefined, ...delivery, state: event, at: reminder.published }, TOO_LATE, request, plan);
}

const TOO_LATE = `its time passed more than ${LATEST / MINUTE} minutes ago`;

/** Leaves out a delivery: an uncertain one is reported or counts as arrived, a queued one is dropped. */
function leave(delivery: Delivery, reason: string, { uncertain }: PlanRequest, plan: Plan): void {
  const { delivery: id } = delivery;
  if (!isUncertain(delivery) || uncertain === 'resend') {
    plan.dropped.push({ delivery, reason });
    plan.events.push({ event: 'dropped', delivery: id, reason });
  } else if (uncertain === 'arrived') plan.events.push({ event: 'delivered', delivery: id });
  else plan.uncertain.push(delivery);
}

function whyGone(
  { channel, update }: Delivery,
  { channels }: PlanRequest,
  byId: ReadonlyMap<string, Notice>,
): string {
  if (!channels.some(({ id }) => id === channel)) return 'site.yaml doesn’t have this channel any more';
  if (isReminder(update) && !byId.has(update)) return `${TOO_LATE}, or the maintenance was changed`;
  if (isWeekNotice(update) && !byId.has(update)) return 'another week is over by now';
  return byId.has(update) ? 'the recipient isn’t on the list any more' : 'it is no longer in the build';
}

/** Whether a channel asks for this reminder; updates need no asking. */
function isAskedFor(update: Notice | Reminder, { remind }: Channel): boolean {
  return !('remind' in update) || (remind?.includes(update.remind) ?? false);
}

/** Whether an update goes to a receiver of a channel. */
function isFor(update: Notice, channel: Channel, receiver: Receiver): boolean {
  return isWanted(update, channel, receiver) && (channel.takes?.(update) ?? true);
}

function receiverKey(channel: string, recipient: string | undefined): string {
  return `${channel} ${recipient ?? ''}`;
}

/**
 * Whether all selections include an update: a list limits what its recipients may choose from. Announcements are for those
 * that ask for them by name, and so are weeks, which concern no component more than another.
 */
export function isWanted(
  { components, kind }: Pick<Notice, 'components' | 'kind'>,
  ...selections: readonly Selection[]
): boolean {
  const isNamed = selections.some(({ kinds }) => kinds?.some((name) => NOTIFIED_KINDS[name] === kind));
  if ((kind === 'announcement' || kind === 'week') && !isNamed) return false;
  return selections.every(
    (selection) =>
      (kind === 'week' ||
        (selection.components?.some((component) => components.includes(component)) ?? true)) &&
      (selection.kinds?.some((name) => NOTIFIED_KINDS[name] === kind) ?? true),
  );
}
