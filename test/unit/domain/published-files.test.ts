import { expect, test } from 'vitest';
import { hasPublishedEnding, isPublished, publishedEndings } from '../../../src/domain/published-files.ts';
import { mediaType } from '../../../src/emit/media-types.ts';

test.each(['image', 'file'] as const)(
  'every type that a record may come with as %s is passive, and has a name',
  (kind) => {
    for (const ending of publishedEndings(kind)) {
      const type = mediaType(`a.${ending}`);
      expect(type).not.toBe('application/octet-stream');
      expect(type).not.toMatch(/html|javascript|ecmascript|xslt|wasm|\/xml/);
      if (type.includes('+xml')) expect([kind, ending]).toEqual(['image', 'svg']);
      expect(hasPublishedEnding(`known-issues/a.b.${ending.toUpperCase()}`, kind)).toBe(true);
    }
  },
);

test.each([
  'site.yaml',
  'a.png',
  'known-issues/a.md',
  'known-issues/a.MD',
  'known-issues/png',
  'known-issues/a.png ',
  '',
])('“%s” is never published', (target) => {
  expect(isPublished({ kind: 'image', target })).toBe(false);
  expect(isPublished({ kind: 'file', target })).toBe(false);
});
