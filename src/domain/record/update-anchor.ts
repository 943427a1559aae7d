import { isoUtc } from '../time.ts';
import type { Update } from './records.ts';

/**
 * The anchor of each update on the page of its record, in their order: `update-20190507T1332Z`. It depends on the
 * update's time alone; a second one in the same minute ends in `-2`.
 */
export function updateAnchors(updates: Pick<Update, 'at'>[]): string[] {
  const seen = new Map<string, number>();
  return updates.map(({ at }) => {
    const anchor = `update-${isoUtc(at).slice(0, 16).replace(/[-:]/g, '')}Z`;
    const times = (seen.get(anchor) ?? 0) + 1;
    seen.set(anchor, times);
    return times === 1 ? anchor : `${anchor}-${times}`;
  });
}
