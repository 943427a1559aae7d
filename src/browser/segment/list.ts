import type { SegmentsOfList } from '../../view/issues/segments.ts';
import { countText, element } from '../search/elements.ts';
import { keepSegment, keptSegment } from './kept.ts';

for (const link of document.querySelectorAll<HTMLElement>('a[data-keeps]'))
  link.addEventListener('click', () => keepSegment(link.dataset['keeps']));
const list = document.querySelector<HTMLElement>('[data-segments]');
const segments = JSON.parse(list?.dataset['segments'] ?? '{}') as SegmentsOfList;
const kept = segments[keptSegment(Object.keys(segments)) ?? ''];
if (list && kept) leaveOut(list, kept);

/** Leaves out of a list what hits others only than the segment that the reader chose, counts what is left, and says so. */
function leaveOut(list: HTMLElement, { showing, others, heading, range }: SegmentsOfList[string]): void {
  const rows = [...list.querySelectorAll<HTMLElement>('tbody tr')].filter((row) =>
    others.includes(element('.id', row).textContent.trim()),
  );
  const counts = countsOf(list);
  const whole = counts.said();
  for (const row of rows) row.hidden = true;
  counts.say({ heading, range });
  const part = element('script[data-scripted]', list);
  part.outerHTML = part.textContent;
  const line = element('.own-segment', list);
  const said = `${showing} ${countText(rows.length, line.dataset['leftOut'])}`;
  element('[data-said]', line).textContent = said;
  const status = element('[data-counted]', list);
  status.textContent = `${heading}. ${said}`;
  element('button', line).addEventListener('click', () => {
    keepSegment(undefined);
    for (const row of rows) row.hidden = false;
    counts.say(whole);
    line.remove();
    // The button that had the focus is gone.
    list.querySelector<HTMLElement>('tbody a')?.focus();
    status.textContent = whole.heading;
  });
}

/** Where a list says how many issues there are, and which of them the page shows: the table is named by the same heading. */
function countsOf(list: HTMLElement) {
  const [heading, range] = [element('h2', list), element('[data-range]', list)];
  const caption = list.querySelector('caption');
  return {
    said: () => ({ heading: heading.textContent, range: range.textContent }),
    say(texts: { heading: string; range: string }): void {
      heading.textContent = texts.heading;
      if (caption) caption.textContent = texts.heading;
      range.textContent = texts.range;
    },
  };
}
