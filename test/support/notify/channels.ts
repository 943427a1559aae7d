import type { Channel, Outcome, Receiver } from '../../../scripts/notify/channels/channel.ts';
import type { Message } from '../../../scripts/notify/channels/message.ts';

/** A receiver that wants all there is; anything of it may be given. */
export function receiverOf(changes: Partial<Receiver> = {}): Receiver {
  return { hash: undefined, label: undefined, language: 'en', ...changes };
}

/** A channel that delivers all there is; anything of it may be given. */
export function channelOf({
  send = () => Promise.resolve({ kind: 'delivered' }),
  ...changes
}: Partial<Channel> & { send?: (message: Message, receiver: Receiver) => Promise<Outcome> } = {}): Channel {
  return {
    id: 'program',
    type: 'webhook',
    host: 'program.example',
    receivers: [receiverOf()],
    atOnce: 1,
    seal: undefined,
    send,
    close: () => undefined,
    ...changes,
  };
}
