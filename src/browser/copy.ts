import { say } from './copying/said.ts';

/** Makes every link with `data-copy` put that text on the clipboard instead of leading to it. */

addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-copy]');
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  void copy(link);
});

async function copy(link: HTMLAnchorElement): Promise<void> {
  const { copy: text = '', copied = '' } = link.dataset;
  try {
    await navigator.clipboard.writeText(text);
    say(link, copied);
  } catch {
    // The text stands before its link: whoever copies by hand finds it selected.
    const shown = link.previousElementSibling;
    if (shown) getSelection()?.selectAllChildren(shown);
  }
}
