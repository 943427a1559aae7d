import { expect, test } from 'vitest';
import { createReaders } from '../../../../scripts/bench/search/reader.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { issueFile, publicationFrom } from '../../../support/content.ts';

const ISSUES = {
  'known-issues/KI-1.md': issueFile('KI-1', { title: 'Cart forgets its coupon' }),
  'known-issues/KI-2.md': issueFile('KI-2', { title: 'Basket has two coupons' }),
  'known-issues/KI-3.md': issueFile('KI-3', { title: 'Labels aren’t printed' }),
};
const SAID = 'customers: 5\nwords:\n  KI-1:\n    en: [basket]\n  KI-3:\n    pt: [etiqueta]\n';

async function found(text: string, files: Record<string, string> = {}): Promise<string[]> {
  const publication = await publicationFrom({ ...ISSUES, ...files });
  return (await createReaders(findingFiles(publication))('en').ask(text)).found;
}

test('an issue is found by what customers call it, after those that say so themselves', async () => {
  expect(await found('basket')).toEqual(['KI-2']);
  expect(await found('basket', { 'finding/said.yaml': SAID })).toEqual(['KI-2', 'KI-1']);
});

test('also in a language that it isn’t written in', async () => {
  expect(await found('etiqueta')).toEqual([]);
  expect(await found('etiqueta', { 'finding/said.yaml': SAID })).toEqual(['KI-3']);
  expect(await found('etiquetas', { 'finding/said.yaml': SAID })).toEqual(['KI-3']);
});
