import { describe, expect, inject, test } from 'vitest';
import { htmlFiles, readPage, tagsOf } from '../support/html.ts';
import { invalidHtml } from '../support/html-validate.ts';
import { THOROUGHNESS } from '../support/runs.ts';
import { touchingTexts } from '../support/touching.ts';

const folder = inject('demonstration');
const all = htmlFiles(folder);

/** Every page in English, and of the other languages, whose pages differ in words alone, one of each kind; in a thorough run all. */
const pages = all.filter(
  (path, index) =>
    THOROUGHNESS > 1 || !/^(?:pt|es|pl|ru)\//.test(path) || index === all.findIndex(isOfKind(path)),
);

function isOfKind(path: string): (other: string) => boolean {
  const kindOf = (one: string) => one.replaceAll(/[^/]*\d[^/]*/g, '0');
  const kind = kindOf(path);
  return (other) => kindOf(other) === kind;
}

test('every page is valid HTML', () => {
  expect(pages.length).toBeGreaterThan(200);
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
