import { foldedLetters } from '../../domain/fold.ts';
import { countText, element } from './elements.ts';
import type { Fragment } from './pagefind.ts';

/** A result as an item of the list, made from the page's template and words. */
export function hitElement(fragment: Fragment, words: string[]): HTMLElement {
  const { url, meta, filters } = fragment;
  const template = element<HTMLTemplateElement>('template[data-hit]');
  const hit = element('li', document.importNode(template.content, true));
  const part = (name: string) => element(`[data-${name}]`, hit);
  const [kind = '', status = '', written = ''] = [
    filters['kind'],
    filters['status'],
    filters['language'],
  ].map((values) => values?.[0]);

  const link = element<HTMLAnchorElement>('a', hit);
  link.href = url;
  fill(link, markWords(meta['title'] ?? '', words));
  fill(part('excerpt'), excerptOf(fragment));
  if (written !== document.documentElement.lang) {
    link.lang = written;
    part('excerpt').lang = written;
  }
  part('id').textContent = meta['id'] ?? '';
  part('state').replaceWith(stateMark(kind, status, meta['duplicateOf']));
  show(part('components'), (filters['component'] ?? []).map(componentName).join(', '));
  show(part('day'), meta['day']);
  showCount(part('customers'), 'customers', meta['reporters']);
  showCount(part('fewer'), 'fewer', meta['fewerThan']);
  if (filters['workaround']?.[0] !== 'yes') part('workaround').remove();
  return hit;
}

/** The excerpt, with a sign where it was cut off. */
function excerptOf({ excerpt, plain_excerpt: plain, content }: Fragment): Piece[] {
  const cut: Piece = { text: '…', marked: false };
  return [
    ...(content.startsWith(plain.slice(0, 30)) ? [] : [cut]),
    ...readExcerpt(excerpt),
    ...(content.endsWith(plain.slice(-30)) ? [] : [cut]),
  ];
}

function fill(parent: HTMLElement, pieces: Piece[]): void {
  parent.replaceChildren(
    ...pieces.map(({ text, marked }) => {
      if (!marked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

/** A number as the index keeps it, behind a letter, in the words that its part brings. */
function showCount(part: HTMLElement, words: string, kept: string | undefined): void {
  show(part, kept === undefined ? undefined : countText(Number(kept.slice(1)), part.dataset[words]));
}

function show(part: HTMLElement, text: string | undefined): void {
  if (text === undefined || text === '') part.remove();
  else part.textContent = text;
}

function stateMark(kind: string, status: string, duplicateOf: string | undefined): HTMLElement {
  const template = element<HTMLTemplateElement>('template[data-states]');
  const mark = element(`[data-kind="${kind}"] [data-state="${status}"]`, template.content);
  const copy = document.importNode(mark, true);
  if (duplicateOf !== undefined && copy.lastChild) {
    copy.lastChild.textContent = (template.dataset['duplicateOf'] ?? '').replace('{id}', duplicateOf);
  }
  return copy;
}

function componentName(id: string): string {
  const link = document.querySelector<HTMLElement>(
    `[data-facet="component"] [data-value="${CSS.escape(id)}"]`,
  );
  return link?.dataset['text'] ?? id;
}

/** A piece of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  marked: boolean;
}

const ENTITIES: Record<string, string> = { '&lt;': '<', '&gt;': '>' };

/** Reads Pagefind's excerpt: text in which only `<mark>` is markup, and angle brackets are entities. */
export function readExcerpt(excerpt: string): Piece[] {
  return excerpt
    .split(/<mark>(.*?)<\/mark>/)
    .map((text, index) => ({
      text: text.replace(/&[lg]t;/g, (entity) => ENTITIES[entity] ?? entity),
      marked: index % 2 === 1,
    }))
    .filter(({ text }) => text !== '');
}

/** Marks the words of a text that begin with one of those looked for, which are folded. */
export function markWords(text: string, words: string[]): Piece[] {
  return text
    .split(/(\s+)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      const folded = foldedLetters(piece);
      return { text: piece, marked: words.some((word) => word !== '' && folded.startsWith(word)) };
    });
}
