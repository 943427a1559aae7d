import type { NowFile } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { displayedState } from './displayed-state.ts';
import { show } from './show.ts';

interface Displayed {
  /** What the page says now that it didn't before, in its words. */
  changed: string[];
  /** Whether more has been published of what it is about than it says. */
  hasNews: boolean;
}

/** What the page displays since it was last changed. */
let displayed: string | undefined;

/** Makes the page display what is known of the present at an instant. Rejects, with nothing changed, as `show` does. */
export async function display(present: NowFile, data: LiveData, now: Instant): Promise<Displayed> {
  displayed ??= data.known && JSON.stringify(displayedState(data, data.known, data.known.built));
  const state = displayedState(data, present, now);
  const next = JSON.stringify(state);
  const changed =
    next === displayed ? [] : await show(state, { present, isOfPage: present === data.known }, data, now);
  displayed = next;
  return { changed, hasNews: hasNews(present, data) };
}

/** Whether an incident that the page tells of has been told of since, or is over. */
function hasNews({ open, built }: NowFile, { known }: LiveData): boolean {
  const page = document.querySelector<HTMLElement>('[data-told]')?.dataset;
  const own = page ? [{ id: (page['record'] ?? '').toLowerCase(), told: Number(page['told']) }] : [];
  return [...(known?.open ?? []), ...own].some(
    ({ id, told }) => (open.find((other) => other.id === id)?.told ?? built) > told,
  );
}
