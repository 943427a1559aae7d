import { fillReply, linkTo, type ReplyFacts, replyPart } from '../../domain/reply.ts';
import type { CopyingData } from '../../view/copying/copying-data.ts';
import type { Choice } from './choice.ts';
import type { Copied } from './clipboard.ts';
import { liveData } from './live-data.ts';

const loaded = new Map<string, Promise<unknown>>();
let given: CopyingData | undefined;

/** Has a page that carries the data itself load them no more. */
export function giveData(data: CopyingData): void {
  given = data;
}

/** What is copied and how, in the language of the page. */
export async function copyingData(): Promise<CopyingData> {
  if (given) return given;
  const { now } = liveData();
  const { lang } = document.documentElement;
  return load<CopyingData>(`${now.slice(0, -'now.json'.length)}support/copying/${lang}.json`);
}

/** The link to a record, or the reply on it, as it was chosen. Rejects where that can’t be loaded. */
export async function textOf(what: 'link' | 'reply', id: string, choice: Choice): Promise<Copied> {
  const data = await copyingData();
  const { root, parts, templates, languages } = data;
  // What was chosen in another portal of this host, or is chosen no more, is the first.
  const { value: language } = languages.find(({ value }) => value === choice.language) ?? pageLanguage(data);
  const file = `${root}support/replies/${language}/${replyPart(id, parts)}.json`;
  const facts = (await load<Record<string, ReplyFacts>>(file))[id];
  const ofLanguage = templates[language] ?? [];
  const template = ofLanguage[Number(choice.reply)] ?? ofLanguage[0];
  if (!facts || !template) throw new Error(`there is no reply on ${id} in ${language}`);
  const as = (format: Choice['format']) =>
    what === 'link' ? linkTo(facts, format) : fillReply(template[facts.kind], facts, format);
  if (choice.format !== 'html') return { text: as(choice.format) };
  return { text: as('text'), html: as('html') };
}

/** What is offered in the language of the page. */
function pageLanguage({ languages }: CopyingData): CopyingData['languages'][number] {
  const { lang } = document.documentElement;
  const own = languages.find(({ value }) => value === lang) ?? languages[0];
  if (!own) throw new Error('a portal has a language');
  return own;
}

function load<T>(address: string): Promise<T> {
  const loading = (loaded.get(address) as Promise<T> | undefined) ?? read<T>(address);
  loaded.set(address, loading);
  // What couldn’t be had may be had by the next press.
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function read<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as T;
}
