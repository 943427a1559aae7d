import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../src/domain/publication.ts';
import { recordKeys } from '../../src/domain/record/record-key.ts';
import { editionsOf } from '../../src/edition/edition.ts';
import { type SearchDocument, searchDocuments } from '../../src/emit/search/document.ts';
import { ENTRY, languageOf, type SearchEntry, searchIndexFiles } from '../../src/integration/search-index.ts';
import type { Output } from './output.ts';

const FOLDER = 'pagefind/';

/**
 * Puts the search index into the output, one a language: each is made anew, with all of its documents, where one of them has
 * changed. Pagefind numbers what it likes as it likes, so an index that is made anew isn't the same bytes. `before` is the
 * output whose place this one takes.
 */
export async function putSearchIndex(
  output: Output,
  publication: Publication,
  before: string,
): Promise<void> {
  const whole = hash('sha256', [...recordKeys(publication).values()].join('\n'));
  const kept = output.keptBelow(FOLDER);
  const isKept = (path: string) => output.takeOver(path, output.keyOf(path));
  const isKnown = isKept(FOLDER + ENTRY);
  const others = kept.filter((path) => path !== FOLDER + ENTRY);
  if (isKnown && output.keyOf(FOLDER + ENTRY) === whole && others.every(isKept)) return;
  output.drop(FOLDER);
  const entry = isKnown ? entryOf(readFileSync(join(before, FOLDER, ENTRY), 'utf8')) : undefined;
  const changed: SearchDocument[] = [];
  const keys = new Map<string, string>();
  for (const { language } of editionsOf(publication)) {
    const documents = [...searchDocuments(publication, language)];
    const key = hash('sha256', JSON.stringify(documents));
    keys.set(language, key);
    const own = kept.filter((path) => languageOf(path.slice(FOLDER.length)) === language);
    const isThere = entry?.languages[language] !== undefined && own.length > 0;
    if (!isThere || !own.every((path) => output.takeOver(path, key))) {
      for (const path of own) output.drop(path);
      changed.push(...documents);
    }
  }
  let made: SearchEntry | undefined;
  for (const { path, content } of await searchIndexFiles(changed))
    if (path === ENTRY) made = entryOf(new TextDecoder().decode(content));
    else output.put(FOLDER + path, content, keys.get(languageOf(path) ?? '') ?? 'shared');
  if (!made) throw new Error(`The search index has no ${ENTRY}.`);
  const languages = { ...entry?.languages, ...made.languages };
  const current = Object.fromEntries([...keys.keys()].map((language) => [language, languages[language]]));
  output.put(FOLDER + ENTRY, JSON.stringify({ ...made, languages: current }), whole);
}

function entryOf(text: string): SearchEntry {
  return JSON.parse(text) as SearchEntry;
}
