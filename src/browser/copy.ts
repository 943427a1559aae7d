/**
 * Makes what has `data-copy` put a text on the clipboard: the attribute's own, or that of the element after it.
 * Without script a link leads there, and a reply opens.
 */

const SHOWN = 2_000;

if ('clipboard' in navigator) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-copy]')) prepare(element);
}

function prepare(element: HTMLElement): void {
  const { copied = '' } = element.dataset;
  const copy = element.dataset['copy'] || element.nextElementSibling?.textContent.trim() || '';
  const label = element.textContent;
  element.setAttribute('aria-live', 'polite');
  element.addEventListener('click', (event) => {
    // A link would lead away; a reply opens all the same, so that one sees what was copied.
    if (element instanceof HTMLAnchorElement) event.preventDefault();
    void navigator.clipboard.writeText(copy).then(() => {
      element.textContent = copied;
      setTimeout(() => (element.textContent = label), SHOWN);
    });
  });
}
