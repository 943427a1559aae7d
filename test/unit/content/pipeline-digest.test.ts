import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digestOf, pipelineDigest } from '../../../src/content/source-cache.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const PARTS = ['src/content', 'src/domain', 'src/i18n', 'src/languages', 'src/markdown', 'package-lock.json'];
const INSTALLED = 'node_modules/.package-lock.json';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'candor-pipeline-'));
  for (const part of [...PARTS, INSTALLED]) cpSync(join(ROOT, part), join(root, part), { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

test('the same sources and packages have one digest, wherever they lie', () => {
  expect(digestOf(root)).toBe(pipelineDigest());
  expect(digestOf(root)).toMatch(/^[A-Za-z0-9+/]{43}=$/);
});

test('a changed word is another pipeline', () => {
  const before = digestOf(root);
  const words = join(root, 'src/languages/en/words/vocabulary.ts');
  const text = readFileSync(words, 'utf8');
  writeFileSync(words, text.replace('Workaround', 'Workaround!'));
  expect(readFileSync(words, 'utf8')).not.toBe(text);
  expect(digestOf(root)).not.toBe(before);
});

test.each([
  'src/markdown/document.ts',
  'src/content/yaml-source.ts',
  'src/domain/problem-kinds/files.ts',
  'src/i18n/headings.ts',
  'package-lock.json',
  INSTALLED,
])('so is a changed %s', (path) => {
  const before = digestOf(root);
  appendFileSync(join(root, path), '\n');
  expect(digestOf(root)).not.toBe(before);
});

test('a new file is too, and one that was renamed', () => {
  const before = digestOf(root);
  writeFileSync(join(root, 'src/markdown/extra.ts'), 'export {};');
  const after = digestOf(root);
  expect(after).not.toBe(before);
  rmSync(join(root, 'src/markdown/extra.ts'));
  writeFileSync(join(root, 'src/markdown/other.ts'), 'export {};');
  expect([before, after]).not.toContain(digestOf(root));
});

test('without a lock nobody can tell', () => {
  rmSync(join(root, 'package-lock.json'));
  expect(digestOf(root)).toBeUndefined();
});
