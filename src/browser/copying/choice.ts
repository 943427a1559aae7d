import { REPLY_FORMATS, type ReplyFormat } from '../../domain/reply.ts';
import type { Language } from '../../domain/schemas/common.ts';

/** What is copied: in which language, which of the replies, and in which form. */
export interface Choice {
  language: Language;
  /** The number of a reply, the usual one being `0`. */
  reply: string;
  format: ReplyFormat;
}

const REMEMBERED = 'candor-copying';

/** What was chosen on this page, for browsers that keep nothing. */
let held: Partial<Choice> = {};

/** What was chosen last in this browser; else the language of the page, the usual reply and plain text. */
export function readChoice(): Choice {
  const kept = { ...readKept(), ...held };
  return {
    language: (kept.language ?? document.documentElement.lang) as Language,
    reply: kept.reply ?? '0',
    format: REPLY_FORMATS.find((format) => format === kept.format) ?? 'text',
  };
}

/** Has everything copied like this from now on. Where the browser keeps nothing, until the page is left. */
export function keepChoice(choice: Choice): void {
  held = choice;
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(choice));
  } catch {
    // It may be full, or refused.
  }
}

function readKept(): Partial<Choice> {
  try {
    return JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Partial<Choice>;
  } catch {
    return {};
  }
}

/** Another page of the portal may have chosen since. */
addEventListener('storage', ({ key }) => {
  if (key === REMEMBERED) held = {};
});
