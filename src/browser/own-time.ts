/**
 * Says a time of a portal, by its ends as `<time>` has them in the portal's zone, in the reader's: `05:00–09:00`, with the
 * days where the portal has another day at one of the ends; undefined where it is the same. All languages write the clock
 * alike, to which a test holds them: whatever knows more of them takes longer to begin than all else that a page begins with,
 * and is asked for days alone.
 */
export function ownTime(
  locale: string,
  start: string,
  end: string,
  inOwnZone: (at: Date) => string = inZoneOfSystem,
): string | undefined {
  const [from, to] = [start, end].map((iso) => inOwnZone(new Date(iso))) as [string, string];
  // `2026-11-23T14:41` says the day in 10 characters, and the minute in 16.
  const areIn = (length: number, first: string, last: string) =>
    from.startsWith(first.slice(0, length)) && to.startsWith(last.slice(0, length));
  if (areIn(16, start, end)) return undefined;
  const say = (iso: string, hasDay = !areIn(10, start, end)) => {
    const day = (): string =>
      new Date(iso).toLocaleString(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    return (hasDay ? `${day()}, ` : '') + iso.slice(11, 16);
  };
  if (start === end) return say(to);
  return areIn(10, from, from) ? `${say(from)}–${say(to, false)}` : `${say(from)} – ${say(to)}`;
}

/** What the clock on a reader's wall says, as if that were UTC. */
function inZoneOfSystem(at: Date): string {
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString();
}
