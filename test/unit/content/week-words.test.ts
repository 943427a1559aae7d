import { expect, test } from 'vitest';
import { overlaidFolder } from '../../../src/content/overlaid-folder.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { createPublication, type Publication } from '../../../src/domain/publication.ts';
import { keyOfSources } from '../../../src/domain/record/record-key.ts';
import { weekSources } from '../../../src/domain/week/week-records.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitWeekFeeds } from '../../../src/emit/feeds/weekly.ts';
import { weekView } from '../../../src/view/weekly/week.ts';
import { weekLetter } from '../../../src/view/weekly/week-text.ts';
import { folderOf, issueFile, SITE } from '../../support/content.ts';

const NOW = Date.parse('2026-11-23T12:00-03:00');
const word = (body: string, title?: string) =>
  `---\n${title === undefined ? '' : `title: ${title}\n`}---\n\n${body}\n`;
const BASE = {
  'site.yaml': `${SITE}weekly: { since: 2026-W40 }\n`,
  'known-issues/KI-1.md': issueFile('KI-1'),
};

async function read(files: Record<string, string>, internal?: Record<string, string>) {
  const open = folderOf({ ...BASE, ...files });
  const folder = internal ? overlaidFolder(open, folderOf(internal)) : open;
  const { portal, problems } = await readContent(folder, { now: NOW, clock: NOW });
  return {
    problems,
    publication: createPublication(portal, { baseUrl: undefined, now: NOW, clock: NOW }),
  };
}

const problemsOf = async (files: Record<string, string>, internal?: Record<string, string>) =>
  (await read(files, internal)).problems.map(({ code, file, line }) => `${code} ${file}:${line}`);
const stories = (publication: Publication, language: 'en' | 'pt' = 'en') =>
  weekView(editionOf(publication, language), '2026-W46').stories.map(
    ({ internal, title, lang, sections }) => ({
      ...{ internal, title, lang },
      html: sections.map(({ html }) => html).join(''),
    }),
  );

test('the ticket of the week is on its page in the language of the page, with its links', async () => {
  const { publication, problems } = await read({
    'weekly/2026-W46.md': word('Which prices are today’s? See KI-1 and [last week](2026-W45.md).', 'Prices'),
    'weekly/2026-W46.pt.md': word('Quais preços são de hoje?'),
    'weekly/2026-W45.md': word('Nobody asked.'),
  });
  expect(problems).toEqual([]);
  expect(stories(publication)).toEqual([
    {
      ...{ internal: undefined, title: 'Prices', lang: undefined },
      html: '<p>Which prices are today’s? See <a href="/known-issues/ki-1/">KI-1</a> and <a href="/weekly/2026-W45/">last week</a>.</p>',
    },
  ]);
  expect(stories(publication, 'pt')).toEqual([
    { internal: undefined, title: undefined, lang: undefined, html: '<p>Quais preços são de hoje?</p>' },
  ]);
});

test('feed and letter have it, with full addresses, before all else', async () => {
  const { publication } = await read({ 'weekly/2026-W46.md': word('As in KI-1 & elsewhere.', 'Prices <b>') });
  const feed = [...emitWeekFeeds(publication)].find(({ path }) => path === 'feeds/weekly.json');
  const { items } = JSON.parse(String(feed?.content)) as { items: { title: string; content_html: string }[] };
  expect(items[1]?.content_html).toBe(
    '<h3>Ticket of the week</h3><p><b>Prices &lt;b&gt;</b></p>' +
      '<div><p>As in <a href="https://status.example.com/known-issues/ki-1/">KI-1</a> &#x26; elsewhere.</p></div>' +
      '<p>Nothing happened this week, nothing was due, and nothing was announced for the next.</p>',
  );
  expect(weekLetter(editionOf(publication, 'en'), '2026-W46').text).toContain(
    'Ticket of the week · Prices <b>\nAs in KI-1 (https://status.example.com/known-issues/ki-1/) & elsewhere.\n\n',
  );
});

test('a word for the company is beside the one for all, marked, and leaves the portal in no feed and no letter', async () => {
  const files = { 'weekly/2026-W46.md': word('Open.') };
  const internal = {
    'weekly/2026-W46.internal.md': word('Secret.'),
    'weekly/2026-W46.internal.pt.md': word('Segredo.'),
    'weekly/2026-W44.md': word('Alone.'),
  };
  const { publication, problems } = await read(files, internal);
  expect(problems).toEqual([]);
  expect(stories(publication).map(({ internal: mark, html }) => [mark, html])).toEqual([
    [undefined, '<p>Open.</p>'],
    ['Internal', '<p>Secret.</p>'],
  ]);
  expect(stories(publication, 'pt').at(-1)?.html).toBe('<p>Segredo.</p>');
  expect(weekView(editionOf(publication, 'en'), '2026-W44').stories).toHaveLength(1);
  const feeds = [...emitWeekFeeds(publication)].map(({ content }) => String(content)).join('');
  expect(feeds + weekLetter(editionOf(publication, 'en'), '2026-W46').text).not.toMatch(/Secret|Alone/);
});

test('what is wrong with a word has its place', async () => {
  expect(await problemsOf({ 'weekly/2026-W54.md': word('A.'), 'weekly/prices.md': word('A.') })).toEqual([
    'week-word-name weekly/2026-W54.md:1',
    'week-word-name weekly/prices.md:1',
  ]);
  expect(await problemsOf({ 'weekly/2026-W46.internal.md': word('A.') })).toEqual([
    'internal-in-public weekly/2026-W46.internal.md:1',
  ]);
  expect(await problemsOf({ 'weekly/2026-W46.md': word('') })).toEqual([
    'record-without-words weekly/2026-W46.md:1',
  ]);
  expect(await problemsOf({ 'weekly/2026-W46.md': word('As in KI-9, said name@shop.com.br.') })).toEqual([
    'unknown-record weekly/2026-W46.md:4',
    'email-address weekly/2026-W46.md:4',
  ]);
  expect(
    await problemsOf({
      'weekly/2026-W46.md': word('Orders fail.', 'Order 51120477'),
      'weekly/2026-W46.pt.md': word('Ligue para (11) 91234-5678.'),
    }),
  ).toEqual(['number-of-somebody weekly/2026-W46.md:2', 'number-of-somebody weekly/2026-W46.pt.md:4']);
  expect(
    await problemsOf({}, { 'weekly/2026-W46.md': word('A.'), 'weekly/2026-W46.internal.md': word('B.') }),
  ).toEqual(['second-week-word weekly/2026-W46.md:1']);
  expect(
    await problemsOf({ 'weekly/2026-W46.md': word('A.') }, { 'weekly/2026-W46.pt.md': word('B.') }),
  ).toEqual(['internal-translation weekly/2026-W46.pt.md:1']);
});

test('a page is made again when its word changes, or what that links to', async () => {
  const key = async (files: Record<string, string>) => {
    const { publication } = await read(files);
    return keyOfSources(weekSources(publication, '2026-W46'), publication);
  };
  const files = { 'weekly/2026-W46.md': word('As in KI-1.') };
  const first = await key(files);
  expect(await key({ ...files, 'weekly/2026-W45.md': word('Other.') })).toBe(first);
  expect(await key({ 'weekly/2026-W46.md': word('As in KI-1!') })).not.toBe(first);
  const renamed = { 'known-issues/KI-1.md': issueFile('KI-1', { title: 'Renamed' }) };
  expect(await key({ ...files, ...renamed })).not.toBe(first);
});
