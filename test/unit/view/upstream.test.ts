import { expect, test } from 'vitest';
import { createAddresses } from '../../../src/domain/addresses.ts';
import { createPortal } from '../../../src/domain/portal.ts';
import type { Publication } from '../../../src/domain/publication.ts';
import { keyOfSources } from '../../../src/domain/record/record-key.ts';
import type { UpstreamFile, UpstreamWord } from '../../../src/domain/schemas/upstream.ts';
import { editionOf } from '../../../src/edition/edition.ts';
import { emitApi } from '../../../src/emit/api/api.ts';
import type { ApiComponents } from '../../../src/emit/api/schemas/components.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { portalPages } from '../../../src/view/pages.ts';
import { plainText } from '../../../src/view/parts/inline-text.ts';
import { upstreamTrouble, upstreamView } from '../../../src/view/upstream/upstream.ts';
import { filesOf, schemaFaults } from '../../support/api.ts';
import { at, incidentOf, siteOf } from '../../support/records.ts';

const WORD: UpstreamWord = {
  summary: 'https://status.paygate.example/api/v2/summary.json',
  component: 'API',
  name: 'Paygate',
  url: 'https://status.paygate.example/',
  state: 'degraded_performance',
  since: '2026-11-23T17:02:00.000Z',
  asOf: '2026-11-23T17:45:00.000Z',
};
const past = incidentOf({
  id: 'INC-4',
  started: '2026-01-02T10:00-03:00',
  resolved: '2026-01-02T11:00-03:00',
  components: { payments: 'major_outage' },
});

function publicationOf(upstream: UpstreamFile): Publication {
  const site = siteOf();
  const addresses = createAddresses(new URL(site.url), site.defaultLanguage);
  return {
    portal: createPortal(site, [], [past], { upstream }),
    addresses,
    now: at('2026-11-23T14:49-03:00'),
  };
}
const english = (upstream: UpstreamFile) => editionOf(publicationOf(upstream), 'en');

test('their word is shown as theirs, with when, and a link to their page', () => {
  const { sentence = [], asOf } = upstreamView(english({ payments: WORD }), 'payments') ?? {};
  expect(plainText(sentence).replaceAll('\u00a0', ' ')).toBe(
    'Paygate says “Degraded” since 14:02 UTC−3, as of 14:45 UTC−3.',
  );
  expect(sentence).toContainEqual({ text: 'Paygate', href: 'https://status.paygate.example/' });
  expect(asOf).toBe(WORD.asOf);
  expect(upstreamView(english({ payments: WORD }), 'checkout')).toBeUndefined();
});

test('the API has the same, beside a state of our own', () => {
  const undated = { ...WORD };
  delete undated.since;
  const files = filesOf(emitApi(publicationOf({ payments: WORD, checkout: undated })));
  expect(schemaFaults(files)).toEqual([]);
  const { components } = JSON.parse(files.get('api/v1/components.json') ?? '') as ApiComponents;
  const said = new Map(components.map(({ id, state, upstream }) => [id, { state, upstream }]));
  expect(said.get('payments')).toEqual({
    state: 'operational',
    upstream: {
      name: 'Paygate',
      url: 'https://status.paygate.example/',
      state: 'degraded_performance',
      since: '2026-11-23T17:02:00Z',
      asOf: '2026-11-23T17:45:00Z',
    },
  });
  expect(said.get('checkout')?.upstream?.since).toBeNull();
  expect(said.get('catalog')?.upstream).toBeNull();
});

test('rows of components have it where it isn’t that all is well', () => {
  expect(upstreamTrouble(english({ payments: WORD }), 'payments')).toBeDefined();
  expect(
    upstreamTrouble(english({ payments: { ...WORD, state: 'operational' } }), 'payments'),
  ).toBeUndefined();
});

/** All files of a portal by what they are made from, or what they say. */
function madeFrom(publication: Publication): Map<string, string> {
  const pages = [...portalPages(publication)].map(({ path, from, data }): [string, string] => [
    path,
    from ? keyOfSources(from, publication) : JSON.stringify(data()),
  ]);
  const files = [...emitAll(publication)].map(({ path, content }): [string, string] => [
    path,
    String(content),
  ]);
  return new Map([...pages, ...files]);
}

test('what they say changes the component’s pages, the home pages, its entry in the API and nothing else, our own states least of all', () => {
  const words: UpstreamFile[] = [{}, { payments: WORD }];
  const [before, after] = words.map((upstream) => madeFrom(publicationOf(upstream)));
  const changed = [...(after ?? [])].filter(([path, key]) => before?.get(path) !== key).map(([path]) => path);
  expect(changed.sort()).toEqual(
    [
      'api/v1/components.json',
      ...['', 'pt/', 'es/'].flatMap((prefix) => [prefix, `${prefix}components/payments/`]),
    ].sort(),
  );
});
