import { nextPresent, presentOf } from '../../domain/snapshot.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { readSummary, type Summary } from './read-summary.ts';
import { displayedState, type Known, momentElement, show } from './show.ts';

/** Keeps a page true after it was built: it changes at the instants that it carries, and reads the present every minute. */

const MINUTE = 60_000;

const element = document.getElementById('live');
if (element) start(JSON.parse(element.textContent) as LiveData);

function start(data: LiveData): void {
  let known: Known = { snapshot: data.snapshot, open: data.open.map((id) => ({ id })) };
  let reachable = navigator.onLine;
  let timer = 0;
  // A clock that is behind the build is wrong: it never takes a page back.
  const clock = () => (data.standing ? data.built : Math.max(Date.now(), data.built));
  const stateAt = (now: number) => displayedState(data, presentOf(known.snapshot, now), known.open, now);
  let shown = JSON.stringify(stateAt(data.built));

  const update = () => {
    const now = clock();
    const state = stateAt(now);
    const next = JSON.stringify(state);
    if (next !== shown) show(state, known, data, now);
    shown = next;
    notice(data, reachable ? (now - data.built > data.staleAfter ? 'stale' : undefined) : 'offline');
    clearTimeout(timer);
    timer = window.setTimeout(refresh, Math.max(0, Math.min(nextPresent(known.snapshot, now) - now, MINUTE)));
  };
  const refresh = () => {
    update();
    if (document.visibilityState === 'visible') void read();
  };
  const read = async () => {
    try {
      const response = await fetch(data.summary, { cache: 'no-cache', signal: AbortSignal.timeout(20_000) });
      const read = readSummary((await response.json()) as Summary);
      // An answer that was on its way when the connection went says nothing of now.
      reachable = navigator.onLine;
      // A cache may hold an older answer than the page.
      if (read.snapshot.taken >= known.snapshot.taken) known = read;
    } catch {
      reachable = false;
    }
    update();
  };

  document.addEventListener('visibilitychange', refresh);
  addEventListener('online', refresh);
  addEventListener('offline', () => {
    reachable = false;
    update();
  });
  refresh();
}

/** Says at the foot of the window that the page is old, or that the portal can't be reached. */
function notice(data: LiveData, what: 'stale' | 'offline' | undefined): void {
  const place = document.getElementById('notice');
  if (!place || place.dataset['notice'] === (what ?? '')) return;
  place.dataset['notice'] = what ?? '';
  if (what === undefined) return place.replaceChildren();
  const again = document.createElement('a');
  again.href = location.pathname;
  again.textContent = data.words.again;
  place.replaceChildren(
    ...pieces<Node>(data.words[what], { time: momentElement(data.built, data) }),
    ' ',
    again,
  );
}
