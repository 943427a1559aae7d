import { lastPresent, type NowFile, presentOf } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState, MaintenanceState } from '../../domain/vocabulary.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { LiveData } from '../../view/live/live-data.ts';
import { headline } from '../../view/now/headline.ts';

/** What is known of the present, and whether the page itself says it, or has read it since. */
export interface Known {
  present: NowFile;
  isOfPage: boolean;
}

/** What a page displays of the present: of the components and the maintenance that it knows, in its order. */
interface DisplayedState {
  portal: ComponentState;
  components: [id: string, ComponentState][];
  maintenance: (readonly [id: string, MaintenanceState])[];
  /** The incidents that are open, in the order of their ids. */
  open: string[];
}

/** What a page displays of the present at an instant. */
export function displayedState({ names, known }: LiveData, { present }: Known, now: Instant): DisplayedState {
  const { portal, components, maintenance } = presentOf(present, now);
  // What is no longer listed is over; before its time it was called off.
  const gone = Object.entries(known?.maintenance ?? {})
    .filter(([id]) => maintenance[id] === undefined)
    .map(([id, { start }]) => [id, now < start ? 'cancelled' : 'completed'] as const);
  return {
    portal,
    components: Object.keys(names).map((id) => [id, components[id] ?? 'operational']),
    maintenance: [...Object.entries(maintenance), ...gone],
    open: present.open.map(({ id }) => id).sort(),
  };
}

/** Makes the page show a state: in its components, maintenance and incidents, its headline, and whose fault it is. */
export function show(state: DisplayedState, known: Known, data: LiveData, now: Instant): void {
  keepPlace(() => change(state, known, data, now));
}

/** Changes the page and leaves what is being read where it was on the screen. At the top of the page, that is the top. */
function keepPlace(change: () => void): void {
  const read = scrollY === 0 ? null : document.elementFromPoint(innerWidth / 2, innerHeight / 3);
  const before = read?.getBoundingClientRect().top ?? 0;
  const { style } = document.documentElement;
  // A browser that keeps the place by itself would do it twice.
  style.overflowAnchor = 'none';
  change();
  if (read?.checkVisibility())
    scrollBy({ top: read.getBoundingClientRect().top - before, behavior: 'instant' });
  requestAnimationFrame(() => (style.overflowAnchor = ''));
}

function change(state: DisplayedState, known: Known, data: LiveData, now: Instant): void {
  const { words, names, locale } = data;
  for (const [id, component] of state.components)
    setBadges(`[data-component="${id}"]`, component, words.component[component]);
  for (const [id, maintenance] of state.maintenance)
    setBadges(`[data-maintenance="${id}"]`, maintenance, words.maintenance[maintenance]);
  for (const element of all('[data-incident]'))
    element.hidden = !state.open.some((id) => element.dataset['incident']?.split(' ').includes(id));

  const named = state.components.flatMap(([id, component]) =>
    names[id] ? { name: names[id], state: component } : [],
  );
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { short } = headline(state.portal, named, words.headline, (items) => list.format(items));
  setBadges('[data-live=state]', state.portal, short);
  for (const element of all('[data-live=answer]')) setAnswer(element, short, state.portal);
  const summary = summaryNodes(state, known, data, now);
  if (summary) for (const element of all('[data-live=lead]')) element.replaceChildren(...summary);
}

/** The head of the home page, whose colour is that of the document. */
function setAnswer(element: HTMLElement, short: string, state: ComponentState): void {
  document.documentElement.dataset['state'] = state;
  document.title = short + document.title.slice(document.title.indexOf(' · '));
  element.querySelector('use')?.setAttribute('href', `#shape-${state}`);
  const sentence = element.querySelector('h1');
  if (sentence) sentence.textContent = `${short}.`;
}

/** Sets shape and word of a state, and its colour, on badges or on what holds one. */
function setBadges(selector: string, state: string, word: string): void {
  for (const element of all(selector)) {
    const badge = element.matches('.badge') ? element : element.querySelector<HTMLElement>('.badge');
    for (const coloured of [element, badge])
      if (coloured?.matches('.badge, [data-state]')) coloured.dataset['state'] = state;
    const shape = badge?.querySelector('svg');
    shape?.firstElementChild?.setAttribute('href', `#shape-${state}`);
    badge?.replaceChildren(...(shape ? [shape] : []), word);
  }
}

function all(selector: string): NodeListOf<HTMLElement> {
  return document.querySelectorAll(selector);
}

/**
 * The sentences below the headline, as nodes; undefined where those of the page still hold, since it alone
 * knows the incidents that are open.
 */
function summaryNodes(
  state: DisplayedState,
  { present, isOfPage }: Known,
  data: LiveData,
  now: Instant,
): (Node | string)[] | undefined {
  const words = data.words.lead;
  if (!words) return undefined;
  const { open } = present;
  if (isOfPage && open.length > 0) return undefined;
  const isWell = state.portal === 'operational' || state.portal === 'under_maintenance';
  if (open.length > 0 || !isWell) {
    const links = open.flatMap(({ id, titles }) => [
      ' ',
      link(titles[data.language] ?? id, `${data.incidents}${id}/`),
      '.',
    ]);
    return [words.us, ...links, ' ', link(words.reload, location.pathname)];
  }
  const running = state.maintenance.flatMap(([id, maintenance]) =>
    maintenance === 'in_progress' || maintenance === 'verifying' ? (present.maintenance[id] ?? []) : [],
  );
  const moment = (at: Instant): Node => momentElement(at, data);
  if (running.length === 0) {
    // Nobody has looked since: it isn't known to be so at this very moment.
    const known = lastPresent(present, now);
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
