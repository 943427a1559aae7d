import { fillReply, REPLY_FORMATS, type ReplyFacts, replyPart } from '../../domain/reply.ts';
import type { Language } from '../../domain/schemas/common.ts';
import type { DeskData, RepliedKind } from '../../view/support/desk-data.ts';
import { element } from '../search/elements.ts';

/** How long it is said that something was copied, in milliseconds. */
const SAID = 4_000;
const REMEMBERED = 'candor-desk';

interface Copier {
  /** Copies the link of a row, or its reply; maintenance has none. */
  copy: (row: HTMLElement, what: 'link' | 'reply') => Promise<void>;
  /** Gives a row the buttons for that. */
  addActions: (row: HTMLElement) => void;
}

/** Copies links and replies, in the customer's language and the form that are chosen; the choice is remembered. */
export function copier(page: HTMLElement, data: DeskData): Copier {
  const choices = new Map(
    [...page.querySelectorAll<HTMLSelectElement>('[data-choice]')].map((select) => [
      select.dataset['choice'] ?? '',
      select,
    ]),
  );
  restore(choices, data.language);
  for (const select of choices.values()) select.addEventListener('change', () => remember(choices));
  const loaded = new Map<string, Promise<Record<string, ReplyFacts>>>();
  let clearing: ReturnType<typeof setTimeout> | undefined;

  const say = (text: string, stays?: HTMLElement) => {
    clearTimeout(clearing);
    const said = element('[data-said]', page);
    said.replaceChildren(text, ...(stays ? [stays] : []));
    if (!stays) clearing = setTimeout(() => said.replaceChildren(), SAID);
  };

  const load = (address: string) => {
    const loading =
      loaded.get(address) ??
      fetch(address).then((answer) => answer.json() as Promise<Record<string, ReplyFacts>>);
    loaded.set(address, loading);
    // What couldn't be had may be had by the next press.
    loading.catch(() => loaded.delete(address));
    return loading;
  };

  const replyIn = async (id: string, kind: RepliedKind) => {
    const language = (choices.get('language')?.value ?? data.language) as Language;
    const part = replyPart(id, data.replyParts);
    const replies = await load(`${data.root}support/replies/${language}/${part}.json`);
    const facts = replies[id];
    const template = data.templates[language]?.[Number(choices.get('template')?.value ?? 0)]?.[kind];
    if (!facts || template === undefined) throw new Error(`there is no reply on ${id} in ${language}`);
    return (format: (typeof REPLY_FORMATS)[number]) => fillReply(template, facts, format);
  };

  const copyReply = async (id: string, kind: RepliedKind) => {
    const format = REPLY_FORMATS.find((each) => each === choices.get('format')?.value) ?? 'text';
    const reply = replyIn(id, kind);
    try {
      await reply;
    } catch {
      say(data.words.noReply);
      return;
    }
    const fill = await reply;
    const text = fill(format === 'markdown' ? 'markdown' : 'text');
    try {
      const asText = format === 'html' && !(await writeRich(fill('html'), text));
      if (format !== 'html' || asText) await navigator.clipboard.writeText(text);
      say(asText ? data.words.copiedAsText : data.words.copied);
    } catch {
      refuse(text);
    }
  };

  const refuse = (text: string) => {
    const shown = Object.assign(document.createElement('p'), { className: 'reply', textContent: text });
    say(data.words.refused, shown);
  };

  const copy: Copier['copy'] = async (row, what) => {
    const { record = '', reply, link = '' } = row.dataset;
    if (what === 'reply') return reply === undefined ? undefined : copyReply(record, reply as RepliedKind);
    try {
      await navigator.clipboard.writeText(link);
      say(data.words.copiedLink);
    } catch {
      refuse(link);
    }
  };

  return {
    copy,
    addActions: (row) => {
      const { content } = element<HTMLTemplateElement>('template[data-actions]', page);
      row.append(document.importNode(content, true));
      for (const button of row.querySelectorAll<HTMLButtonElement>('[data-copies]')) {
        const what = button.dataset['copies'] as 'link' | 'reply';
        if (what === 'reply' && row.dataset['reply'] === undefined) button.remove();
        button.addEventListener('click', () => void copy(row, what));
      }
    },
  };
}

/** Whether the clipboard took a text with its form. */
async function writeRich(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return false;
  }
}

/** What was chosen last in this browser; else the language of the page and plain text. */
function restore(choices: ReadonlyMap<string, HTMLSelectElement>, language: Language): void {
  const values: Record<string, string> = { language };
  try {
    Object.assign(values, JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}'));
  } catch {
    // A browser may keep nothing, or something else under this name.
  }
  for (const [name, select] of choices) {
    const value = values[name];
    if ([...select.options].some((option) => option.value === value)) select.value = value ?? '';
  }
}

function remember(choices: ReadonlyMap<string, HTMLSelectElement>): void {
  const values = Object.fromEntries([...choices].map(([name, { value }]) => [name, value]));
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(values));
  } catch {
    // The choice holds until the page is left.
  }
}
