import { redirectShard, redirectShardPath } from '../../domain/redirect-shard.ts';
import type { ReportWords } from '../../view/report/report.ts';
import { element } from '../search/elements.ts';
import { type FoundRecord, recordParts } from './answer.ts';
import { namesTyped } from './names.ts';

/**
 * Says which record a ticket counts for. The number is in the address, so that whoever answers a ticket can link it. It is
 * looked for in the index that the page for addresses that lead nowhere has, and what is found is read from the API.
 */

const root = element('[data-report]');
const answer = element('[data-answer]', root);
const form = element<HTMLFormElement>('form', root);
const input = element<HTMLInputElement>('input', form);
const words = JSON.parse(element('#report-words').textContent) as ReportWords;

for (const part of root.querySelectorAll('script[data-scripted]')) part.outerHTML = part.textContent;
form.action = root.dataset['self'] ?? '';
input.name = 'ticket';
const ticket = new URLSearchParams(location.search).get('ticket')?.trim() ?? '';
input.value = ticket;
if (ticket !== '') void lookUp(ticket);

async function lookUp(typed: string): Promise<void> {
  answer.textContent = root.dataset['looking'] ?? '';
  try {
    const path = await pathOf(namesTyped(typed));
    answer.replaceChildren(...(path === undefined ? nothing(typed) : await found(typed, path)));
  } catch {
    answer.textContent = root.dataset['failed'] ?? '';
  }
}

/** Where a record is, in the default language; undefined where no name leads to one. */
async function pathOf(names: readonly string[]): Promise<string | undefined> {
  for (const name of names) {
    const shard = (await read(redirectShardPath(redirectShard(name)))) as Record<string, string>;
    const path = new Map(Object.entries(shard)).get(name);
    if (path !== undefined) return path;
  }
  return undefined;
}

async function found(typed: string, path: string): Promise<Node[]> {
  const record = (await read(`api/v1/${path.replace(/\/$/, '')}.json`)) as FoundRecord;
  const parts = recordParts(record, { heading: words.found.replace('{ticket}', typed), path }, words);
  const original = await originalOf(record);
  if (!original) return parts;
  const at = `known-issues/${original.id.toLowerCase()}/`;
  return [...parts, ...recordParts(original, { heading: words.same, path: at }, words)];
}

/** The issue at the end of a chain of duplicates; the checks see to it that there is an end. */
async function originalOf(record: FoundRecord): Promise<FoundRecord | undefined> {
  let original: FoundRecord | undefined;
  for (let next = record.duplicateOf; next; next = original.duplicateOf)
    original = (await read(`api/v1/known-issues/${next.toLowerCase()}.json`)) as FoundRecord;
  return original;
}

function nothing(typed: string): Node[] {
  const heading = document.createElement('h2');
  heading.textContent = words.nothing.replace('{ticket}', typed);
  const meaning = element('[data-nothing]', root).cloneNode(true) as HTMLElement;
  const search = meaning.querySelector<HTMLAnchorElement>('li:last-child a');
  if (search) search.search = `?q=${encodeURIComponent(typed)}`;
  return [heading, meaning];
}

async function read(path: string): Promise<unknown> {
  const response = await fetch(words.base + path);
  if (!response.ok) throw new Error(`${path} answers with ${response.status}`);
  return response.json();
}
