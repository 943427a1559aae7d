/**
 * Ctrl+K, or ⌘K, opens search on every page; so does / where no text is being typed, unless a switch on the search page
 * has turned it off: it would get in the way of people who speak to their computer (WCAG 2.1.4). Where no choice can be
 * kept, asking for it throws: a key that can't be turned off isn't on.
 */
const link = document.querySelector<HTMLAnchorElement>('[aria-keyshortcuts]');
let waiting: HTMLFormElement | undefined;

addEventListener('keydown', (event) => {
  const { key, target, ctrlKey, metaKey } = event;
  const isAsked =
    ctrlKey || metaKey
      ? /^k$/i.test(key)
      : key === '/' && !(target as Element).matches(':read-write') && !localStorage['slash'];
  if (!isAsked || !link) return;
  event.preventDefault();
  open(link);
});
// Whoever comes back from a result finds the question as it was.
if (link && location.hash.startsWith('#?')) open(link);

/**
 * Opens the search page in a dialog, or leads to its field where it is open; goes there where that can't be. What is typed
 * until then goes into a form of its own, which leads there as well.
 */
function open({ href, textContent }: HTMLAnchorElement): void {
  // It was asked for already, and is on its way.
  if (waiting?.isConnected) return;
  const former = document.activeElement;
  const form = document.createElement('form');
  waiting = form;
  const field = document.createElement('input');
  form.className = 'visually-hidden';
  form.action = href;
  field.name = 'q';
  field.ariaLabel = textContent;
  form.append(field);
  document.body.append(form);
  field.focus({ preventScroll: true });
  import('./dialog.ts').then((dialog) => dialog.openSearch(form, former)).catch(() => form.submit());
}
