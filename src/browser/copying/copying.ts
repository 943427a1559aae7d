import { type Choice, readChoice } from './choice.ts';
import { type Copied, putOnClipboard } from './clipboard.ts';
import { liveData } from './live-data.ts';
import { removeNote, say } from './said.ts';

/**
 * Copies the link to a record, or the reply on it, by button and by key, on every page that names one: in an element with
 * `data-record` is what has `data-copies`. What few readers need is loaded by a press.
 */

type Copies = 'link' | 'reply';

// What only this script can use stands in a page as a text; it takes the place of what works without.
for (const part of document.querySelectorAll('[data-record] script[data-scripted]'))
  part.outerHTML = part.textContent;
for (const part of document.querySelectorAll('[data-record] [data-unscripted]')) {
  const reply = part.querySelector<HTMLElement>('.reply');
  if (reply) {
    reply.hidden = true;
    reply.dataset['own'] = reply.textContent.trim();
  }
  part.replaceWith(...(reply ? [reply] : []));
}

addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const control = (event.target as Element).closest<HTMLElement>('[data-copies]');
  const record = control?.closest<HTMLElement>('[data-record]');
  if (!control || !record) return;
  const copies = control.dataset['copies'];
  if (copies !== 'menu') {
    // Without script a link leads there.
    event.preventDefault();
    void copy(record, copies as Copies);
    // Once a button has its menu, the browser opens it.
  } else if (control instanceof HTMLButtonElement && !control.popoverTargetElement)
    import('./menu.ts').then(({ openMenu }) => openMenu(control)).catch(() => sayFailed(control));
});

// A letter counts in what names a record; on the page of one everywhere, unless single keys are turned off (WCAG 2.1.4).
addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const copies = ({ c: 'reply', l: 'link' } as const)[event.key.toLowerCase()];
  const target = event.target as Element;
  if (!copies || target.matches(':read-write, select, textarea')) return;
  const record = target.closest<HTMLElement>('[data-record]:not(article)') ?? recordOfPage(target);
  if (!record) return;
  event.preventDefault();
  void copy(record, copies);
});

/** The record that a page is on, unless something else is open over it. */
function recordOfPage(target: Element): HTMLElement | null {
  return target.closest('dialog, [popover]') || !areKeysOn()
    ? null
    : document.querySelector<HTMLElement>('article[data-record]');
}

/** Where no choice can be kept, a key can’t be turned off, and so isn’t on. */
function areKeysOn(): boolean {
  try {
    return !localStorage.getItem('slash');
  } catch {
    return false;
  }
}

async function copy(record: HTMLElement, copies: Copies): Promise<void> {
  const control = record.querySelector<HTMLElement>(`[data-copies=${copies}]`);
  if (!control) return;
  const choice = readChoice();
  const isRich = choice.format === 'html';
  const content = contentOf(record, control, copies, choice);
  const { copied = '' } = record.querySelector<HTMLElement>('.copying')?.dataset ?? {};
  removeNote();
  try {
    const hasForm = await putOnClipboard(content, isRich);
    if (copies === 'reply') show(record, (await content).text, choice);
    if (isRich && !hasForm) await (await import('./note.ts')).noteAsText(control, copied);
    else say(control, copied);
  } catch {
    await content.then(
      async ({ text }) => (await import('./note.ts')).noteRefused(control, text),
      () => sayFailed(control),
    );
  }
}

/** What is to be copied; the page of a record has it itself in its own language. */
async function contentOf(
  record: HTMLElement,
  control: HTMLElement,
  copies: Copies,
  choice: Choice,
): Promise<Copied> {
  const { language, reply, format } = choice;
  const own = copies === 'link' ? control.dataset['copy'] : replyIn(record)?.dataset['own'];
  if (own && language === document.documentElement.lang && reply === '0' && format === 'text')
    return { text: own };
  const { textOf } = await import('./texts.ts');
  return textOf(copies, record.dataset['record'] ?? '', choice);
}

/** A page that has lost its portal, or is older than it, may have it again when it is loaded anew. */
function sayFailed(control: HTMLElement): void {
  say(control, liveData().notice.again);
}

/** The page of a record shows what was copied. */
function show(record: HTMLElement, text: string, { language }: Choice): void {
  const place = replyIn(record);
  if (!place) return;
  place.textContent = text;
  place.lang = language;
  place.hidden = false;
}

function replyIn(record: HTMLElement): HTMLElement | null {
  return record.querySelector<HTMLElement>('.reply');
}
