import { expect, test } from 'vitest';
import { questionsOf } from '../../../../../scripts/bench/search/questions.ts';
import { quotedTexts } from '../../../../../scripts/bench/search/quoted-texts.ts';
import { withSlips } from '../../../../../scripts/bench/search/slips.ts';
import { editionsOf } from '../../../../../src/edition/edition.ts';
import { findingRecord } from '../../../../../src/emit/finding/finding-record.ts';
import { issueOf, proseOf, publicationOf } from '../../../../support/portals.ts';

const CODE = proseOf(
  'It says ERR_EXPORT_422: unknown field',
  '<p>It says <code>ERR_EXPORT_422: unknown field</code></p>',
);
const publication = publicationOf({
  issues: [
    issueOf({
      id: 'KI-1',
      aliases: ['467419', 'old-slug'],
      title: 'Exportação of documents fails',
      sections: { summary: CODE },
    }),
    issueOf({ id: 'KI-2', title: 'Import of documents fails', sections: { summary: 'Unknown field' } }),
  ],
});
const editions = editionsOf(publication);
const records = publication.portal.issues.map((record) => ({
  record,
  words: findingRecord(record, editions),
}));
const asked = (kind: string) =>
  questionsOf(records, ['en'])
    .filter((question) => question.kind === kind)
    .map(({ text, record }) => [record, text])
    .sort();

test('records are asked for by what they are called', () => {
  expect(asked('id')).toEqual([
    ['KI-1', 'KI-1'],
    ['KI-2', 'KI-2'],
  ]);
  expect(asked('ticket number')).toEqual([['KI-1', '467419']]);
  expect(asked('old slug')).toEqual([['KI-1', 'old-slug']]);
  expect(asked('title')).toEqual([
    ['KI-1', 'Exportação of documents fails'],
    ['KI-2', 'Import of documents fails'],
  ]);
  expect(asked('title, without accents')).toEqual([['KI-1', 'exportacao of documents fails']]);
});

test('they are asked for by words that another record has, too, and by what no other one quotes', () => {
  for (const [, text = ''] of asked('its rare words'))
    expect(text.split(' ').sort()).toEqual(['documents', 'fails', 'field', 'unknown']);
  expect(asked('its rare words')).toHaveLength(2);
  expect(asked('what it quotes')).toEqual([['KI-1', 'ERR_EXPORT_422: unknown field']]);
});

test('every run asks the same, in whatever order records are read', () => {
  expect(
    questionsOf(records.toReversed(), ['en'])
      .map(({ text }) => text)
      .sort(),
  ).toEqual(
    questionsOf(records, ['en'])
      .map(({ text }) => text)
      .sort(),
  );
});

test('slips are in two words of five letters or more, never at their beginning, and the same each time', () => {
  for (const salt of ['KI-1', 'KI-2', 'KI-3', 'KI-4', 'KI-5', 'KI-6']) {
    const words = withSlips('fast exports of documents', salt).split(' ');
    expect(words[0]).toBe('fast');
    expect(words[2]).toBe('of');
    expect(words[1]).not.toBe('exports');
    expect(words[1]).toMatch(/^e/);
    expect(words[3]).toMatch(/^d/);
    expect(withSlips('fast exports of documents', salt)).toBe(words.join(' '));
  }
});

test('code is quoted by the line, as it is read, and no longer than somebody pastes', () => {
  const html = `<pre><code><span>a &lt; b</span> is wrong\n${'word '.repeat(30)}\nshort</code></pre>`;
  const record = issueOf({ sections: { summary: proseOf('', html) } });
  expect([...quotedTexts(record, 'en')]).toEqual(['a < b is wrong', 'word '.repeat(16).trim()]);
});
