import type { LiveData } from '../view/live/live-data.ts';
import { ownTime } from './own-time.ts';

/**
 * Adds the reader's own time right after each time of the portal, where the two differ: of a range both ends, after its end.
 * It goes on with what the page is given later.
 */
export function addOwnTimes({ locale, yourTime }: LiveData): void {
  const add = (root: ParentNode) => {
    for (const element of root.querySelectorAll<HTMLTimeElement>('time[datetime*=T]:not([data-to])')) {
      if (element.nextElementSibling?.className === 'local-time') continue;
      const { dateTime, dataset } = element;
      const said = ownTime(locale, dataset['from'] ?? dateTime, dateTime);
      if (!said) continue;
      const own = document.createElement('small');
      own.className = 'local-time';
      // An axis has room for the clock alone.
      own.textContent = element.closest('.axis') ? said.slice(-5) : ` (${said} ${yourTime})`;
      put(own, element);
    }
  };
  add(document);
  new MutationObserver((changes, observer) => {
    for (const { target } of changes) add(target as Element);
    // What was added here, and taken back where it has no room, is no change: it would be tried again without end.
    observer.takeRecords();
  }).observe(document.body, { childList: true, subtree: true });
}

/** Before the page is drawn anything may move; what is in view after that is being read, and stays where it is. */
function put(own: HTMLElement, element: HTMLElement): void {
  const isDrawn = performance.getEntriesByType('paint').length > 0;
  const isInView = isDrawn && element.getBoundingClientRect().top < innerHeight;
  const block = isInView ? element.closest<HTMLElement>('p, li, td, tr') : null;
  const height = block?.offsetHeight;
  element.after(own);
  if (block?.offsetHeight !== height) own.remove();
}
