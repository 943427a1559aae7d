import styles from '../../styles/day-card.css?url';
import { liveData } from '../copying/live-data.ts';
import { addStyles } from '../styles.ts';
import { dayAt, dayName, lastDay, shownDays, visibleFrom } from './day-axis.ts';
import { type DayTable, dayTable } from './day-table.ts';

/**
 * One day of a component in a card below its bar: what it was, how long, and the way to the record. It follows the pointer
 * and the arrow keys; a press keeps it where it is, until Escape, a press elsewhere, or until the focus goes elsewhere.
 */
interface Open {
  link: HTMLAnchorElement;
  /** Counted from the first bar. */
  day: number;
  isKept: boolean;
}

let open: Open | undefined;
const card = document.createElement('div');
card.className = 'day-card';
card.popover = 'manual';
card.ariaLive = 'polite';
const mark = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
mark.setAttribute('class', 'day-mark');
mark.setAttribute('width', '6');
mark.setAttribute('height', '32');

/** Answers what happens on bars. */
export function openDay(link: HTMLAnchorElement, event: Event): void {
  if (event instanceof KeyboardEvent) move(link, event);
  else if (event.type === 'focusin') focused(link);
  else if (event.type === 'click') press(link, event as PointerEvent);
  else if ((event as PointerEvent).pointerType === 'mouse' && !open?.isKept)
    void show({ link, day: dayAt(link, (event as PointerEvent).clientX), isKept: false });
}

function focused(link: HTMLAnchorElement): void {
  if (link.matches(':focus-visible') && open?.link !== link)
    void show({ link, day: lastDay(link), isKept: true });
}

function press(link: HTMLAnchorElement, { detail, clientX }: PointerEvent): void {
  // Enter follows what the card says; where that is nothing, the bars.
  if (detail === 0)
    location.assign((open?.link === link ? card.querySelector('a') : null)?.href ?? link.href);
  else void show({ link, day: dayAt(link, clientX), isKept: true });
}

function move(link: HTMLAnchorElement, event: KeyboardEvent): void {
  const [first, last] = [visibleFrom(link), lastDay(link)];
  const day = open?.link === link ? open.day : last;
  const next = { ArrowLeft: day - 1, ArrowRight: day + 1, Home: first, End: last }[event.key];
  if (next === undefined) return;
  event.preventDefault();
  void show({ link, day: Math.min(Math.max(next, first), last), isKept: true });
}

async function show(wanted: Open): Promise<void> {
  if (open && open.link === wanted.link && open.day === wanted.day && open.isKept === wanted.isKept) return;
  open = wanted;
  const { link, day } = wanted;
  const svg = link.querySelector('svg');
  mark.setAttribute('x', String(day * 6 - 1));
  svg?.append(mark);
  const [table] = await Promise.all([dayTable(link), addStyles(styles)]);
  // Something else was asked for meanwhile.
  if (open !== wanted) return;
  const name = dayName(link, day);
  if (name < table.since) return close();
  fill(table, name);
  if (card.previousElementSibling !== link) link.after(card);
  if (!card.matches(':popover-open')) card.showPopover();
  place(mark.getBoundingClientRect(), link.getBoundingClientRect());
}

function fill({ rows, quiet }: DayTable, day: string): void {
  const row = rows.find(({ first, last }) => first <= day && day <= last);
  const heading = document.createElement('b');
  heading.textContent =
    row?.days ?? new Intl.DateTimeFormat(liveData().locale, shownDays).format(new Date(day));
  const said = row?.cells.flatMap((cell) =>
    [...cell.children].map((child) => document.importNode(child, true)),
  );
  card.replaceChildren(heading, ...(said ?? [paragraph(quiet)]));
}

function paragraph(text: string): HTMLElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

/** Right below its bar, so that the pointer reaches it, and inside the window. */
function place(bar: DOMRect, { bottom, top }: DOMRect): void {
  const { style, offsetWidth, offsetHeight } = card;
  const isBelow = bottom + offsetHeight < innerHeight || top < offsetHeight;
  style.top = `${scrollY + (isBelow ? bottom : top - offsetHeight)}px`;
  const most = document.documentElement.clientWidth - offsetWidth - 4;
  style.left = `${Math.max(4, Math.min(bar.left + bar.width / 2 - offsetWidth / 2, most))}px`;
}

function close(): void {
  open = undefined;
  mark.remove();
  if (card.matches(':popover-open')) card.hidePopover();
}

function isInside(target: EventTarget | null): boolean {
  return target instanceof Node && (card.contains(target) || !!open?.link.contains(target));
}

addEventListener('pointermove', ({ target }) => {
  if (open && !open.isKept && !isInside(target)) close();
});
addEventListener('pointerdown', ({ target }) => {
  if (open && !isInside(target)) close();
});
addEventListener('focusin', ({ target }) => {
  if (open && !isInside(target)) close();
});
addEventListener('keydown', ({ key }) => {
  if (key === 'Escape' && open) close();
});
