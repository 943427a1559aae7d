import { idNumber, pathId } from '../../domain/record/ids.ts';
import type { DeskData } from '../../view/support/desk-data.ts';
import type { ShownRecord } from '../search/answer.ts';
import { countText, element } from '../search/elements.ts';
import { find } from '../search/find.ts';
import { type LoadedIndex, openIndex } from '../search/finding-index.ts';

/** Time without a key after which what has been typed so far is looked for, in milliseconds. */
const PAUSE = 150;
/** Results that are shown: whoever has a customer waiting reads no more. */
const SHOWN = 10;

/** Searches in the page itself. `forgetIndex` makes the next question read the index anew. */
export function searcher(
  page: HTMLElement,
  data: DeskData,
  addActions: (row: HTMLElement) => void,
): { input: HTMLInputElement; forgetIndex: () => void } {
  const input = element<HTMLInputElement>('[data-question]', page);
  let index: Promise<LoadedIndex> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const answer = async (text: string): Promise<ShownRecord[]> => {
    index ??= openIndex(data.finding, data.language);
    // The next question tries again what this one couldn't have.
    index.catch(() => (index = undefined));
    const { hits } = await find(await index, { text, filters: {}, sort: 'relevance' }, data);
    const shown = await Promise.allSettled(hits.slice(0, SHOWN).map((hit) => hit.load()));
    return shown.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  };

  const show = async () => {
    clearTimeout(typing);
    const text = input.value.trim();
    const number = ++latest;
    history.replaceState(null, '', text === '' ? location.pathname : `?${new URLSearchParams({ q: text })}`);
    const found = element('[data-found]', page);
    const heading = element('[data-count]', found);
    found.hidden = text === '';
    if (text === '') return;
    let records: ShownRecord[] = [];
    let failed = false;
    try {
      records = await answer(text);
    } catch {
      failed = true;
    }
    if (number !== latest) return;
    element('[data-failed]', found).hidden = !failed;
    if (!failed) heading.textContent = countText(records.length, heading.dataset['count']);
    element('[data-results]', found).replaceChildren(...records.map((record) => rowOf(page, data, record)));
    for (const row of found.querySelectorAll<HTMLElement>('[data-link]')) addActions(row);
  };

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void show(), PAUSE);
  });
  element('form', page).addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  input.value = new URLSearchParams(location.search).get('q') ?? '';
  if (input.value !== '') void show();
  return { input, forgetIndex: () => (index = undefined) };
}

/** A result as a row, made from the page's template. */
function rowOf(page: HTMLElement, { links, components }: DeskData, record: ShownRecord): HTMLElement {
  const row = element('li', copyOf(page, 'template[data-row]'));
  const link = element<HTMLAnchorElement>('a', row);
  link.href = record.href;
  if (record.language !== document.documentElement.lang) link.lang = record.language;
  link.replaceChildren(
    ...record.title.map(({ text, marked }) =>
      marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  );
  element('[data-id]', row).textContent = record.id;
  const states = copyOf(page, 'template[data-states]');
  element('.badge', row).replaceWith(
    element(`[data-kind="${record.kind}"] [data-state="${record.status}"]`, states),
  );
  element('[data-components]', row).textContent = record.components
    .map((id) => components[id] ?? id)
    .join(', ');
  if (!record.hasWorkaround) element('[data-workaround]', row).remove();
  const isIssue = record.kind === 'known-issue';
  row.dataset['record'] = record.id;
  row.dataset['link'] = links + (isIssue ? idNumber(record.id) : pathId(record.id));
  if (record.kind !== 'maintenance') row.dataset['reply'] = isIssue ? 'issue' : 'incident';
  return row;
}

function copyOf(page: HTMLElement, template: string): DocumentFragment {
  return document.importNode(element<HTMLTemplateElement>(template, page).content, true);
}
