import { expect, inject, test } from 'vitest';
import { htmlFiles } from '../support/html.ts';
import { invalidHtml } from '../support/html-validate.ts';

const folder = inject('demonstration');

test('every page is valid HTML', () => {
  expect(htmlFiles(folder).length).toBeGreaterThan(200);
  expect(invalidHtml(folder)).toEqual([]);
});
