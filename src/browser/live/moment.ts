import type { Instant } from '../../domain/time.ts';
import type { LiveData } from '../../view/live/live-data.ts';

/** A `<time>` in the zone of the portal: `23 Nov 2026, 14:49 UTC−3`. */
export function momentElement(
  at: Instant,
  { locale, zone }: Pick<LiveData, 'locale' | 'zone'>,
): HTMLTimeElement {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'shortOffset',
  });
  const time = document.createElement('time');
  time.dateTime = new Date(at).toISOString();
  time.textContent = format.format(at).replace('GMT', 'UTC').replace('-', '−');
  return time;
}
