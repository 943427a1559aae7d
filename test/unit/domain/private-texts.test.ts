import { expect, test } from 'vitest';
import { emailAddresses, numbersOfSomebody, secrets } from '../../../src/domain/private-texts.ts';

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

test.each([
  ['call +55 11 91234-5678 or (11) 91234-5678', ['+55 11 91234-5678', '(11) 91234-5678']],
  ['order 511204, ORD-123456 and v1029384756-01', ['511204', '123456', '1029384756-01']],
  ['150000 orders', ['150000']],
  ['CPF 123.456.789-09', ['123.456.789-09']],
  ['KI-1042 and KI-10421234', []],
  ['on 2026-11-20 14:49, 20/11/2026, 2026-11-20/2026-11-22', []],
  ['150,000 of 1.234.567,00, or 1 234 567.5', []],
  ['error 0x80070005 at https://help.example.com/123456', []],
])('numbers of somebody in %j', (text, numbers) => {
  expect(numbersOfSomebody(text, ['KI', 'INC']).map(({ text: number }) => number)).toEqual(numbers);
});
