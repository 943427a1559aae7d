/** Changes the page and leaves what is being read where it was on the screen. At the top of the page, that is the top. */
export function keepPlace(change: () => void): void {
  const read = scrollY === 0 ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const before = read?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // A browser that keeps the place by itself would do it twice.
  style.overflowAnchor = 'none';
  change();
  if (read?.checkVisibility())
    scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
}
