import { lastPresent } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import type { DisplayedState } from './displayed-state.ts';
import { momentElement } from './moment.ts';
import type { Known } from './show.ts';

/**
 * The sentences below the headline, as nodes; undefined where those of the page still hold, since it alone
 * knows the incidents that are open.
 */
export function summaryNodes(
  told: DisplayedState,
  { open, snapshot }: Known,
  data: LiveData,
  now: Instant,
): (Node | string)[] | undefined {
  const words = data.words.lead;
  if (!words) return undefined;
  if (open.some(({ called }) => !called)) return undefined;
  const isWell = told.portal === 'operational' || told.portal === 'under_maintenance';
  if (open.length > 0 || !isWell) {
    const links = open.flatMap(({ called }) => (called ? [' ', link(called.name, called.url), '.'] : []));
    return [words.us, ...links, ' ', link(words.reload, location.pathname)];
  }
  const running = told.maintenance.flatMap(([id, state]) =>
    state === 'in_progress' || state === 'verifying' ? (snapshot.maintenance[id] ?? []) : [],
  );
  const moment = (at: Instant): Node => momentElement(at, data);
  if (running.length === 0) {
    // Nobody has looked since: it isn't known to be so at this very moment.
    const known = Math.max(data.built, lastPresent(snapshot, now));
    return pieces<Node>(words.working, { time: moment(known) });
  }
  const start = Math.min(...running.map((work) => work.start));
  const end = Math.max(...running.map((work) => work.end));
  const planned = end <= now ? words.longer : words.window;
  return [...pieces<Node>(planned, { start: moment(start), end: moment(end) }), ' ', words.restWorks];
}

function link(text: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  element.target = document.documentElement.dataset['target'] ?? '';
  return element;
}
