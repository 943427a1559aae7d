import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addressFaults } from '../../../src/domain/site-address.ts';

it.each([
  'https://status.example.com/',
  'https://status.example.com',
  'http://127.0.0.1:8080/status/',
  "https://example.com/it's;x/a b/",
  'https://example.com/caf%C3%A9/%7B$%7D/100%25/~(a)[b]+^|,@:!&="',
])('%s can be a portal’s address', (address) => {
  expect(addressFaults(address)).toBeUndefined();
});

it.each([
  ['https://user:secret@example.com/status/', 'https://example.com/status/'],
  ['https://user@example.com/', 'https://example.com/'],
  ['https://@example.com/', 'https://example.com/'],
  ['https://example.com/status/?a=1', 'https://example.com/status/'],
  ['https://example.com/status/?', 'https://example.com/status/'],
  ['https://example.com/status/#top', 'https://example.com/status/'],
  ['https://example.com//a///b/', 'https://example.com/a/b/'],
  ['https://u:p@example.com//a?b#c', 'https://example.com/a'],
  ['https://example.com/a*/', undefined],
  ['https://example.com/a%2Fb/', undefined],
  ['https://example.com/a%5cb/', undefined],
  ['https://example.com/a%3Fb/', undefined],
  ['https://example.com/a%0Ab/', undefined],
  ['https://example.com/a%zz/', undefined],
  ['https://example.com/a%E9/?b', undefined],
])('%s can’t: without its faults it is %s', (address, without) => {
  const found = addressFaults(address);
  expect(found?.faults).not.toEqual([]);
  expect(found?.without).toBe(without);
  expect(found?.faults.join()).not.toContain('secret');
});

it('without its faults, an address has none', () => {
  const access = fc.constantFrom('', '@', 'user@', 'user:secret@', ':secret@');
  const folder = fc.constantFrom(
    '',
    'a',
    'a b',
    'caf%C3%A9',
    '100%25',
    "it's;x",
    '$',
    '*',
    '%2F',
    '%',
    '@',
    ':',
  );
  const path = fc
    .array(folder, { maxLength: 4 })
    .map((folders) => folders.map((each) => `/${each}`).join(''));
  const rest = fc.constantFrom('', '?', '?a=//b', '#', '#a@b', '?a#b');
  fc.assert(
    fc.property(access, path, rest, (...parts) => {
      const address = `https://${parts[0]}example.com${parts[1]}${parts[2]}`;
      const { without } = addressFaults(address) ?? { without: address };
      if (without !== undefined) expect(addressFaults(without)).toBeUndefined();
    }),
  );
});
