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
  const formatsIn = (timeZone: string | undefined) => {
    const format = (options: Intl.DateTimeFormatOptions) =>
      new Intl.DateTimeFormat(locale, { ...options, timeZone });
    const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
    const day = { day: 'numeric', month: 'short' } as const;
    return { clock: format(clock), day: format(day), moment: format({ ...day, ...clock }) };
  };
  const [own, portal] = [formatsIn(ownZone), formatsIn(portalZone)];
  return (start, end) => {
    const isSame = (what: 'moment' | 'day') =>
      [start, end].every((at) => own[what].format(at) === portal[what].format(at));
    if (isSame('moment')) return undefined;
    const format = isSame('day') ? own.clock : own.moment;
    const clock = own.clock.format(end);
    if (start >= end) return { text: format.format(end), clock };
    const isOneDay = own.day.format(start) === own.day.format(end);
    // Browsers differ in how they join two days.
    const text = isOneDay
      ? format.formatRange(start, end)
      : `${format.format(start)} – ${format.format(end)}`;
    return { text, clock };
  };
}
