import { lastPresent, type Snapshot } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { headline } from '../../view/now/headline.ts';
import type { DisplayedState } from './displayed-state.ts';
import type { OpenIncident } from './read-summary.ts';

/** What is known of the present: by the page itself, or since by the API. */
export interface Known {
  snapshot: Snapshot;
  open: OpenIncident[];
}

/** Lets the page say how things are: its components, maintenance and incidents, its headline, and whose fault it is. */
export function show(told: DisplayedState, known: Known, data: LiveData, now: Instant): void {
  const { words, names, locale } = data;
  for (const [id, state] of told.components)
    markAll(`[data-component="${id}"]`, state, words.component[state]);
  for (const [id, state] of told.maintenance)
    markAll(`[data-maintenance="${id}"]`, state, words.maintenance[state]);
  for (const element of all('[data-incident]'))
    element.hidden = !told.open.some((id) => element.dataset['incident']?.split(' ').includes(id));

  const named = told.components.flatMap(([id, state]) => (names[id] ? { name: names[id], state } : []));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { short } = headline(told.portal, named, words.headline, (items) => list.format(items));
  markAll('[data-live=state]', told.portal, short);
  for (const element of all('[data-live=answer]')) answer(element, short, told.portal);
  const lead = summaryNodes(told, known, data, now);
  if (lead) for (const element of all('[data-live=lead]')) element.replaceChildren(...lead);
}

/** The head of the home page, whose colour is that of the document. */
function answer(element: HTMLElement, short: string, state: ComponentState): void {
  document.documentElement.dataset['state'] = state;
  document.title = short + document.title.slice(document.title.indexOf(' · '));
  element.querySelector('use')?.setAttribute('href', `#${state}`);
  const sentence = element.querySelector('h1');
  if (sentence) sentence.textContent = `${short}.`;
}

/** Sets shape and word of a state, and its colour, on marks or on what holds one. */
function markAll(selector: string, state: string, word: string): void {
  for (const element of all(selector)) {
    const inner = element.matches('.badge') ? element : element.querySelector<HTMLElement>('.badge');
    for (const coloured of [element, inner])
      if (coloured?.dataset['state']) coloured.dataset['state'] = state;
    const shape = inner?.querySelector('svg');
    shape?.firstElementChild?.setAttribute('href', `#${state}`);
    inner?.replaceChildren(...(shape ? [shape] : []), word);
  }
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector);
}

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

/** A `<time>` in the zone of the portal: `23 Nov 2026, 14:49 UTC−3`. */
export function momentElement(
  at: Instant,
  { locale, zone }: Pick<LiveData, 'locale' | 'zone'>,
): HTMLTimeElement {
  const format = new Intl.DateTimeFormat(locale, {
    ...{ day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit' },
    hourCycle: 'h23',
    timeZone: zone,
    timeZoneName: 'shortOffset',
  });
  const time = document.createElement('time');
  time.dateTime = new Date(at).toISOString();
  time.textContent = format.format(at).replace('GMT', 'UTC').replace('-', '−');
  return time;
}
