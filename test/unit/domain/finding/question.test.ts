import { expect, test } from 'vitest';
import type { Entry } from '../../../../src/domain/finding/lexicon.ts';
import { type Index, readQuestion } from '../../../../src/domain/finding/question.ts';

const EXPORT: Entry = ['en', ['export', 'exports'], '', ''];
const EXPRESSION: Entry = ['en', ['expression'], '', ''];

/** An index whose parts are divided between the two words. */
const index: Index = {
  records: 2,
  stopWords: new Map([['en', new Set<string>()]]),
  entriesNear: (form) => Promise.resolve(form < 'expr' ? [EXPORT] : [EXPRESSION]),
  recordsCalled: () => Promise.resolve([]),
  formsOf: (letters) =>
    Promise.resolve(['export', 'exports', 'expression'].filter((form) => form.length === letters)),
};

test('a word with a slip is found, too, where it would stand in another part of the index', async () => {
  const { words } = await readQuestion('exprot', 'en', index);
  expect(words.flatMap(({ senses }) => senses.map(({ entry }) => entry[1][0]))).toEqual(['export']);
});

test.each([
  ['<g:export>', ['g', 'export']],
  ['g export', ['export']],
])('in %s, a single letter counts only as code', async (question, forms) => {
  const { words } = await readQuestion(question, 'en', index);
  expect(words.map(({ form }) => form)).toEqual(forms);
});

test.each([
  ['KI-1042', ['KI-1042']],
  ['ki 1042', ['ki 1042']],
  ['unable-to-export', ['unable-to-export']],
  ['export fails', []],
])('for %s, names are looked up that may be one: %j', async (question, names) => {
  const asked: string[] = [];
  const recordsCalled = (key: string) => {
    asked.push(key);
    return Promise.resolve([]);
  };
  await readQuestion(question, 'en', { ...index, recordsCalled });
  expect(asked).toEqual(names);
});
