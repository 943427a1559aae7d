import { describe, expect, inject, test } from 'vitest';
import { htmlFiles, readPage, tagsOf } from '../support/html.ts';
import { invalidHtml } from '../support/html-validate.ts';
import { THOROUGHNESS } from '../support/runs.ts';
import { touchingTexts } from '../support/touching.ts';

const folder = inject('demonstration');
const all = htmlFiles(folder);

/** How many pages of a kind are read in a usual run: in English, and in the other languages, whose pages differ in words alone. */
const OF_A_KIND = { en: 4, other: 1 };

/** The first pages of each kind, and in a thorough run all. */
const pages = firstOfEachKind(all);

function firstOfEachKind(paths: readonly string[]): string[] {
  const read = new Map<string, number>();
  return paths.filter((path) => {
    const kind = path.replaceAll(
      /(?<=(?:components?|teams?|segment|status)\/)[^/]+(?=\/)|[^/]*\d[^/]*/g,
      '*',
    );
    const before = read.get(kind) ?? 0;
    read.set(kind, before + 1);
    return THOROUGHNESS > 1 || before < OF_A_KIND[/^(?:pt|es|pl|ru)\//.test(path) ? 'other' : 'en'];
  });
}

test('every kind of page is valid HTML', () => {
  expect(pages.length).toBeGreaterThan(150);
  for (const language of ['pt', 'es', 'pl', 'ru'])
    expect(pages.filter((path) => path.startsWith(`${language}/`)).length).toBeGreaterThan(10);
  expect(invalidHtml(folder, pages)).toEqual([]);
});

describe('without styles and script, as a text browser shows it,', () => {
  test('no fact touches the next', () => {
    expect(touchingTexts('<p><span>14:41</span><a href="/">Follow this</a>, <b>now</b>.</p>')).toEqual([
      '14:41|Follow this',
    ]);
    const touching = pages.flatMap((path) =>
      touchingTexts(readPage(folder, path)).map((texts) => `${path}: ${texts}`),
    );
    expect(touching).toEqual([]);
  });

  test('no page has what only a script would show', () => {
    const hidden = all.filter((path) =>
      tagsOf(readPage(folder, path).replace(/<script[\s>].*?<\/script>/gs, '')).some(
        ({ name, attributes }) => name === 'template' || 'hidden' in attributes,
      ),
    );
    expect(hidden).toEqual([]);
  });
});
