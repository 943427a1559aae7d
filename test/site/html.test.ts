import { describe, expect, inject, test } from 'vitest';
import { htmlFiles, readPage, tagsOf } from '../support/html.ts';
import { invalidHtml } from '../support/html-validate.ts';
import { touchingTexts } from '../support/touching.ts';

const folder = inject('demonstration');

test('every page is valid HTML', () => {
  expect(htmlFiles(folder).length).toBeGreaterThan(200);
  expect(invalidHtml(folder)).toEqual([]);
});

describe('without styles and script, as a text browser shows it,', () => {
  test('no fact touches the next', () => {
    expect(touchingTexts('<p><span>14:41</span><a href="/">Follow this</a>, <b>now</b>.</p>')).toEqual([
      '14:41|Follow this',
    ]);
    const touching = htmlFiles(folder).flatMap((path) =>
      touchingTexts(readPage(folder, path)).map((texts) => `${path}: ${texts}`),
    );
    expect(touching).toEqual([]);
  });

  test('no page has what only a script would show', () => {
    const hidden = htmlFiles(folder).filter((path) =>
      tagsOf(readPage(folder, path).replace(/<script[\s>].*?<\/script>/gs, '')).some(
        ({ name, attributes }) => name === 'template' || 'hidden' in attributes,
      ),
    );
    expect(hidden).toEqual([]);
  });
});
