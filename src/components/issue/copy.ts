/** Makes what has `data-copy` put that text on the clipboard. Without script a link leads there, and a reply opens. */

const SHOWN = 2_000;

if ('clipboard' in navigator) {
  for (const element of document.querySelectorAll<HTMLElement>('[data-copy]')) prepare(element);
}

function prepare(element: HTMLElement): void {
  const { copy = '', copied = '' } = element.dataset;
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
