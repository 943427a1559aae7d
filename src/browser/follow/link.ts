/**
 * Opens Follow in a dialog over the page: where its section of the portal is named, but on its own page, and where a link
 * of the portal leads to a choice. It is loaded by the first press, and where it can't be, the link leads there.
 */
const LINKS = 'nav [aria-haspopup], [href^="/"][href*="/subscribe/?"]';

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>(LINKS);
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  import('./dialog.ts').then((dialog) => dialog.openFollow(link)).catch(() => location.assign(link.href));
});
