import type { DeskData } from '../../view/support/desk-data.ts';
import type { ShownRecord } from '../search/answer.ts';
import { countText, element } from '../search/elements.ts';
import { find } from '../search/find.ts';
import { type LoadedIndex, openIndex } from '../search/finding-index.ts';

/** Time without a key after which what has been typed so far is looked for, in milliseconds. */
const PAUSE = 150;
/** Results that are shown: whoever has a customer waiting reads no more. */
const SHOWN = 10;

/** What is shown of an answer: its first results, of how many, and whether something that was asked for couldn't be had. */
interface Shown {
  records: ShownRecord[];
  total: number;
  isWhole: boolean;
}

/** Searches in the page itself. `forgetIndex` makes the next question read the index anew. */
export function searcher(
  page: HTMLElement,
  data: DeskData,
  addControls: (row: HTMLElement) => void,
): { input: HTMLInputElement; forgetIndex: () => void } {
  const input = element<HTMLInputElement>('[data-question]', page);
  let index: Promise<LoadedIndex> | undefined;
  let typing: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  const answer = async (text: string): Promise<Shown> => {
    index ??= openIndex(data.finding, data.language);
    // The next question tries again what this one couldn't have.
    index.catch(() => (index = undefined));
    const { hits, isWhole } = await find(await index, { text, filters: {}, sort: 'relevance' }, data);
    const first = hits.slice(0, SHOWN);
    const loaded = await Promise.allSettled(first.map((hit) => hit.load()));
    const records = loaded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
    return { records, total: hits.length, isWhole: isWhole && records.length === first.length };
  };

  const show = async () => {
    clearTimeout(typing);
    const text = input.value.trim();
    const number = ++latest;
    const question = `?${new URLSearchParams({ q: text })}`;
    history.replaceState(null, '', text === '' ? location.pathname : question);
    const found = element('[data-found]', page);
    found.hidden = text === '';
    if (text === '') return;
    const shown = await answer(text).catch(() => undefined);
    if (number !== latest) return;
    const { records, total, isWhole } = shown ?? { records: [], total: 0, isWhole: true };
    const heading = element('[data-count]', found);
    heading.textContent = shown ? countText(total, heading.dataset['count']) : data.words.results;
    element('[data-answer]', page).textContent = shown ? heading.textContent : data.words.failed;
    const showIf = (name: string, is: boolean) => (element(`[data-${name}]`, found).hidden = !is);
    showIf('failed', !shown);
    showIf('missing', !isWhole);
    showIf('nothing', total === 0 && shown !== undefined);
    showIf('all', total > SHOWN);
    element<HTMLAnchorElement>('[data-all] a', found).search = question;
    element('[data-results]', found).replaceChildren(...records.map((record) => rowOf(page, data, record)));
    for (const row of found.querySelectorAll<HTMLElement>('[data-record]')) addControls(row);
  };

  input.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(() => void show(), PAUSE);
  });
  element('form', page).addEventListener('submit', (event) => {
    event.preventDefault();
    void show();
  });
  // A field has one line, and would join the words on either side of a break.
  input.value = (new URLSearchParams(location.search).get('q') ?? '').replace(/\s+/g, ' ');
  if (input.value !== '') void show();
  return { input, forgetIndex: () => (index = undefined) };
}

/** A result as a row, made from the page's template. */
function rowOf(page: HTMLElement, { components }: DeskData, record: ShownRecord): HTMLElement {
  const row = element('li', copyOf(page, 'template[data-row]'));
  const link = element<HTMLAnchorElement>('a', row);
  link.href = record.href;
  if (record.language !== document.documentElement.lang) link.lang = record.language;
  link.replaceChildren(
    ...record.title.map(({ text, marked }) =>
      marked ? Object.assign(document.createElement('mark'), { textContent: text }) : text,
    ),
  );
  // An announcement has no id that anybody would know, and no reply to copy.
  const isNamed = record.kind !== 'announcement';
  element('[data-id]', row).textContent = isNamed ? record.id : '';
  const states = copyOf(page, 'template[data-states]');
  element('.badge', row).replaceWith(
    element(`[data-kind="${record.kind}"] [data-state="${record.status}"]`, states),
  );
  element('[data-components]', row).textContent = record.components
    .map((id) => components[id] ?? id)
    .join(', ');
  if (!record.hasWorkaround) element('[data-workaround]', row).remove();
  if (isNamed) row.dataset['record'] = record.id;
  return row;
}

function copyOf(page: HTMLElement, template: string): DocumentFragment {
  return document.importNode(element<HTMLTemplateElement>(template, page).content, true);
}
