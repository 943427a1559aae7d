import type { Language } from '../../../src/domain/schemas/common.ts';
import type { NotifiedKind, NotifyChannel } from '../../../src/domain/schemas/notify.ts';
import type { Outcome } from '../outcome.ts';
import type { Message } from './message.ts';

/** The updates that a channel or a recipient wants; all, where it says nothing. */
export interface Selection {
  components?: readonly string[] | undefined;
  kinds?: readonly NotifiedKind[] | undefined;
}

/** Somebody who is told by a channel: its one address, or a recipient of its list. */
export interface Receiver extends Selection {
  /** How the outbox knows a recipient; undefined for a channel that has one address. */
  hash: string | undefined;
  /** How a report calls a recipient: `line 14 of the list`. */
  label: string | undefined;
  language: Language;
}

/** A channel that is ready to send. */
export interface Channel extends Selection {
  id: string;
  type: NotifyChannel['type'];
  /** The host that messages go to. The rest of the address is secret. */
  host: string;
  receivers: readonly Receiver[];
  /** How many receivers are written to at once. */
  atOnce: number;
  /** What the hashes of its recipients are made with, so that another secret is noticed. */
  seal: string | undefined;
  /** Attempts to deliver a message, once. Never throws. */
  send: (message: Message, receiver: Receiver) => Promise<Outcome>;
  close: () => void;
}
