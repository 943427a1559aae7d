import { expect, test } from 'vitest';
import type { KnownIssue } from '../../../../src/domain/record/records.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { pageShell } from '../../../../src/view/parts/page-shell.ts';
import { supportView } from '../../../../src/view/support/support.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';

const counted = (id: string, last30Days: number, more: Parameters<typeof issueOf>[0] = {}) =>
  issueOf({
    id,
    reports: { reporters: 90, last30Days, asOf: '2026-11-01' },
    ...more,
  });
const desk = (issues: KnownIssue[]) => supportView(editionOf(publicationOf({ issues }), 'en'));
const ids = (view: ReturnType<typeof desk>, list: number) => view.lists[list]?.rows.map(({ id }) => id);

test('what most customers reported in the last month comes first; what nobody did, and what is fixed, isn’t there', () => {
  const view = desk([
    counted('KI-1', 3),
    counted('KI-2', 70),
    counted('KI-3', 0),
    counted('KI-4', 80, { status: 'fixed', fixed: { on: '2026-10-01' } }),
  ]);
  expect(ids(view, 0)).toEqual(['KI-2', 'KI-1']);
  expect(view.lists[0]?.rows[0]?.said).toBe('70 customers');
  expect(view.lists[0]?.note).toBe('The 30 days up to 1 Nov 2026');
});

test('workarounds stand by the day on which they were tried, or their issue changed', () => {
  const sections = { workaround: 'Wait.' };
  const view = desk([
    issueOf({ id: 'KI-1', created: '2026-04-01', updated: '2026-04-09', sections }),
    issueOf({ id: 'KI-2', created: '2026-04-01', workaround: { verified: '2026-06-01' }, sections }),
    issueOf({ id: 'KI-3', created: '2026-08-01' }),
  ]);
  expect(view.lists[1]?.rows.map(({ id, said }) => [id, said])).toEqual([
    ['KI-2', 'Verified 1 Jun 2026'],
    ['KI-1', 'Updated 9 Apr 2026'],
  ]);
  expect(ids(view, 2)).toEqual(['KI-3']);
});

test('components have the number of their open issues', () => {
  const view = desk([
    issueOf({ id: 'KI-1', components: ['catalog', 'checkout'] }),
    issueOf({ id: 'KI-2', components: ['catalog'] }),
    issueOf({ id: 'KI-3', components: ['payments'], status: 'no-fix', reason: 'By design.' }),
  ]);
  expect(view.components.map(({ text, count }) => [text, count])).toEqual([
    ['Checkout', '1'],
    ['Catalog', '2'],
  ]);
});

test('an open incident is there, and is over when it is over', () => {
  const incidents = [
    incidentOf({ id: 'INC-1', started: '2026-05-07T10:15-03:00', resolved: '2026-05-07T12:30-03:00' }),
    incidentOf({ id: 'INC-2', started: '2026-05-07T10:15-03:00' }),
  ];
  const view = supportView(editionOf(publicationOf({ incidents }), 'en'));
  expect(view.incidents.map(({ id }) => id)).toEqual(['INC-2']);
});

test('the page isn’t for search engines, and leads to its other languages all the same', () => {
  const edition = editionOf(publicationOf(), 'pt');
  const shell = pageShell(edition, supportView(edition).page);
  expect(shell).toMatchObject({
    canonical: undefined,
    alternates: [],
    manifest: '/pt/support/manifest.json',
  });
  expect(shell.languages.map(({ href }) => href)).toEqual(['/support/', '/es/support/']);
});
