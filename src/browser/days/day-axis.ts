/** Where days are on their bars: six units of the drawing each, the last one the day of `data-last`. */
const PITCH = 6;
const DAY = 86_400_000;

/** How a day of the calendar is written. */
export const shownDays: Intl.DateTimeFormatOptions = {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
};

/** The number of the last day. */
export function lastDay(link: HTMLAnchorElement): number {
  return Math.round(drawing(link).viewBox.baseVal.width / PITCH) - 1;
}

/** The first day that isn't cut off: a phone shows the last ones alone. */
export function visibleFrom(link: HTMLAnchorElement): number {
  return dayAt(link, link.getBoundingClientRect().left + 1);
}

/** The day under a point of the window. */
export function dayAt(link: HTMLAnchorElement, x: number): number {
  const { left, width } = drawing(link).getBoundingClientRect();
  const last = lastDay(link);
  return Math.min(Math.max(Math.floor(((x - left) / width) * (last + 1)), 0), last);
}

/** `2026-11-10`. */
export function dayName(link: HTMLAnchorElement, day: number): string {
  const last = Date.parse(link.dataset['last'] ?? '');
  return new Date(last - (lastDay(link) - day) * DAY).toISOString().slice(0, 10);
}

function drawing(link: HTMLAnchorElement): SVGSVGElement {
  return link.querySelector('svg') as SVGSVGElement;
}
