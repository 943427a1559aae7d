import { releaseAnswer } from '../../domain/release-answer.ts';
import type { Instant } from '../../domain/time.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { clockElement, momentElement } from './moment.ts';

/**
 * Answers on the page of a critical issue whether a fix can come today. Where all windows that the page knows are over, it
 * is too old to answer, and what it says without script stands alone.
 */
export function sayRelease(now: Instant, data: LiveData): void {
  const day = new Intl.DateTimeFormat('en', { dateStyle: 'short', timeZone: data.zone });
  for (const element of document.querySelectorAll<HTMLElement>('[data-windows]')) {
    const windows = (element.dataset['windows'] ?? '').split(' ').map((window) => {
      const [start = 0, end = 0] = window.split('-').map(Number);
      return { start, end };
    });
    const answer = releaseAnswer(windows, now, (a, b) => day.format(a) === day.format(b));
    const said = answer ? `${answer.is} ${answer.window.start}` : '';
    if (element.dataset['said'] === said) continue;
    element.dataset['said'] = said;
    if (!answer) element.replaceChildren();
    else {
      const time = answer.is === 'later' ? momentElement : clockElement;
      const { start, end } = answer.window;
      const times = { start: time(start, data), end: time(end, data) };
      element.replaceChildren(...pieces<Node>(element.dataset[answer.is] ?? '', times));
    }
  }
}
