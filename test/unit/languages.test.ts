import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { foldedLetters } from '../../src/domain/fold.ts';
import { type Language, LANGUAGE_PARTS, LANGUAGES } from '../../src/languages/languages.ts';
import type { CountForms } from '../../src/languages/words.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'src', 'languages');

/** All texts of a language's words by their keys, with their forms of numbers apart. */
function textsOf(value: unknown, path = ''): [path: string, text: string][] {
  if (typeof value === 'string') return [[path, value]];
  return Object.entries(value as object).flatMap(([key, inner]) => textsOf(inner, path && `${path}.${key}`));
}

function walk(value: unknown, path: string, found: Map<string, unknown>): Map<string, unknown> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) {
      found.set(path === '' ? key : `${path}.${key}`, inner);
      walk(inner, path === '' ? key : `${path}.${key}`, found);
    }
  return found;
}

const isCount = (value: unknown): value is CountForms =>
  typeof value === 'object' && value !== null && 'one' in value && !('two' in value);
const places = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

const ENGLISH = walk(LANGUAGE_PARTS.en.words, '', new Map());

/** What a language lacks, by name; empty where it has everything. */
function lacks(language: Language): string[] {
  const { words, authors, dictionary } = LANGUAGE_PARTS[language];
  const own = walk(words, '', new Map());
  const missing: string[] = [];
  const rules = new Set(Array.from({ length: 2000 }, (_, n) => new Intl.PluralRules(words.locale).select(n)));
  for (const [path, value] of ENGLISH) {
    const [parent = ''] = path.split(/\.(?:none|one|other)$/);
    if (path !== parent && isCount(ENGLISH.get(parent))) continue;
    const here = own.get(path);
    if (here === undefined) missing.push(path);
    else if (isCount(value)) {
      for (const rule of rules)
        if ((here as CountForms)[rule] === undefined && (here as CountForms).other === undefined)
          missing.push(`${path}: the form for “${rule}”`);
    } else if (typeof value === 'string' && typeof here === 'string') {
      if (here.trim() === '') missing.push(`${path} is empty`);
      const [right, its] = [places(value), places(here)];
      if (right.join() !== its.join())
        missing.push(`${path} has ${its.join(' ')} and not ${right.join(' ')}`);
    }
  }
  for (const [kind, heading] of Object.entries(words.section))
    if (
      !authors.headings[kind as keyof typeof authors.headings]
        .map(foldedLetters)
        .includes(foldedLetters(heading))
    )
      missing.push(`authors.headings.${kind}: the portal’s own “${heading}”`);
  for (const key of Object.keys(LANGUAGE_PARTS.pt.authors.keys))
    if (language !== 'en' && authors.keys[key] === undefined) missing.push(`authors.keys.${key}`);
  if (!existsSync(join(FOLDER, language, 'subscribe.mdx'))) missing.push('subscribe.mdx');
  if (!dictionary) missing.push('dictionary');
  return missing;
}

test.each(LANGUAGES)('%s lacks nothing', (language) => {
  expect(lacks(language)).toEqual([]);
});

test('each folder is a language, and each language has its folder', () => {
  const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => name).sort()).toEqual([...LANGUAGES].sort());
});

test('search has words that say nothing in each language, and stems but in Polish', async () => {
  const without: string[] = [];
  for (const language of LANGUAGES) {
    const { stem, stopWords } = await LANGUAGE_PARTS[language].search();
    expect(stopWords.length, language).toBeGreaterThan(50);
    if (!stem) without.push(language);
  }
  expect(without).toEqual(['pl']);
});

describe('words with anything in their places', () => {
  test.each(LANGUAGES)('%s has no date before a full stop where dates end in one', (language) => {
    const { words } = LANGUAGE_PARTS[language];
    const ends = new Intl.DateTimeFormat(words.locale, { day: 'numeric', month: 'short', year: 'numeric' })
      .format(0)
      .endsWith('.');
    const wrong = textsOf(words, 'words').filter(([, text]) => /\{(?:day|month)\}\./.test(text));
    if (ends) expect(wrong).toEqual([]);
  });

  test.each(LANGUAGES)('%s says how old a copy is where the script looks for it', (language) => {
    expect(LANGUAGE_PARTS[language].words.support.script.offline).toContain(', {age}');
  });
});

test('no other source names a language by its code', () => {
  const root = join(FOLDER, '..');
  const names = new RegExp(`(?<![\\w.-])['"](?:${LANGUAGES.filter((code) => code !== 'en').join('|')})['"]`);
  const wrong = (readdirSync(root, { recursive: true, encoding: 'utf8' }) as string[])
    .filter((path) => /\.(?:ts|astro|mdx|css)$/.test(path) && !path.startsWith('languages'))
    .filter((path) => names.test(readFileSync(join(root, path), 'utf8')));
  expect(wrong).toEqual([]);
});
