/** The key `/` leads to the search field from everywhere: to the page's own, or to the search page. */
document.addEventListener('keydown', (event) => {
  const { key, target, defaultPrevented } = event;
  if (key !== '/' || defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
  if (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
    return;
  const field = document.querySelector<HTMLInputElement>('form[role="search"] input');
  const link = document.querySelector<HTMLAnchorElement>('[data-search-link]');
  if (!field && !link) return;
  event.preventDefault();
  if (field) {
    field.focus();
    field.select();
  } else if (link) location.assign(link.href);
});
