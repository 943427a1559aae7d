import { expect, test } from 'vitest';
import { createPortal } from '../../../../src/domain/portal.ts';
import { issueOf } from '../../../support/portals.ts';
import { siteOf } from '../../../support/records.ts';
import { matcherOf } from '../../../support/tickets/ticket.ts';

const issues = [
  issueOf({
    id: 'KI-1042',
    aliases: [
      '467419',
      'unable-to-export-documents',
      'export-error',
      'Problem ID 2',
      '-not-saved-',
      'cannot-export-documents',
    ],
  }),
  issueOf({ id: 'KI-8', aliases: ['solução-para-exportação-de-pedidos'] }),
  issueOf({ id: 'KI-3' }),
];
const at = (url: string) => matcherOf(createPortal(siteOf({ url }), issues, []));
const HOST = 'https://status.example.com/';
const match = at(HOST);
const named = (text: string, found = match) => found({ text }).issues.map(({ issue }) => issue);

test.each([
  'KI-1042',
  'ki-1042',
  '(Ki-1042).',
  'Re:KI-1042',
  '[KI-1042]',
  '"kI-1042"',
  '**KI-1042**',
  '_KI-1042_',
  '___KI-1042___',
  '<b>KI-1042</b>',
  '&nbsp;KI-1042&nbsp;',
  "KI-1042's",
  'KI-1042/KI-999',
  'x,KI-1042;y',
  'KI-1042\u200b',
  'KI-1042\u00a0fails',
  'https://tickets.example.com/browse/KI-1042?focus=1',
  'KI-1042—again',
])('the text %j names KI-1042', (text) => {
  expect(named(text)).toEqual(['KI-1042']);
});

test.each([
  'KI-10421',
  'XKI-1042',
  'áKI-1042',
  'a\u0301KI-1042',
  'KI-1042á',
  'KI-1042\u0301',
  'KI-1042٣',
  'KI-1042_x',
  'x_KI-1042',
  'x___KI-1042',
  'KI-01042',
  'KI-1042000000000000',
  'KI1042',
  'ki 1042',
  'KI - 1042',
  '\u212aI-1042',
  'K\u0130-1042',
  'k\u0131-1042',
  '1042',
  '#1042',
  '467419',
  'Problem ID 2',
  'export-error',
  'cannot-export-documents',
  'unable to export documents',
])('the text %j names nothing', (text) => {
  expect(named(text)).toEqual([]);
});

test.each([
  'known-issues/ki-1042',
  'known-issues/KI-1042/',
  'pt/known-issues/ki-1042/#workaround',
  'es/known-issues/ki-1042/?from=mail&x=https://other.example.com/k/3',
  'known-issues/%6Bi-1042/',
  'known-issues/467419',
  'known-issues/unable-to-export-documents',
  'known-issues/export-error.',
  'known-issues/problem%20id%202',
  'known-issues/not-saved',
  'known-issues/-not-saved-/',
  'pt/k/1042',
  'k/1042',
  'k/1042/',
  'K/1042//',
  'k/1042?from=mail',
  'k/1042#top',
  'k/1042.',
  'k/1042,',
  'k/1042;',
  'k/1042:',
  'k/1042!',
  'k/1042…',
  'k/1042_',
  'k/1042__;!!x',
  'k/1042”',
  'k/1042»',
  'k/1042。',
  'k/1042)',
  'k/1042>',
  'k/1042]',
  'k/1042**',
  'k/1042|smart-link]',
  'k/1042&nbsp;please',
  'k/1042&quot;&gt;here',
  'k/1042%20',
  'k/1042%22',
  'k/1042\u00a0please',
  'k/467419',
  'k/export-error',
  'docs/old/export-error',
])('the address %j names KI-1042', (path) => {
  for (const before of ['', '(', '<', '"', '[there](', '_', 'href="', 'https://mail.example.com/?to='])
    expect(named(`${before}${HOST}${path}`)).toEqual(['KI-1042']);
  expect(named(`see:status.example.com/${path}`)).toEqual(['KI-1042']);
});

test.each([
  'https://status.example.com/k/10421',
  'https://status.example.com/k/01042',
  'https://status.example.com/k/1042x',
  'https://status.example.com/k/',
  'https://status.example.com/1042',
  'https://status.example.com/fr/k/1042',
  'https://status.example.com/feeds/k/1042',
  'https://status.example.com/?k/1042',
  'https://status.example.com/#k/1042',
  'https://status.example.com/pt/',
  'https://status.example.com/export-error-2',
  'https://status.example.com/export-error/help',
  'https://status.example.com/%E0%A4%A',
  'https://other.example.com/k/1042',
  'https://other.example.com/known-issues/export-error',
  'https://xstatus.example.com/k/1042',
  'https://old-status.example.com/k/1042',
  'https://my.status.example.com/k/1042',
  'https://status.example.com.other.example/k/1042',
  'ana@status.example.com/k/1042',
])('the address %j names nothing', (text) => {
  expect(named(text)).toEqual([]);
});

test.each([
  [`${HOST}k/1042${HOST}k/3`, ['KI-1042', 'KI-3']],
  [`${HOST}k/1042,status.example.com/k/3`, ['KI-1042', 'KI-3']],
  [`${HOST}k/1042/status.example.com/k/3`, ['KI-1042', 'KI-3']],
  [`${HOST}k/1042https://other.example.com/k/3`, ['KI-1042']],
  [`xstatus.example.com/k/1042,status.example.com/k/3`, ['KI-3']],
  [`[${HOST}k/1042|${HOST}pt/k/3]`, ['KI-1042', 'KI-3']],
])('the word %j holds two addresses', (text, issues) => {
  expect(named(text)).toEqual(issues);
});

test.each([1, 2, 3])('an address within another one, encoded %i times, is found', (times) => {
  let inner = `${HOST}k/1042?from=mail`;
  for (let time = 0; time < times; time += 1) inner = encodeURIComponent(inner);
  expect(named(`https://links.example.net/?url=${inner}&data=05`)).toEqual(['KI-1042']);
});

test.each([
  ['https://www.example.com/status/', 'https://www.example.com/status/k/1042', ['KI-1042']],
  ['https://www.example.com/status', 'https://www.example.com/status/pt/k/1042', ['KI-1042']],
  ['https://www.example.com/Status/', 'https://WWW.example.com/STATUS/export-error', ['KI-1042']],
  ['https://www.example.com/status/', 'https://www.example.com/k/1042', []],
  ['https://www.example.com/status/', 'https://www.example.com/shop/known-issues/467419', []],
  ['https://www.example.com/status/', 'https://www.example.com/export-error', []],
  ['https://www.example.com/status/', 'https://www.example.com/status2/k/1042', []],
  ['https://www.example.com/a.b/', 'https://www.example.com/axb/k/1042', []],
  ['http://localhost:8080/', 'http://localhost:8080/k/1042', ['KI-1042']],
  ['http://localhost:8080/', encodeURIComponent('http://localhost:8080/k/1042'), ['KI-1042']],
  ['http://localhost:8080/', 'http://localhost/k/1042', []],
])('at %s the address %s leads to %j', (url, text, issues) => {
  expect(named(text, at(url))).toEqual(issues);
});

test.each([
  ['unable-to-export-documents', 'KI-1042'],
  ['(Unable-To-Export-Documents).', 'KI-1042'],
  ['https://help.example.net/en/articles/unable-to-export-documents?x=1', 'KI-1042'],
  ['https://help.example.net/solu%C3%A7%C3%A3o-para-exporta%C3%A7%C3%A3o-de-pedidos', 'KI-8'],
  ['soluc\u0327a\u0303o-para-exportac\u0327a\u0303o-de-pedidos', 'KI-8'],
])('the long slug in %j is enough, wherever it stands', (text, issue) => {
  expect(match({ text }).issues).toEqual([{ issue, rule: 'slugs' }]);
});

test.each([
  'unable-to-export-documents-again',
  'still-unable-to-export-documents',
  'unable_to_export_documents',
])('the slug isn’t taken from the longer %j', (text) => {
  expect(named(text)).toEqual([]);
});
