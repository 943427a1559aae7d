import type { Instant } from '../../domain/time.ts';
import { all } from './all.ts';

/**
 * Says of each promise in the page that is late that it is, and returns what it says now. Whether an incident's update has
 * come is known as of `looked`, when this page or the present was read last.
 */
export function sayLate(now: Instant, looked: Instant): string[] {
  return [...all('[data-late]')].flatMap((element) => {
    const { due, late = '', end = '', incident } = element.dataset;
    if (Number(due) > (incident ? looked : now)) return [];
    delete element.dataset['late'];
    element.replaceChildren(late, element.querySelector('time') ?? '', end);
    return element.hidden ? [] : element.textContent;
  });
}
