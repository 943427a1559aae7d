import { expect, test } from 'vitest';
import { editionOf } from '../../../src/edition/edition.ts';
import { publishedMarkdown } from '../../../src/markdown/published-markdown.ts';
import { htmlOf, read } from '../../support/markdown.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';

const NO_PROSE = { html: '', text: '' };

const publication = publicationOf({
  issues: [issueOf({ id: 'KI-7' })],
  baseUrl: 'https://a.example/status/',
});
const [en, pt] = [editionOf(publication, 'en'), editionOf(publication, 'pt')];

test('markers become addresses: from the host’s root for pages, full ones for feeds', () => {
  const html = htmlOf('KI-7, [its file](KI-7.md), ![a form](a&b%23.png)');
  expect(pt.html(html)).toContain('<a href="/status/pt/known-issues/ki-7/">KI-7</a>');
  expect(en.html(html)).toContain('<a href="/status/known-issues/ki-7/">its file</a>');
  expect(en.html(html)).toContain('src="/status/assets/known-issues/a%26b%23.png"');
  expect(en.html(html, { absolute: true })).toContain(
    '<a href="https://a.example/status/known-issues/ki-7/">KI-7</a>',
  );
});

test('a text about markers stays letter by letter', () => {
  const html = htmlOf('`<a href="candor:file/%zz">` and <abbr title="<a href=candor:file/%zz>">x</abbr>');
  expect(html).toContain('candor:file/%zz');
  expect(en.html(html)).toBe(html);
});

test('in Markdown markers become full addresses', () => {
  const [section = NO_PROSE] = read('KI-7, [its file](KI-7.md), ![a form](a&b%23%20(1).png)').sections;
  expect(pt.markdown(section)).toBe(
    '[KI-7](https://a.example/status/pt/known-issues/ki-7/), ' +
      '[its file](https://a.example/status/pt/known-issues/ki-7/), ' +
      '![a form](https://a.example/status/assets/known-issues/a%26b%23%20%281%29.png)',
  );
});

test('a marker for a record that isn’t there leads nowhere', () => {
  const [section = NO_PROSE] = read('KI-8').sections;
  expect(en.markdown(section)).toBe('[KI-8](#)');
});

test('in Markdown, too, a text about markers stays letter by letter', () => {
  const [section = NO_PROSE] = read(
    '`[x](candor:KI-7)` and `<candor:KI-7>`\n\n    [x](candor:KI-7)',
  ).sections;
  const markdown = publishedMarkdown(section);
  expect(markdown).toContain('`[x](candor:KI-7)`');
  expect(en.markdown(section)).toBe(markdown);
});
