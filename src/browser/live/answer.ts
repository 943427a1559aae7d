import type { NowFile, Snapshot } from '../../domain/snapshot.ts';
import type { Instant } from '../../domain/time.ts';
import type { ComponentState } from '../../domain/vocabulary.ts';
import { pieces } from '../../i18n/phrase.ts';
import type { AnswerFile, LiveData } from '../../view/live/live-data.ts';
import { headline } from '../../view/now/headline.ts';
import { all } from './all.ts';
import { setBadge } from './badge.ts';
import type { DisplayedState, Known } from './displayed-state.ts';
import { momentElement } from './moment.ts';

/** What a page about now carries, and what it has loaded since. */
type Data = LiveData & AnswerFile;

/** Reads what the answer of a page about now is made of, and adds the shapes that the page lacks. */
export async function readAnswer({ answer = '' }: LiveData): Promise<AnswerFile> {
  const response = await fetch(answer);
  const file = (await response.json()) as AnswerFile;
  const missing = Object.entries(file.shapes).filter(([state]) => !document.getElementById(`shape-${state}`));
  const symbols = missing.map(
    ([state, inside]) => `<symbol id="shape-${state}" viewBox="0 0 24 24">${inside}</symbol>`,
  );
  document.querySelector('.sprite')?.insertAdjacentHTML('beforeend', symbols.join(''));
  return file;
}

/** Makes a page about now say how the portal is: in its headline, and in the sentences below it. */
export function changeAnswer(state: DisplayedState, known: Known, data: Data, now: Instant): void {
  const { words, locale } = data;
  const named = data.names.map(([id, name]) => ({ name, state: state.components[id] ?? 'operational' }));
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const { short } = headline(state.portal, named, words.headline, (items) => list.format(items));
  for (const element of all('[data-live=state]')) setBadge(element, state.portal, short);
  for (const element of all('[data-live=answer]')) setHead(element, short, state.portal);
  const summary = summaryNodes(state, known, data, now);
  if (summary) for (const element of all('[data-live=lead]')) element.replaceChildren(...summary);
}

/** The head of the home page, whose colour is that of the document. */
function setHead(element: HTMLElement, short: string, state: ComponentState): void {
  document.documentElement.dataset['state'] = state;
  document.title = short + document.title.slice(document.title.indexOf(' · '));
  element.querySelector('use')?.setAttribute('href', `#shape-${state}`);
  const sentence = element.querySelector('h1');
  if (sentence) sentence.textContent = `${short}.`;
}

/** The sentences below the headline, as nodes; undefined where those of the page still hold. */
function summaryNodes(
  state: DisplayedState,
  { present, isOfPage }: Known,
  data: Data,
  now: Instant,
): (Node | string)[] | undefined {
  const words = data.words.lead;
  const { open } = present;
  if (open.length > 0 && data.known && (isOfPage || told(present) === told(data.known))) return undefined;
  const isWell = state.portal === 'operational' || state.portal === 'under_maintenance';
  if (open.length > 0 || !isWell) {
    const links = open.flatMap(({ id, titles }) => [
      ' ',
      link(titles?.[data.language] ?? id, `${data.incidents}${id}/`),
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
    const known = knownSince(present, now);
    return pieces<Node>(words.working, { time: moment(known) });
  }
  const start = Math.min(...running.map((work) => work.start));
  const end = Math.max(...running.map((work) => work.end));
  const planned = end <= now ? words.longer : words.window;
  return [...pieces<Node>(planned, { start: moment(start), end: moment(end) }), ' ', words.restWorks];
}

/** What the sentences on open incidents are made of. */
function told({ components, open }: NowFile): string {
  return JSON.stringify([components, open.map(({ id }) => id)]);
}

/** The last instant at which what a snapshot says was so or changed: of the build, or when a window began or ended since. */
function knownSince({ built, maintenance }: Snapshot, now: Instant): Instant {
  const bounds = Object.values(maintenance).flatMap(({ start, end }) => [start, end]);
  return Math.max(built, ...bounds.filter((at) => at <= now));
}

function link(text: string, href: string): HTMLAnchorElement {
  const element = document.createElement('a');
  element.href = href;
  element.textContent = text;
  element.target = document.documentElement.dataset['target'] ?? '';
  return element;
}
