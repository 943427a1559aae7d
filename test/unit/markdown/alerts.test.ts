import { expect, test } from 'vitest';
import { readDocument } from '../../../src/markdown/document.ts';
import { publishedMarkdown } from '../../../src/markdown/published-markdown.ts';
import { htmlOf, read } from '../../support/markdown.ts';

test.each([
  ['NOTE', 'note', 'Note', 'Nota', 'Nota'],
  ['TIP', 'tip', 'Tip', 'Dica', 'Consejo'],
  ['IMPORTANT', 'important', 'Important', 'Importante', 'Importante'],
  ['WARNING', 'warning', 'Warning', 'Atenção', 'Atención'],
  ['CAUTION', 'caution', 'Caution', 'Cuidado', 'Precaución'],
])('[!%s] is an alert, named in the language of the file', (marker, name, ...labels) => {
  for (const [index, language] of (['en', 'pt', 'es'] as const).entries()) {
    const body = `> [!${marker}]\n> Mind *this*.\n>\n> - And that.`;
    const options = { path: 'known-issues/KI-1.md', language, idPrefixes: ['KI'], firstLine: 1 };
    const [section] = readDocument(body, options).sections;
    const label = labels[index] ?? '';
    expect(section?.html.replace(/\n/g, '')).toBe(
      `<aside class="${name}" role="note"><p><strong>${label}</strong></p><p>Mind <em>this</em>.</p><ul><li>And that.</li></ul></aside>`,
    );
    expect(section?.text).toBe(`${label}\n\nMind this.\n\nAnd that.`);
    expect(section && publishedMarkdown(section)).toBe(body.replace('>\n> -', '>\n> -'));
  }
});

test.each([
  ['in small letters', '> [!warning]\n> Wait.'],
  ['without a blank', '>[!WARNING]\n>\n>Wait.'],
  ['with a break in its line', '> [!WARNING]  \n> Wait.'],
  ['in a list', '- a\n\n  > [!Warning]\n  > Wait.'],
  ['in a component', '> [!WARNING]\n> <b>Wait.</b>'],
])('the marker may be %s', (_how, body) => {
  expect(htmlOf(body)).toContain('<aside class="warning" role="note">\n<p><strong>Warning</strong></p>');
  expect(read(body).text).not.toContain('[!');
});

test.each([
  ['> [!DANGER]\n> Wait.', '[!DANGER]', 'unread-alert 1:3'],
  ['> [! note ]\n> Wait.', '[! note ]', 'unread-alert 1:3'],
  ['> [!NOTE] Wait.', '[!NOTE] Wait.', 'unread-alert 1:3'],
  ['> [!NOTE]', '[!NOTE]', 'unread-alert 1:3'],
  ['[!NOTE]\nWait.', '[!NOTE]', undefined],
  ['> Wait. [!NOTE]', 'Wait. [!NOTE]', undefined],
  ['> \\[!NOTE]\n> Wait.', '[!NOTE]', undefined],
])('%j is a text, and is named where it may have been meant as an alert', (body, text, problem) => {
  expect(htmlOf(body)).not.toContain('<aside');
  expect(read(body).text).toContain(text);
  const found = read(body).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
  expect(found).toEqual(problem === undefined ? [] : [problem]);
});
