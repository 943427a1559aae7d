import type { LiveData } from '../../view/live/live-data.ts';
import { element } from '../search/elements.ts';

/** What every page carries: where the portal is, and some words. */
export function liveData(): LiveData {
  return JSON.parse(element('#live').textContent) as LiveData;
}
