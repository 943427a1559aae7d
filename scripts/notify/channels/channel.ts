import type { Language } from '../../../src/domain/schemas/common.ts';
import type { NotifiedKind, NotifyChannel } from '../../../src/domain/schemas/notify.ts';
import type { Site } from '../../../src/domain/site.ts';
import type { Notice } from '../weeks.ts';
import { takesOf } from './listmonk/lists.ts';
import type { Message } from './message.ts';

/** The updates that a channel or a recipient wants; all, unless it says otherwise. */
export interface Selection {
  components?: readonly string[] | undefined;
  kinds?: readonly NotifiedKind[] | undefined;
}

/** When before, at the start and at the end of a maintenance a channel wants a reminder: `1d`, `start`. */
export type Remind = readonly string[];

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
  /** Whether it has a place for an update, beside what is selected; without it, for every one. */
  takes?: ((update: Pick<Notice, 'components' | 'kind'>) => boolean) | undefined;
  /** Set where it asks the receiver what arrived before it sends: what may have arrived is safe to try again. */
  asksFirst?: true;
  /** Without it, it gets no reminders. */
  remind?: Remind | undefined;
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
export function unopenedChannel(
  channel: NotifyChannel,
  { defaultLanguage, mailingList }: Pick<Site, 'defaultLanguage' | 'mailingList'>,
): Channel {
  const { id, type, components, kinds, remind, language = defaultLanguage } = channel;
  const takes = type === 'listmonk' ? takesOf(mailingList) : undefined;
  return {
    ...{ id, type, host: undefined, components, kinds, takes, remind, atOnce: 1, seal: undefined },
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
