import { hash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '../../src/domain/publication.ts';
import { recordKeys } from '../../src/domain/record/record-key.ts';
import { editionsOf } from '../../src/edition/edition.ts';
import { type SearchDocument, searchDocuments } from '../../src/emit/search/document.ts';
import { buildSearchIndex, ENTRY, languageOf, type SearchEntry } from '../../src/integration/search-index.ts';
import { listFiles } from './list-files.ts';
import type { Output } from './output.ts';

const FOLDER = 'pagefind/';

/** Where the output is being built, the one that it takes the place of, and a folder for what is made on the way. */
interface Places {
  folder: string;
  before: string;
  work: string;
}

/**
 * Puts the search index into the output, one a language: each is made anew, with all of its documents, where one of them has
 * changed. Pagefind numbers what it likes as it likes, so an index that is made anew isn't the same bytes.
 */
export async function putSearchIndex(
  output: Output,
  publication: Publication,
  places: Places,
): Promise<void> {
  const whole = hash('sha256', [...recordKeys(publication).values()].join('\n'));
  const kept = output.keptBelow(FOLDER);
  const isKept = (path: string) => output.takeOver(path, output.keyOf(path));
  const isKnown = isKept(FOLDER + ENTRY);
  const others = kept.filter((path) => path !== FOLDER + ENTRY);
  if (isKnown && output.keyOf(FOLDER + ENTRY) === whole && others.every(isKept)) return;
  output.drop(FOLDER);
  const entry = isKnown ? entryIn(join(places.before, FOLDER)) : undefined;
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
  await buildSearchIndex(changed, places.work);
  const made = entryIn(places.work);
  cpSync(places.work, join(places.folder, FOLDER), { recursive: true });
  for (const path of listFiles(places.work).filter((name) => name !== ENTRY))
    output.note(FOLDER + path, keys.get(languageOf(path) ?? '') ?? 'shared');
  const languages = { ...entry?.languages, ...made?.languages };
  const current = Object.fromEntries([...keys.keys()].map((language) => [language, languages[language]]));
  output.put(FOLDER + ENTRY, JSON.stringify({ ...made, languages: current }), whole);
}

function entryIn(folder: string): SearchEntry | undefined {
  try {
    return JSON.parse(readFileSync(join(folder, ENTRY), 'utf8')) as SearchEntry;
  } catch {
    return undefined;
  }
}
