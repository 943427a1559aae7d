import '../copy.ts';
import { addStyles } from '../styles.ts';
import { type Choosing, startFollow } from './follow.ts';

let making: Promise<{ dialog: HTMLDialogElement; choosing: Choosing }> | undefined;

/** Opens the two questions of Follow over the page, with what the link names chosen. Closing it gives the focus back. */
export async function openFollow(link: HTMLAnchorElement): Promise<void> {
  making ??= makeDialog(link);
  // Whoever tries again may have a connection by then.
  making.catch(() => (making = undefined));
  const { dialog, choosing } = await making;
  if (!dialog.open) dialog.showModal();
  choosing.choose(new URL(link.href).searchParams);
}

async function makeDialog({ href, textContent }: HTMLAnchorElement) {
  const [address = href] = href.split('?');
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = page.querySelector<HTMLElement>('[data-follow]');
  if (!root) throw new Error(`${address} has no choice`);
  const styles = [...page.querySelectorAll('link[rel=stylesheet]')];
  await Promise.all(styles.map((style) => addStyles(style.getAttribute('href') ?? '')));
  // Where the site is being written, styles stand in the page.
  document.head.append(...page.querySelectorAll('head style'));

  const dialog = document.createElement('dialog');
  dialog.className = 'follow-dialog';
  dialog.setAttribute('aria-label', page.querySelector('h1')?.textContent ?? textContent);
  const close = document.createElement('button');
  close.type = 'button';
  close.className = 'close';
  close.textContent = root.dataset['close'] ?? '';
  close.addEventListener('click', () => dialog.close());
  dialog.append(root, close);
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  // The policy of this page lets no form go elsewhere: the one for e-mail is filled in where it stands.
  const form = root.querySelector('form');
  const there = document.createElement('a');
  there.addEventListener('click', (event) => event.stopPropagation());
  there.textContent = form?.querySelector('button')?.textContent ?? '';
  form?.replaceWith(there);
  const choosing = startFollow(root, (query) => (there.href = `${address}?${String(query)}`));
  return { dialog, choosing };
}
