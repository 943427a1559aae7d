import type { SegmentsOfList } from '../../view/issues/segments.ts';
import { countText, element } from '../search/elements.ts';
import { keepSegment, keptSegment } from './kept.ts';

/** Leaves out of a list what hits others only than the segment that the reader chose, and says so. */

for (const link of document.querySelectorAll<HTMLElement>('a[data-keeps]'))
  link.addEventListener('click', () => keepSegment(link.dataset['keeps']));
const list = document.querySelector<HTMLElement>('[data-segments]');
const segments = JSON.parse(list?.dataset['segments'] ?? '{}') as SegmentsOfList;
const kept = segments[keptSegment(Object.keys(segments)) ?? ''];
if (list && kept) leaveOut(list, kept);

function leaveOut(list: HTMLElement, { showing, others }: SegmentsOfList[string]): void {
  const rows = [...list.querySelectorAll<HTMLElement>('tbody tr')].filter((row) =>
    others.includes(element('.id', row).textContent.trim()),
  );
  for (const row of rows) row.hidden = true;
  const part = element('script[data-scripted]', list);
  part.outerHTML = part.textContent;
  const line = element('.own-segment', list);
  element('[data-said]', line).textContent = `${showing} ${countText(rows.length, line.dataset['leftOut'])}`;
  element('button', line).addEventListener('click', () => {
    keepSegment(undefined);
    for (const row of rows) row.hidden = false;
    line.remove();
  });
}
