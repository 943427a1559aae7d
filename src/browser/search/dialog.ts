import { element } from './elements.ts';
import { dialogAddress } from './request-address.ts';
import { startSearch } from './search.ts';

let making: Promise<HTMLDialogElement> | undefined;
/** What stood behind the # before the question did. */
let formerHash = '';

/** Leads to the field of the search page, or opens that page, which is at an address, in a dialog over this one. */
export async function openSearch(address: string): Promise<void> {
  if (making || !document.querySelector('[data-question]')) {
    const dialog = await (making ??= makeDialog(address));
    if (!location.hash.startsWith('#?')) formerHash = location.hash;
    if (!dialog.open) dialog.showModal();
  }
  element<HTMLInputElement>('[data-question]').select();
}

async function makeDialog(address: string): Promise<HTMLDialogElement> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = element('[data-search]', page);
  await Promise.all([...page.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].map(addStyles));
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

/** Loads the styles that this page doesn't have; without them search can be used all the same. */
function addStyles(link: HTMLLinkElement): Promise<void> | undefined {
  const href = link.getAttribute('href') ?? '';
  if (document.querySelector(`link[rel=stylesheet][href="${CSS.escape(href)}"]`)) return undefined;
  return new Promise((done) => {
    const copy = document.createElement('link');
    copy.rel = 'stylesheet';
    copy.addEventListener('load', () => done());
    copy.addEventListener('error', () => done());
    copy.href = href;
    document.head.append(copy);
  });
}
