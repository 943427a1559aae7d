import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stopWords, tongueOf } from '../../../../../src/domain/finding/tongues.ts';
import type { Language } from '../../../../../src/domain/schemas/common.ts';
import { createListener, type SaidText } from '../../../../../src/domain/tally/saying/said-words.ts';
import { runs } from '../../../../support/runs.ts';

const LANGUAGES: readonly Language[] = ['en', 'pt'];
const OWN = new Map([['KI-1', new Set(['export'])]]);

function wordsOf(texts: readonly SaidText[], minimum: number, names: readonly string[] = []) {
  const tongues = new Map(LANGUAGES.map((language) => [language, tongueOf(language)]));
  const { listen, words } = createListener(minimum, {
    tongues,
    stopWords: new Map(LANGUAGES.map((language) => [language, stopWords(language)])),
    portal: new Map([
      ['en', new Set(['export', 'spreadsheet', 'download', 'downloading'])],
      ['pt', new Set(['exportar', 'planilha', 'baixar'])],
    ]),
    dictionary: new Map([['en', new Set(['gizmo', 'widget', 'freeze'])]]),
    isOwn: (issue, _, stem) => OWN.get(issue)?.has(stem) ?? false,
    names: new Set(names),
  });
  for (const text of texts) listen(text);
  return words();
}

/** The same text of so many customers. */
const from = (customers: number, text: string, ...issues: string[]): SaidText[] =>
  Array.from({ length: customers }, (_, index) => ({ text, customer: `customer ${index}`, issues }));

test('a word of the portal comes out when enough customers used it, in the language that they wrote', () => {
  const english = 'I can’t download the spreadsheet';
  expect(wordsOf(from(3, english, 'KI-1'), 3)).toEqual({ 'KI-1': { en: ['download', 'spreadsheet'] } });
  expect(wordsOf(from(2, english, 'KI-1'), 3)).toEqual({});
  expect(wordsOf(from(3, 'não consigo baixar a planilha', 'KI-1'), 3)).toEqual({
    'KI-1': { pt: ['baixar', 'planilha'] },
  });
});

test('tickets of one customer are one voice, however many there are', () => {
  const [one] = from(1, 'the spreadsheet', 'KI-1');
  expect(
    wordsOf(
      Array.from({ length: 9 }, () => one as SaidText),
      2,
    ),
  ).toEqual({});
});

test('an issue’s own words aren’t told again, nor those that say nothing', () => {
  expect(wordsOf(from(9, 'please help, the exports and the thing', 'KI-1'), 2)).toEqual({});
});

describe('a word that the portal doesn’t have', () => {
  test('comes out where a dictionary has it, in its singular at least', () => {
    expect(wordsOf(from(3, 'the gizmos and widget', 'KI-1'), 3)).toEqual({
      'KI-1': { en: ['gizmos', 'widget'] },
    });
    expect(wordsOf(from(3, 'the tralala and the gizmotron', 'KI-1', 'KI-2'), 3)).toEqual({});
  });

  test('stays where it may be a name: a customer’s, or one that is written with a capital', () => {
    const said = from(9, 'the gizmo', 'KI-1');
    expect(wordsOf(said, 3, ['gizmo'])).toEqual({});
    expect(wordsOf([...said, ...from(1, 'ask Gizmo', 'KI-3')], 3)).toEqual({});
    expect(wordsOf([...said, ...from(1, 'Gizmo again', 'KI-3')], 3)).toEqual({ 'KI-1': { en: ['gizmo'] } });
  });
});

test('what most issues are called says nothing of any', () => {
  const issues = Array.from({ length: 9 }, (_, index) => `KI-${index + 1}`);
  expect(wordsOf(from(3, 'the spreadsheet', ...issues), 3)).toEqual({});
  expect(wordsOf([...from(3, 'a spreadsheet', 'KI-1'), ...from(3, 'it is slow', ...issues)], 3)).toEqual({
    'KI-1': { en: ['spreadsheet'] },
  });
});

test('of the forms of a word, the one that most used comes out, with customers enough of its own', () => {
  const said = [...from(4, 'the downloads', 'KI-1'), ...from(3, 'a download', 'KI-1')];
  expect(wordsOf(said, 3)).toEqual({ 'KI-1': { en: ['downloads'] } });
  expect(wordsOf([...from(2, 'the downloads', 'KI-1'), ...from(2, 'downloading it', 'KI-1')], 3)).toEqual({});
});

const KNOWN = ['spreadsheet', 'download', 'planilha', 'gizmo', 'widgets', 'freezes'];

test('no word of fewer customers, no name, number, address or code ever comes out', () => {
  const word = fc.constantFrom(...KNOWN, 'tralala');
  const name = fc.constantFrom('Ana', 'ana', 'Acorn', 'acorn');
  const token = fc.oneof(
    { weight: 6, arbitrary: word },
    name,
    fc.constantFrom('the', 'a', 'não', 'com', 'Please.', '\n'),
    fc.constantFrom(
      '467419',
      'order77',
      'ana@acorn.example',
      'https://acorn.example/x',
      'ERR_EXPORT',
      '/a/b',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  const text = fc.record({
    text: fc.array(token, { maxLength: 12 }).map((tokens) => tokens.join(' ')),
    customer: fc.constantFrom('c1', 'c2', 'c3', 'c4', 'c5'),
    issues: fc.uniqueArray(fc.constantFrom<string>('KI-1', 'KI-2', 'KI-3'), { minLength: 1 }),
  });
  let told = 0;
  fc.assert(
    fc.property(
      fc.array(text, { minLength: 10, maxLength: 40 }),
      fc.integer({ min: 2, max: 5 }),
      (texts, minimum) => {
        for (const [issue, its] of Object.entries(wordsOf(texts, minimum, ['ana', 'acorn'])))
          for (const said of Object.values(its).flat()) {
            told += 1;
            expect(said).toMatch(/^\p{Ll}[\p{Ll}\p{M}]{2,}$/u);
            expect(KNOWN).toContain(said);
            // Counted anew, and slowly.
            const users = texts.filter(
              (each) =>
                each.issues.includes(issue) &&
                each.text
                  .normalize('NFC')
                  .split(/\s+/u)
                  .some((written) => written.replace(/^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu, '') === said),
            );
            expect(new Set(users.map(({ customer }) => customer)).size).toBeGreaterThanOrEqual(minimum);
          }
      },
    ),
    { numRuns: runs(300) },
  );
  // Else nothing of the kind was tried.
  expect(told).toBeGreaterThan(0);
});
