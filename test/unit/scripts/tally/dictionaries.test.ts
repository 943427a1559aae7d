import { expect, test } from 'vitest';
import { dictionariesOf } from '../../../../scripts/tally/dictionaries.ts';

test('dictionaries have words of their languages, folded, and no word that is a name as well', async () => {
  const dictionaries = await dictionariesOf(['en', 'pt']);
  expect([...dictionaries.keys()]).toEqual(['en', 'pt']);
  for (const word of ['basket', 'trolley', 'voucher']) expect(dictionaries.get('en')).toContain(word);
  for (const word of ['cupom', 'boleto', 'opcao']) expect(dictionaries.get('pt')).toContain(word);
  for (const name of ['maria', 'ana', 'john', 'mark', 'rosa', 'london'])
    for (const words of dictionaries.values()) expect(words).not.toContain(name);
});
