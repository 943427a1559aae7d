import type { Instant } from '../../domain/time.ts';
import type { LiveData } from '../../view/live/live-data.ts';

type Place = Pick<LiveData, 'locale' | 'zone'>;

/** A `<time>` in the zone of the portal: `23 Nov 2026, 14:49 UTC−3`. */
export function momentElement(at: Instant, place: Place): HTMLTimeElement {
  return timeElement(at, place, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** The same without its day: `14:49 UTC−3`. */
export function clockElement(at: Instant, place: Place): HTMLTimeElement {
  return timeElement(at, place, {});
}

function timeElement(at: Instant, { locale, zone }: Place, day: Intl.DateTimeFormatOptions): HTMLTimeElement {
  const say = (language: string, options: Intl.DateTimeFormatOptions) =>
    new Date(at).toLocaleString(language, { ...options, timeZone: zone });
  const time = document.createElement('time');
  // Swedish writes dates as ISO does.
  time.dateTime = say('sv', { timeZoneName: 'longOffset' })
    .replace(' ', 'T')
    .replace(' GMT', '')
    .replace('−', '-');
  time.textContent = say(locale, {
    ...day,
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
    timeZoneName: 'shortOffset',
  })
    .replace('GMT', 'UTC')
    .replace('-', '−');
  return time;
}
