import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { exportFiles } from '../../../../../scripts/tally/read/export-files.ts';
import { inUtf8, readHead } from '../../../../../scripts/tally/read/head.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-head-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function fileOf(bytes: Uint8Array) {
  writeFileSync(join(folder, 'a.csv'), bytes);
  const [file] = await exportFiles(['a.csv'], folder);
  if (file === undefined) throw new Error('no file');
  return file;
}

const TEXT = 'ID,Título\n1,não — €\n';
const HEAD = 1 << 18;

test.each([
  ['utf-8', Buffer.from(TEXT)],
  ['utf-8', Buffer.from('ID\n')],
  ['utf-8', Buffer.from(`\uFEFF${TEXT}`)],
  ['utf-16le', Buffer.from(`\uFEFF${TEXT}`, 'utf16le')],
  ['utf-16be', Buffer.from(`\uFEFF${TEXT}`, 'utf16le').swap16()],
  ['windows-1252', Buffer.from('ID,T\xEDtulo\n1,n\xE3o \x97 \x80\n', 'latin1')],
])('%s is told by the first bytes', async (encoding, bytes) => {
  const file = await fileOf(bytes);
  const head = await readHead(file);
  expect(head).toMatchObject({ encoding, whole: true });
  const { path } = await inUtf8(file, head.encoding, folder);
  expect(readFileSync(path, 'utf8')).toBe(head.text);
  if (bytes.length > 5) expect(head.text).toBe(TEXT);
});

test.each([0, 1, 2, 3, 4])(
  'a beginning that ends %i bytes after a sign began is still UTF-8',
  async (offset) => {
    const head = await readHead(
      await fileOf(Buffer.from(`${'x'.repeat(HEAD - offset)}\u{1F600}${'y'.repeat(99)}`)),
    );
    expect(head).toMatchObject({ encoding: 'utf-8', whole: false });
  },
);

test('a file as long as its beginning is whole, one byte more isn’t', async () => {
  expect((await readHead(await fileOf(Buffer.alloc(HEAD, 'x')))).whole).toBe(true);
  expect((await readHead(await fileOf(Buffer.alloc(HEAD + 1, 'x')))).whole).toBe(false);
});

test('signs that lie across pieces of a long file become the same in UTF-8', async () => {
  // Pieces are of a megabyte, and this text has an odd number of bytes before each sign.
  const long = `\uFEFFa${'\u{1F600}€'.repeat(400_000)}`;
  const { path, bytes } = await inUtf8(await fileOf(Buffer.from(long, 'utf16le')), 'utf-16le', folder);
  const written = readFileSync(path);
  expect(written.toString('utf8') === long.slice(1)).toBe(true);
  expect(bytes).toBe(written.length);
});
