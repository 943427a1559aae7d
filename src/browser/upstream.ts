/** Older than this, by the reader's clock, somebody else's word is said to be old: a word is read with each build. */
const OLD = 60 * 60 * 1000;

for (const mark of document.querySelectorAll<HTMLElement>('[data-as-of]')) {
  const age = Date.now() - Date.parse(mark.dataset['asOf'] ?? '');
  if (age > OLD) mark.textContent = mark.dataset['old'] ?? '';
}
