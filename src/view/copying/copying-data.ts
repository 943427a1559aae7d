import type { RepliedKind, ReplyFormat } from '../../domain/reply.ts';
import type { Language } from '../../domain/schemas/common.ts';

/**
 * What the script that copies needs to know, in the language of the page: the support desk carries it, other pages load it
 * when somebody copies.
 */
export interface CopyingData {
  /** The portal in all languages, from the host’s root: replies are below it. */
  root: string;
  /** How many files hold the replies of a language. */
  parts: number;
  /** What can be chosen, each with its name. */
  languages: Named<Language>[];
  /** Replies by their number, the usual one first. */
  replies: Named<string>[];
  formats: Named<ReplyFormat>[];
  /** Templates by language, in the order of the replies. */
  templates: Partial<Record<Language, Record<RepliedKind, string>[]>>;
  words: CopyingWords;
}

export interface Named<T> {
  value: T;
  text: string;
}

/** What the script says. */
export interface CopyingWords {
  /** Over the choices. */
  options: string;
  language: string;
  reply: string;
  format: string;
  hint: string;
  /** Said where the clipboard takes text alone. */
  copiedAsText: string;
  /** Said beside a text that the clipboard refused. */
  refused: string;
}
