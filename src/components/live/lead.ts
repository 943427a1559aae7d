import type { Instant } from '../../domain/time.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live-data.ts';
import { momentElement } from './moment.ts';
import type { Known } from './show.ts';
import type { Told } from './told.ts';

/**
 * The sentences below the headline, as nodes; undefined where those of the page still hold, since it alone
 * knows the incidents that are open.
 */
export function leadNodes(
  told: Told,
  { open, snapshot }: Known,
  data: LiveData,
  now: Instant,
): (Node | string)[] | undefined {
  const words = data.words.lead;
  if (!words) return undefined;
  if (open.some(({ called }) => !called)) return undefined;
  if (open.length > 0) {
    const links = open.flatMap(({ called }) => (called ? [' ', link(called.name, called.url), '.'] : []));
    return [words.us, ...links, ' ', link(words.reload, location.pathname)];
  }
  const running = told.maintenance.flatMap(([id, state]) =>
    state === 'in_progress' || state === 'verifying' ? (snapshot.maintenance[id] ?? []) : [],
  );
  const at = (time: Instant) => ({ time: momentElement(time, data) as Node });
  if (running.length === 0) return pieces<Node>(words.working, at(now));
  const last = Math.max(...running.map(({ end }) => end));
  return [...(last <= now ? [words.longer] : pieces<Node>(words.until, at(last))), ' ', words.restWorks];
}

function link(text: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  element.target = document.documentElement.dataset['target'] ?? '';
  return element;
}
