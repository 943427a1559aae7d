import { afterEach, expect, test, vi } from 'vitest';
import { find } from '../../../../src/browser/search/find.ts';
import { openIndex } from '../../../../src/browser/search/finding-index.ts';
import { readRequest } from '../../../../src/browser/search/request.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';

/** 230 issues of coupons, ten of them elsewhere, and as many of something else: what all have says nothing. */
const ISSUES = Array.from({ length: 460 }, (_, index) =>
  issueOf({
    ...{
      id: `KI-${index + 1}`,
      title: `${index < 230 ? 'Coupons are lost' : 'Orders are late'}, ${index + 1}`,
    },
    components: [index < 220 ? 'checkout' : 'payments'],
  }),
);

afterEach(() => void vi.unstubAllGlobals());

test('however many results there are, all are counted, filtered and can be shown', async () => {
  const files = new Map(
    [...findingFiles(publicationOf({ issues: ISSUES }))].map(({ path, content }) => [path, String(content)]),
  );
  vi.stubGlobal('fetch', (path: string) => Promise.resolve(new Response(files.get(path.slice(1)))));
  const index = await openIndex('/finding/', 'en');
  const ask = (address: string) =>
    find(index, readRequest(new URLSearchParams(address)), {
      ...{ language: 'en', base: '/', workaroundHeading: '' },
    });
  const { hits, counts } = await ask('q=coupons');
  expect(hits).toHaveLength(230);
  expect(new Set(await Promise.all(hits.map(async (hit) => (await hit.load()).id))).size).toBe(230);
  expect(counts['component']).toEqual({ all: 230, values: { checkout: 220, payments: 10 } });
  expect((await ask('q=coupons&component=payments')).hits).toHaveLength(10);
});
