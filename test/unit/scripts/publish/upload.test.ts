import fc from 'fast-check';
import { expect, test } from 'vitest';
import { uploadStages } from '../../../../scripts/publish/upload.ts';

const FILES = [
  'index.html',
  'pt/index.html',
  'now.json',
  'pt/embed.json',
  'known-issues/index.html',
  '404.html',
  'api/v2/summary.json',
  'pagefind/pagefind-entry.json',
  'pagefind/fragment/en_15b42b9.pf_fragment',
  '_astro/a.12345678.css',
  '_headers',
  'build.json',
];
const headersOf = (file: string) => ({
  'Cache-Control': /^(_astro|pagefind\/fragment)\//.test(file) ? 'public, immutable' : 'public',
});

test('what a page needs comes before it, what is about now after all pages, and the manifest last, in whatever order files are named', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(FILES, { minLength: FILES.length }), (files) => {
      expect(uploadStages(files, headersOf).map((stage) => stage.sort())).toEqual([
        ['_astro/a.12345678.css', 'pagefind/fragment/en_15b42b9.pf_fragment'],
        ['api/v2/summary.json', 'pagefind/pagefind-entry.json'],
        ['404.html', 'known-issues/index.html'],
        ['index.html', 'now.json', 'pt/embed.json', 'pt/index.html'],
        ['_headers'],
        ['build.json'],
      ]);
    }),
  );
});

test('there is no stage without files', () => {
  expect(uploadStages(['build.json'], headersOf)).toEqual([['build.json']]);
  expect(uploadStages([], headersOf)).toEqual([]);
});
