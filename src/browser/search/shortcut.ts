/**
 * Ctrl+K, or ⌘K, leads to the search field from everywhere: to the page's own, or to the search page. A key without
 * Ctrl, such as /, would get in the way of people who speak to their computer (WCAG 2.1.4).
 */
document.addEventListener('keydown', (event) => {
  const { key, defaultPrevented, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== 'k' || ctrlKey === metaKey || altKey || shiftKey || defaultPrevented) return;
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  if (!field && !link) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else if (link) location.assign(link.href);
});
