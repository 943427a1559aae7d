import { addStyles } from '../styles.ts';
import { element } from './elements.ts';
import { dialogAddress } from './request-address.ts';
import { startSearch } from './search.ts';

let making: Promise<HTMLDialogElement> | undefined;
/** What stood behind the # before the question did. */
let formerHash = '';

/**
 * Leads to the field of the search page, or opens that page in a dialog over this one. The form leads to it, and has what
 * was typed until now; the focus was on `former`, where it is again when the dialog is closed.
 */
export async function openSearch(waiting: HTMLFormElement, former: Element | null): Promise<void> {
  const isDialog = making !== undefined || !document.querySelector('[data-question]');
  const dialog = isDialog ? await (making ??= makeDialog(waiting.action)) : undefined;
  const typed = String(new FormData(waiting).get('q'));
  waiting.remove();
  if (former instanceof HTMLElement) former.focus({ preventScroll: true });
  const isOpen = dialog?.open;
  if (dialog && !isOpen) {
    if (!location.hash.startsWith('#?')) formerHash = location.hash;
    dialog.showModal();
  }
  const field = element<HTMLInputElement>('[data-question]');
  if (isOpen && typed !== '') field.focus();
  else field.select();
  if (typed === '') return;
  field.setRangeText(typed, field.selectionStart ?? 0, field.selectionEnd ?? 0, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
}

async function makeDialog(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = element('[data-search]', page);
  const styles = [...page.querySelectorAll('link[rel=stylesheet]')];
  await Promise.all(styles.map((link) => addStyles(link.getAttribute('href') ?? '')));
  // Where the site is being written, styles stand in the page.
  document.head.append(...page.querySelectorAll('head style'));
  for (const symbol of page.querySelectorAll('.sprite symbol'))
    if (!document.getElementById(symbol.id)) document.querySelector('.sprite')?.append(symbol);

  const dialog = document.createElement('dialog');
  dialog.className = 'search-dialog';
  const heading = element('h1', root);
  dialog.setAttribute('aria-label', heading.textContent);
  heading.replaceWith(closeButton(root, dialog));
  dialog.append(root);
  document.body.append(dialog);

  const search = startSearch(root, {
    read: dialogAddress.read,
    write(request, step) {
      dialogAddress.write(request, step);
      showAll();
    },
  });
  const all = element<HTMLAnchorElement>('[data-all]', root);
  /** The same question on the search page, which has filters and orders. */
  const showAll = () => (all.href = address + location.hash.slice(1));
  all.hidden = false;
  showAll();
  search.restore();
  dialog.addEventListener('close', () =>
    history.replaceState(null, '', location.pathname + location.search + formerHash),
  );
  // A search field would only be emptied.
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    dialog.close();
  });
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  return dialog;
}

function closeButton(root: HTMLElement, dialog: HTMLDialogElement): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'close';
  button.textContent = root.dataset['close'] ?? '';
  button.addEventListener('click', () => dialog.close());
  return button;
}
