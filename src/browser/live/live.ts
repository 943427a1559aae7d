import { nextPresent, type NowFile } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { announce } from './announce.ts';
import { sayElapsed } from './elapsed.ts';
import { momentElement } from './moment.ts';
import { sayOver } from './over.ts';
import { sayLate } from './promises.ts';
import { readPresent } from './read-present.ts';

/**
 * Fills in the present on pages that don't hold it, and keeps all true after they were built: a page changes at the
 * instants that it knows, and reads what is new at a pace that fits. What changes a page is loaded when something has to
 * be changed: most pages about now are closed before that.
 */

const MINUTE = 60_000;
/** Between two readings: while something is wrong, be it the connection alone, and while nothing is. */
const PACE = { trouble: MINUTE, calm: 10 * MINUTE };

/** What the page carries for its script. */
export const data = JSON.parse((document.getElementById('live') as HTMLElement).textContent) as LiveData;
start(data);

function start(data: LiveData): void {
  let known = data.known;
  let reachable = navigator.onLine;
  let isOfThisVersion = true;
  /** When it was last known that nothing newer is published than what is known here. */
  let looked = cameOverNetwork() ? clock(known, data) : -Infinity;
  /** Until a page that was opened says what is so now, nothing changes that anybody has heard. */
  let isOpening = true;
  let timer = 0;

  let updating = Promise.resolve();
  // One after the other: what is displayed is compared with what was before.
  const update = () => (updating = updating.then(updateNow));
  const updateNow = async () => {
    const now = clock(known, data);
    let changed: string[] = [];
    if (known) {
      let isOld = !isOfThisVersion || now - known.built > data.staleAfter;
      let hasNews = false;
      if (isNews(known, data.known, now))
        try {
          const { display } = await import('./display.ts');
          ({ changed, hasNews } = await display(known, data, now));
        } catch {
          isOld = true;
        }
      const what = isOld ? 'stale' : hasNews ? 'news' : undefined;
      notice(data, known.built, reachable ? what : 'offline');
    }
    sayElapsed(now, data.units);
    sayOver(now);
    if (document.querySelector('[data-windows]'))
      void import('./release.ts').then(({ sayRelease }) => sayRelease(now, data));
    changed.push(...sayLate(now, looked));
    if (!isOpening) announce(changed);
    clearTimeout(timer);
    timer = window.setTimeout(refresh, wait(known, data.staleAfter, now, reachable));
  };
  const refresh = () => {
    void update();
    if (document.visibilityState === 'visible') void read();
  };
  let readings = 0;
  const read = async () => {
    const asked = clock(known, data);
    const reading = ++readings;
    try {
      const present = await readPresent(data.now);
      // What an older reading ends with, such as one that a machine slept through, says nothing once a newer has begun.
      if (reading !== readings) return;
      // An answer that was on its way when the connection went says nothing of now.
      reachable = navigator.onLine;
      // A cache may hold an older answer than the page.
      if (present && !(known && present.built <= known.built)) known = present;
      isOfThisVersion = present !== undefined;
      looked = asked;
    } catch {
      if (reading !== readings) return;
      reachable = false;
    }
    await update();
    isOpening = false;
  };

  addEventListener('visibilitychange', refresh);
  addEventListener('online', refresh);
  addEventListener('offline', () => {
    reachable = false;
    void update();
  });
  if (known && cameOverNetwork()) void update().then(() => (isOpening = false));
  else refresh();
}

/** Whether what is known may be other than what the page says of itself. */
function isNews(known: NowFile, ofPage: NowFile | undefined, now: Instant): boolean {
  return known !== ofPage || nextPresent(known, known.built) <= now;
}

/** Whether the page was sent just now, and not kept by the browser: then nothing is newer than what it says itself. */
function cameOverNetwork(): boolean {
  const [page] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  return !!page?.transferSize;
}

/** Now, by the reader's clock; one that is behind the build is wrong, and never takes a page back. */
function clock(present: NowFile | undefined, { standing }: LiveData): Instant {
  if (!present) return standing ?? Date.now();
  return present.standing ? present.built : Math.max(Date.now(), present.built);
}

/** How long to wait before the next look, in milliseconds: not past an instant at which what is shown changes. */
function wait(present: NowFile | undefined, staleAfter: number, now: Instant, reachable: boolean): number {
  if (!present) return PACE.trouble;
  const isCalm = reachable && [undefined, 'operational', 'under_maintenance'].includes(present.state);
  const old = present.built + staleAfter + 1 - now;
  // How long something has been going on is said anew when a minute begins.
  const minute = document.querySelector('[data-since]') ? MINUTE - (now % MINUTE) : Infinity;
  const pace = isCalm ? PACE.calm : PACE.trouble;
  return Math.min(nextPresent(present, now) - now, old > 0 ? old : Infinity, minute, pace);
}

type Notice = 'stale' | 'offline' | 'news' | undefined;
/** What is said at the foot of the window. */
let noticed: Notice;

/** Says at the foot of the window that what is shown is old, or that the portal can't be reached. */
function notice(data: LiveData, built: Instant, what: Notice): void {
  const place = document.getElementById('notice');
  if (!place || noticed === what) return;
  noticed = what;
  if (what === undefined) return place.replaceChildren();
  const again = document.createElement('a');
  again.href = location.pathname;
  again.textContent = data.notice.again;
  const [before = '', after] = data.notice[what].split('{time}');
  place.replaceChildren(
    before,
    after === undefined ? '' : momentElement(built, data),
    after ?? '',
    ' ',
    again,
  );
}
