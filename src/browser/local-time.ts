/** Adds the reader's own time to times of a clock, where their zone differs from the one that is shown. */
export function addOwnTimes({ yourTime = '' }: DOMStringMap, locale: string): void {
  const formatOf = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...options });
  const clock = formatOf({});
  const dayAndClock = formatOf({ day: 'numeric', month: 'short' });
  const moment = formatOf({ day: 'numeric', month: 'short', year: 'numeric' });
  const day = new Intl.DateTimeFormat('en-CA');

  for (const element of document.querySelectorAll('time')) {
    const shown = /^(\d{4}-\d{2}-\d{2})T.*([+-])(\d{2}):(\d{2})$/.exec(element.dateTime);
    if (!shown) continue;
    const [, shownDay, sign, hours, minutes] = shown;
    const at = new Date(element.dateTime);
    const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
    if (Number.isNaN(at.getTime()) || -at.getTimezoneOffset() === ahead) continue;
    element.title = `${moment.format(at)} ${yourTime}`;
    if (!/UTC\S*$/.test(element.textContent.trim())) continue;
    const own = document.createElement('small');
    own.className = 'local-time';
    own.textContent = ` (${(day.format(at) === shownDay ? clock : dayAndClock).format(at)} ${yourTime})`;
    add(own, element);
  }
}

/** What is in view may have been begun to be read: there nothing moves, and a time is added only where it fits. */
function add(own: HTMLElement, element: HTMLElement): void {
  const inView = element.getBoundingClientRect().top < window.innerHeight;
  const entry = element.closest<HTMLElement>('.timeline > li');
  const place = element.closest('.when') ?? element;
  if (inView && !entry) return;
  const height = entry?.offsetHeight;
  place.append(own);
  if (inView && entry?.offsetHeight !== height) own.remove();
}
