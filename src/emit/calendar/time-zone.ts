import { type Instant, isoUtc, type OffsetChange, offsetsBetween } from '../../domain/time.ts';

/**
 * A VTIMEZONE with the zone’s own changes of clock between two instants, its lines ended. It is made of what dates are read
 * with: a program that goes by it comes to the very instants that pages name, in past years too, whatever it knows of the
 * zone itself.
 */
export function timeZoneText(zone: string, from: Instant, to: Instant): string {
  const { first, changes } = offsetsBetween(from, to, zone);
  const lines = [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...observance({ at: from, before: first, after: first }),
    // Each stands by itself: of several in one part, with RDATE, some programs miss the first.
    ...changes.flatMap(observance),
    'END:VTIMEZONE',
  ];
  return lines.map((line) => `${line}\r\n`).join('');
}

function observance({ at, before, after }: OffsetChange): string[] {
  const name = after > before ? 'DAYLIGHT' : 'STANDARD';
  return [
    `BEGIN:${name}`,
    // By the clock that was right until then.
    `DTSTART:${isoUtc(at + before).replace(/[-:Z]|\.\d+/g, '')}`,
    `TZOFFSETFROM:${offsetText(before)}`,
    `TZOFFSETTO:${offsetText(after)}`,
    `END:${name}`,
  ];
}

/** `-0300`, and the seconds that old offsets have. */
function offsetText(offset: number): string {
  const seconds = Math.round(Math.abs(offset) / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const digits = parts.slice(0, parts[2] === 0 ? 2 : 3).map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${digits.join('')}`;
}
