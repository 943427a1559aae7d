import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  FACETS,
  readRequest,
  type Request,
  SORTS,
  withFacet,
  writeRequest,
} from '../../../../src/browser/search/request.ts';

const requests: fc.Arbitrary<Request> = fc.record({
  text: fc.string({ unit: 'grapheme' }).map((text) => text.trim().replace(/\s+/g, ' ')),
  filters: fc.dictionary(fc.constantFrom(...FACETS), fc.string({ minLength: 1 }), { noNullPrototype: true }),
  sort: fc.constantFrom(...SORTS),
});

test('an address says all of a request', () => {
  fc.assert(
    fc.property(requests, (request) => {
      expect(readRequest(new URLSearchParams(writeRequest(request)))).toEqual(request);
    }),
  );
});

test('an address names only what is asked for', () => {
  expect(writeRequest({ text: '', filters: {}, sort: 'relevance' })).toBe('?');
  expect(readRequest(new URLSearchParams('?q=+a+&sort=nonsense&status=&colour=red'))).toEqual({
    text: 'a',
    filters: {},
    sort: 'relevance',
  });
});

test('a facet is set, changed and taken away', () => {
  const request = readRequest(new URLSearchParams('?kind=incident'));
  expect(withFacet(request, 'status', 'resolved').filters).toEqual({ kind: 'incident', status: 'resolved' });
  expect(withFacet(request, 'kind', 'maintenance').filters).toEqual({ kind: 'maintenance' });
  expect(withFacet(request, 'kind', undefined).filters).toEqual({});
});
