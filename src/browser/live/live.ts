import { nextPresent, type NowFile, presentOf } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { displayedState, type Known } from './displayed-state.ts';
import { momentElement } from './moment.ts';
import { readPresent } from './read-present.ts';
import { show } from './show.ts';

/**
 * Fills in the present on pages that don't hold it, and keeps all true after they were built: a page changes at the
 * instants that it knows, and reads what is new at a pace that fits.
 */

const MINUTE = 60_000;
/** Between two readings: while something is wrong, and while nothing is. */
const PACE = { trouble: MINUTE, calm: 10 * MINUTE };

/** What the page carries for its script. */
export const data = JSON.parse(document.querySelector('#live')?.textContent ?? '') as LiveData;
start(data);

function start(data: LiveData): void {
  let known: Known | undefined = data.known && { present: data.known, isOfPage: true };
  let reachable = navigator.onLine;
  let isOfThisVersion = true;
  let timer = 0;
  let shown = known && JSON.stringify(displayedState(data, known, known.present.built));

  const update = async () => {
    const now = clock(known?.present);
    if (known) {
      const state = displayedState(data, known, now);
      const next = JSON.stringify(state);
      let isOld = !isOfThisVersion || now - known.present.built > data.staleAfter;
      if (next !== shown)
        try {
          await show(state, known, data, now);
          shown = next;
        } catch {
          isOld = true;
        }
      notice(data, known.present.built, reachable ? (isOld ? 'stale' : undefined) : 'offline');
    }
    clearTimeout(timer);
    timer = window.setTimeout(refresh, wait(known?.present, data.staleAfter, now));
  };
  const refresh = () => {
    void update();
    if (document.visibilityState === 'visible') void read();
  };
  const read = async () => {
    try {
      const present = await readPresent(data.now);
      // An answer that was on its way when the connection went says nothing of now.
      reachable = navigator.onLine;
      // A cache may hold an older answer than the page.
      if (present && !(known && present.built <= known.present.built)) known = { present, isOfPage: false };
      isOfThisVersion = present !== undefined;
    } catch {
      reachable = false;
    }
    await update();
  };

  document.addEventListener('visibilitychange', refresh);
  addEventListener('online', refresh);
  addEventListener('offline', () => {
    reachable = false;
    void update();
  });
  if (known && cameOverNetwork()) void update();
  else refresh();
}

/** Whether the page was sent just now, and not kept by the browser: then nothing is newer than what it says itself. */
function cameOverNetwork(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!page?.transferSize;
}

/** Now, by the reader's clock; one that is behind the build is wrong, and never takes a page back. */
function clock(present: NowFile | undefined): Instant {
  if (present?.standing) return present.built;
  return Math.max(Date.now(), present?.built ?? 0);
}

/** How long to wait before the next look, in milliseconds: not past an instant at which what is shown changes. */
function wait(present: NowFile | undefined, staleAfter: number, now: Instant): number {
  if (!present) return PACE.trouble;
  const { portal } = presentOf(present, now);
  const isCalm = portal === 'operational' || portal === 'under_maintenance';
  const old = present.built + staleAfter + 1;
  const next = Math.min(nextPresent(present, now), old > now ? old : Infinity);
  return Math.min(next - now, isCalm ? PACE.calm : PACE.trouble);
}

/** Says at the foot of the window that what is shown is old, or that the portal can't be reached. */
function notice(data: LiveData, built: Instant, what: 'stale' | 'offline' | undefined): void {
  const place = document.getElementById('notice');
  if (!place || place.dataset['notice'] === (what ?? '')) return;
  place.dataset['notice'] = what ?? '';
  if (what === undefined) return place.replaceChildren();
  const again = document.createElement('a');
  again.href = location.pathname;
  again.textContent = data.notice.again;
  place.replaceChildren(...pieces<Node>(data.notice[what], { time: momentElement(built, data) }), ' ', again);
}
