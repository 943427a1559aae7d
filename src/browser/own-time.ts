/** A range, or one instant, in a reader's zone. */
interface OwnTime {
  /** `05:00–09:00`, with the days where the portal has another day at one of the ends. */
  text: string;
  /** When it ends by the clock alone, for a place that has no room for more. */
  clock: string;
}

/**
 * Says times of a portal, which says them in `portalZone`, in the reader's zone, which is that of their system unless given;
 * undefined where that is the same.
 */
export function ownTime(
  locale: string,
  portalZone: string,
  ownZone?: string,
): (start: Date, end: Date) => OwnTime | undefined {
  const day: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short' };
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const formatsIn = (timeZone: string | undefined) =>
    [day, time, { ...day, ...time }].map(
      (options) => new Intl.DateTimeFormat(locale, { ...options, timeZone }),
    ) as [day: Intl.DateTimeFormat, time: Intl.DateTimeFormat, moment: Intl.DateTimeFormat];
  const [ownDay, ownClock, ownMoment] = formatsIn(ownZone);
  const [portalDay, , portalMoment] = formatsIn(portalZone);
  return (start, end) => {
    const isSame = (own: Intl.DateTimeFormat, portal: Intl.DateTimeFormat) =>
      [start, end].every((at) => own.format(at) === portal.format(at));
    if (isSame(ownMoment, portalMoment)) return undefined;
    const format = isSame(ownDay, portalDay) ? ownClock : ownMoment;
    const clock = ownClock.format(end);
    if (start >= end) return { text: format.format(end), clock };
    const isOneDay = ownDay.format(start) === ownDay.format(end);
    // Browsers differ in how they join two days.
    const text = isOneDay
      ? format.formatRange(start, end)
      : `${format.format(start)} – ${format.format(end)}`;
    return { text, clock };
  };
}
