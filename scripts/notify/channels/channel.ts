import type { Language } from '../../../src/domain/schemas/common.ts';
import type { NotifiedKind, NotifyChannel } from '../../../src/domain/schemas/notify.ts';
import type { Message } from './message.ts';

/** The updates that a channel or a recipient wants; all, unless it says otherwise. */
export interface Selection {
  components?: readonly string[] | undefined;
  kinds?: readonly NotifiedKind[] | undefined;
}

/** Whoever gets the messages of a channel: its one address, or a recipient of its list. */
export interface Receiver extends Selection {
  /** How the outbox knows a recipient; undefined for a channel that has one address. */
  hash: string | undefined;
  /** How a report names a recipient: `line 14 of the list`. */
  label: string | undefined;
  language: Language;
}

/** A channel that is ready to send. */
export interface Channel extends Selection {
  id: string;
  type: NotifyChannel['type'];
  /** The host that messages go to; undefined where its variables aren’t set. The rest of the address is secret. */
  host: string | undefined;
  receivers: readonly Receiver[];
  /** How many receivers are written to at once. */
  atOnce: number;
  /** What the hashes of its recipients are made with, so that a change of the secret is noticed. */
  seal: string | undefined;
  /** Attempts to deliver a message, once. Never throws. */
  send: (message: Message, receiver: Receiver) => Promise<Outcome>;
  close: () => void;
}

/**
 * A channel as far as site.yaml tells, for a dry run where its variables aren’t set. What it is to get is known; it can’t
 * send, and one receiver stands for those of a list.
 */
export function unopenedChannel(channel: NotifyChannel, defaultLanguage: Language): Channel {
  const { id, type, components, kinds, language = defaultLanguage } = channel;
  return {
    ...{ id, type, host: undefined, components, kinds, atOnce: 1, seal: undefined },
    receivers: [{ hash: type === 'email' ? '' : undefined, label: undefined, language }],
    send: () =>
      Promise.resolve({ kind: 'failed', reason: 'isn’t set up', retry: undefined, isOfChannel: true }),
    close: () => undefined,
  };
}

/** What became of one attempt to deliver. Reasons hold neither addresses nor secrets. */
export type Outcome =
  | { kind: 'delivered' }
  /** It can’t have arrived. */
  | {
      kind: 'failed';
      /** The end of a sentence: “it answers with status 500”. */
      reason: string;
      /** Set if another attempt may succeed soon; `after` says how many milliseconds the receiver asks to wait. */
      retry: { after: number } | undefined;
      /** Whether the same would happen to everything else that the channel is still to get. */
      isOfChannel: boolean;
    }
  /** It may have arrived. */
  | { kind: 'uncertain'; reason: string };
