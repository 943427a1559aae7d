import { expect, test } from 'vitest';
import {
  isCode,
  messageWords,
  tellingWords,
  wordsOf,
} from '../../../../../src/domain/tally/suggesting/telling-words.ts';

test.each([
  ['Exportação: ERR_422!', ['Exportação', 'ERR_422']],
  ['Exportac\u0327a\u0303o', ['Exportação']],
  ['can’t re-open x-y_z - a', ['can', 't', 're-open', 'x-y_z', 'a']],
  ['<b>Olá</b>, tudo', ['b', 'Olá', 'b', 'tudo']],
  ['_a_ --b-- 12,5', ['a', 'b', '12', '5']],
  ['', []],
  ['?!', []],
])('the words of %j are %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['The documents and the Document', { document: 'document' }],
  [
    'Não é possível imprimir as etiquetas',
    { possivel: 'possível', imprimir: 'imprimir', etiqueta: 'etiquetas' },
  ],
  ['El código de la búsqueda', { codigo: 'código', busqueda: 'búsqueda' }],
  ['ERR_EXPORT_422 on 2026', { err: 'err', export: 'export' }],
  ['gás gas bus', { gas: 'gas', bus: 'bus' }],
  ['please help, obrigado, gracias', {}],
])('what %j is about', (text, telling) => {
  expect(Object.fromEntries(tellingWords(wordsOf(text)))).toEqual(telling);
});

test.each([
  ['ERR_EXPORT_422', true],
  ['invalid_price', true],
  ['E1042', true],
  ['ORA-00942', true],
  ['_1_2_3_4', false],
  ['a_b_c_d', false],
  ['id_ab', false],
  ['export', false],
  ['EXPORT', false],
  ['buy-together', false],
  ['e1042', false],
  ['2026', false],
  ['A12', false],
  ['ABCDEFG123', false],
])('%s is a code: %s', (word, expected) => {
  expect(isCode(word)).toBe(expected);
});

test('a message is its words without what differs each time, or stands for itself', () => {
  const words = wordsOf('Export 17 failed after 3000 ms: ERR_EXPORT_422, page 2b');
  expect(messageWords(words)).toEqual(['Export', 'failed', 'after', 'ms', 'page', '2b']);
});
