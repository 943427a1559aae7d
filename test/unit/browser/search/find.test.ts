import { afterEach, expect, test, vi } from 'vitest';
import type { Answer } from '../../../../src/browser/search/answer.ts';
import { find } from '../../../../src/browser/search/find.ts';
import { openIndex } from '../../../../src/browser/search/finding-index.ts';
import { readRequest } from '../../../../src/browser/search/request.ts';
import type { Language } from '../../../../src/domain/schemas/common.ts';
import { editionsOf } from '../../../../src/edition/edition.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { emitMarkdown } from '../../../../src/emit/markdown/markdown.ts';
import { publicationOf } from '../../../support/portals.ts';
import { incident, issues } from '../../../support/search-records.ts';

const publication = publicationOf({
  issues,
  incidents: [incident],
  baseUrl: 'https://status.example.com/status/',
});
const files = new Map(
  [...findingFiles(publication), ...emitMarkdown(publication)].map(({ path, content }) => [path, content]),
);

afterEach(() => void vi.unstubAllGlobals());

/** Asks as a browser does, with a map for a network; `served` may spoil what is sent. */
async function answer(
  address: string,
  language: Language = 'en',
  served: (path: string, content: string) => string | undefined = (_, content) => content,
): Promise<Answer> {
  vi.stubGlobal('fetch', async (file: string) => {
    const path = file.slice('/status/'.length);
    const content = files.get(path);
    const sent = content === undefined ? undefined : served(path, String(content));
    return sent === undefined ? new Response('', { status: 404 }) : new Response(sent);
  });
  const edition = editionsOf(publication).find((each) => each.language === language);
  const place = {
    language,
    base: edition?.addresses.href(edition.addresses.home) ?? '',
    workaroundHeading: edition?.words.section.workaround ?? '',
  };
  const index = await openIndex('/status/finding/', language);
  return find(index, readRequest(new URLSearchParams(address)), place);
}

async function idsOf({ hits }: Answer): Promise<string[]> {
  return Promise.all(hits.map(async (hit) => (await hit.load()).id));
}

async function found(question: string, language?: Language): Promise<string[]> {
  return idsOf(await answer(`q=${encodeURIComponent(question)}`, language));
}

test.each([
  'KI-1042',
  'ki-1042',
  'ki 1042',
  '1042',
  '467419',
  '#467419',
  'unable-to-export-documents',
  'https://help.example.com/known-issues/unable-to-export-documents?from=mail',
  'https://status.example.com/k/1042',
])('%s leads to its issue before those that mention it', async (question) => {
  expect((await found(question))[0]).toBe('KI-1042');
});

test.each([
  'the customer writes about KI-1042 again, see checkout',
  'ticket #467419 was opened for the checkout',
])('the record that a sentence mentions comes first: %s', async (question) => {
  expect((await found(question))[0]).toBe('KI-1042');
});

test('a number is found as a whole, not by its beginning', async () => {
  expect(await found('46741')).toEqual([]);
  expect(await found('352'), 'a count of customers is no word').toEqual([]);
});

test.each([
  ['ERR_EXPORT_422', 'KI-1042'],
  ['err_export_422', 'KI-1042'],
  ['Error: ERR_EXPORT_422 (trace 9f3c-77aa) at line 3', 'KI-1042'],
  ['Request to orders.hooks@2.125 timed out after 9731 ms', 'KI-7'],
  ['getOrderForm', 'KI-7'],
  ['[12:04:11] WARN at Object.getOrderForm (OrderFormService.java:94) shop=acme', 'KI-7'],
])('the error text %s finds its issue', async (question, id) => {
  expect((await found(question))[0]).toBe(id);
});

test('ranks by what each record has, and never leaves one out for a word that it lacks', async () => {
  expect((await found('webhook calls zebra'))[0]).toBe('KI-7');
  expect((await found('a webhook that stopped calling us'))[0]).toBe('KI-7');
  expect(await found('zebra quagga')).toEqual([]);
  expect(await found('?!')).toEqual([]);
});

test.each([
  ['webhok calls', 'a letter left out'],
  ['weebhook', 'a letter too many'],
  ['webohok calls', 'two letters swapped'],
  ['wenhook', 'a letter beside it'],
  ['webh', 'a word that is still being typed'],
  ['webhooking', 'a form that no record has'],
])('%s finds the word that was meant: %s', async (question) => {
  expect((await found(question))[0]).toBe('KI-7');
});

test('finds words of any language of the portal, without their accents', async () => {
  expect((await found('previsao de entrega', 'pt'))[0]).toBe('KI-8');
  expect((await found('EXPEDIÇÃO', 'pt'))[0]).toBe('KI-8');
  expect((await found('expedicao'))[0]).toBe('KI-8');
});

test('a title in the words of another finds its record first', async () => {
  for (const { id, texts } of [...issues, incident]) expect((await found(texts.en?.title ?? ''))[0]).toBe(id);
});

test.each([
  'constructor',
  '__proto__',
  'toString hasOwnProperty',
  '<script>alert(1)</script>',
  'サーバー',
  'x'.repeat(10_000),
  'export '.repeat(2000),
])('answers question %# with what there is', async (question) => {
  await expect(found(question)).resolves.toBeInstanceOf(Array);
});

test('narrows by facets and counts what each value would leave', async () => {
  const { hits, counts } = await answer(
    'q=export+webhook+checkout+delivery&kind=known-issue&component=checkout',
  );
  expect(hits).toHaveLength(2);
  expect(counts['kind']).toEqual({ all: 3, values: { 'known-issue': 2, incident: 1 } });
  expect(counts['status']?.values).toEqual({ confirmed: 1, investigating: 1, open: 2 });
});

test('narrows by the versions that issues name', async () => {
  const { hits, counts } = await answer('q=export&version=1.10');
  expect(await Promise.all(hits.map(async (hit) => (await hit.load()).id))).toEqual(['KI-1042']);
  expect(counts['version']).toMatchObject({ values: { '1.10': 1, '1.9': 2 } });
  expect((await answer('q=export&version=1.1')).hits).toEqual([]);
});

test('orders by date and by reporters', async () => {
  expect((await idsOf(await answer('q=export+webhook&sort=date')))[0]).toBe('KI-7');
  expect((await idsOf(await answer('q=export+webhook&sort=reporters')))[0]).toBe('KI-1042');
});

test('shows the words in the text around them', async () => {
  const { hits } = await answer('q=timed+request');
  const text = await hits[0]?.text();
  expect(text?.excerpt.filter(({ marked }) => marked).map((part) => part.text)).toEqual(['Request', 'timed']);
});

test('shows how a workaround begins, in the heading’s language', async () => {
  const { hits } = await answer('q=KI-1042');
  const text = await hits[0]?.text();
  expect(text?.workaround?.map((part) => part.text).join('')).toBe('Export each entity separately.');
  expect(text?.excerpt.map((part) => part.text).join('')).toContain('ERR_EXPORT_422');
  const without = await answer('q=KI-7');
  expect(await without.hits[0]?.text()).not.toHaveProperty('workaround');
});

test('what can’t be had of the index is said, and the rest is shown', async () => {
  const words = [...files.keys()].filter((path) => path.startsWith('finding/words/'));
  for (const spoiled of words) {
    const part = await answer('q=webhook+export', 'en', (path, content) =>
      path === spoiled ? content.slice(0, content.length / 2) : content,
    );
    const gone = await answer('q=webhook+export', 'en', (path, content) =>
      path === spoiled ? undefined : content,
    );
    const other = await answer('q=webhook+export', 'en', (path, content) =>
      path === spoiled ? '{"error":"busy"}' : content,
    );
    expect([part.isWhole, other.isWhole]).toEqual([gone.isWhole, gone.isWhole]);
    if (part.isWhole) expect(await idsOf(part)).toContain('KI-7');
  }
  const none = await answer('q=webhook', 'en', (path, content) =>
    path.includes('/words/') ? undefined : content,
  );
  expect(none).toMatchObject({ isWhole: false, hits: [] });
});
