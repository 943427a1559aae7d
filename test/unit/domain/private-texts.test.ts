import { expect, test } from 'vitest';
import { emailAddresses, secrets } from '../../../src/domain/private-texts.ts';

test.each([
  ['Ask ana@shop.example.', []],
  ['Write to ana.b+c@store.com.br, or to bo@store.com', ['ana.b+c@store.com.br', 'bo@store.com']],
  ['The file logo@2x.png', []],
  ['a@b@store.com', ['b@store.com']],
])('addresses in %j', (text, addresses) => {
  expect(emailAddresses(text).map(({ text: address }) => address)).toEqual(addresses);
});

test('a token is found behind any sign but its own letters', () => {
  const token = 'eyJhbGciOiJI.eyJzdWIiOiIx.c2lnbmF0dXJl';
  expect(secrets(`key=${token}, "${token}"`).map(({ text }) => text)).toEqual([token, token]);
});

test('long runs of letters hold neither', () => {
  expect(emailAddresses(`${'a'.repeat(2000)} @`)).toEqual([]);
  expect(emailAddresses(`a@${'a.'.repeat(1000)}1`)).toEqual([]);
  expect(secrets('-eyJaaaaaaaa'.repeat(200))).toEqual([]);
});
