const REMEMBERED = 'candor-segment';

/** The segment that a reader chose in this browser, of those that the page knows; undefined where there is none. */
export function keptSegment(known: readonly string[]): string | undefined {
  try {
    const kept = localStorage.getItem(REMEMBERED);
    return kept !== null && kept !== '' && known.includes(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps a segment from now on, or none. A browser that keeps nothing shows everything. */
export function keepSegment(segment: string | undefined): void {
  try {
    if (segment === undefined || segment === '') localStorage.removeItem(REMEMBERED);
    else localStorage.setItem(REMEMBERED, segment);
  } catch {
    // It may be full, or refused.
  }
}
