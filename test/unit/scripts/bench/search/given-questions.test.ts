import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { givenQuestions } from '../../../../../scripts/bench/search/given-questions.ts';
import { issueOf, publicationOf } from '../../../../support/portals.ts';

const { portal } = publicationOf({ issues: [issueOf({ id: 'KI-1', aliases: ['old-slug', '467419'] })] });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-questions-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function given(content: unknown) {
  const path = join(folder, 'queries.json');
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return givenQuestions(path, 'queries.json', portal);
}

test('questions of people are asked in their language, those across languages in the reader’s', () => {
  const questions = given([
    {
      slugEN: 'old-slug',
      locale: 'en',
      support: 'export',
      customer: null,
      cross: { locale: 'pt', query: 'exportar' },
    },
    { slugEN: 'other', internalReference: '467419', locale: 'es', typo: 'exprotar' },
  ]);
  expect(questions).toEqual([
    { kind: 'given: support', language: 'en', text: 'export', record: 'KI-1' },
    { kind: 'given: cross', language: 'pt', text: 'exportar', record: 'KI-1' },
    { kind: 'given: typo', language: 'es', text: 'exprotar', record: 'KI-1' },
  ]);
});

test.each([
  ['{', 'queries.json can’t be read as JSON'],
  [{}, 'queries.json isn’t a list of questions'],
  [[{ slugEN: 'old-slug', locale: 'fr' }], 'queries.json isn’t a list of questions'],
  [[{ slugEN: 'nowhere', locale: 'en' }], 'queries.json: no record has the alias nowhere.'],
])('%j is refused', (content, sentence) => {
  expect(() => given(content)).toThrow(sentence);
});
