import { join } from 'node:path';
import { expect, test } from 'vitest';
import { multiplyRecords } from '../../../../../scripts/bench/portal/multiply-records.ts';
import { type Files, readFiles, recordsIn } from '../../../../../scripts/bench/portal/record-files.ts';
import { sampleRecords } from '../../../../../scripts/bench/portal/sample-records.ts';
import { readContent } from '../../../../../src/content/read-content.ts';
import { folderOf, issueFile, SITE } from '../../../../support/content.ts';

const DEMONSTRATION = await readFiles(join(import.meta.dirname, '../../../../../content'));

const bytes = (files: Record<string, string>): Files =>
  new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
const textAt = (files: Files, path: string) => new TextDecoder().decode(files.get(path));
const idsIn = (files: Files) => [...recordsIn(files).keys()].sort();

async function errorsOf(files: Files) {
  const clock = Date.parse('2026-11-28T12:00:00Z');
  const { problems } = await readContent(folderOf(Object.fromEntries(files)), { clock });
  return problems.filter(({ severity }) => severity === 'error');
}

test('the demonstration passes the check twice over', async () => {
  const doubled = multiplyRecords(DEMONSTRATION, 2);
  expect(recordsIn(doubled).size).toBe(2 * recordsIn(DEMONSTRATION).size);
  expect(await errorsOf(doubled)).toEqual([]);
});

test('copies name each other as the originals do, in translations too, and share no alias', () => {
  const files = bytes({
    'known-issues/KI-7.md': issueFile('KI-7', { aliases: '["12", old-slug]', related: '[KI-900]' }),
    'known-issues/KI-7.pt.md': '---\ntitle: Como KI-900\n---\n\nVeja [a outra](KI-900.md) e KI-5.\n',
    'known-issues/KI-900.md': issueFile('KI-900'),
    'known-issues/named-otherwise.md': issueFile('KI-8'),
  });
  const doubled = multiplyRecords(files, 2);
  expect(idsIn(doubled)).toEqual(['KI-1007', 'KI-1008', 'KI-1900', 'KI-7', 'KI-8', 'KI-900']);
  const copy = textAt(doubled, 'known-issues/KI-1007.md');
  expect(copy).toMatch(/^aliases: \[ "12-1", old-slug-1 \]$/m);
  expect(copy).toMatch(/^related: \[ KI-1900 \]$/m);
  expect(textAt(doubled, 'known-issues/KI-1007.pt.md')).toBe(
    '---\ntitle: Como KI-1900\n---\n\nVeja [a outra](KI-1900.md) e KI-5.\n',
  );
  expect(textAt(doubled, 'known-issues/named-otherwise-copy-1.md')).toContain('id: KI-1008');
  for (const [path, original] of files) expect(doubled.get(path)).toBe(original);
});

test('a part of the demonstration passes the check, and is part of a larger one', async () => {
  const [small, large] = [
    sampleRecords(DEMONSTRATION, 0.1, 'KI-1042'),
    sampleRecords(DEMONSTRATION, 0.4, 'KI-1042'),
  ];
  for (const part of [small, large]) {
    expect(await errorsOf(part)).toEqual([]);
    expect(idsIn(part)).toContain('KI-1042');
  }
  const [few, more, all] = [small, large, DEMONSTRATION].map((files) => new Set(idsIn(files)));
  expect(few?.isSubsetOf(more ?? new Set())).toBe(true);
  expect(few?.size).toBeLessThan(more?.size ?? 0);
  expect(more?.size).toBeLessThan(all?.size ?? 0);
});

test('a record comes with what it names, by id or by file, and what isn’t a record comes along', () => {
  const files = bytes({
    'site.yaml': SITE,
    'known-issues/a.png': '',
    'known-issues/KI-1.md': issueFile('KI-1', { related: '[KI-2]' }),
    'known-issues/KI-2.md': issueFile('KI-2', {}, '## Summary\n\nAs in [another](third.md).\n'),
    'known-issues/third.md': issueFile('KI-3'),
    'known-issues/third.pt.md': '---\ntitle: Terceiro\n---\n',
    'known-issues/KI-4.md': issueFile('KI-4'),
  });
  expect([...sampleRecords(files, 0.25, 'KI-1').keys()].sort()).toEqual(
    [...files.keys()].filter((path) => !path.includes('KI-4')).sort(),
  );
  expect(idsIn(sampleRecords(files, 0.25, 'KI-4'))).toEqual(['KI-4']);
});
