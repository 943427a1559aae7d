import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openDatabase } from '../../../../../scripts/tally/read/database.ts';
import { exportFiles } from '../../../../../scripts/tally/read/export-files.ts';
import { readHead } from '../../../../../scripts/tally/read/head.ts';
import { type JsonLayout, jsonShape } from '../../../../../scripts/tally/read/json-layout.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-json-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

async function shapeOf(text: string) {
  const path = join(folder, 'a.json');
  writeFileSync(path, text);
  const [file] = await exportFiles([path]);
  if (file === undefined) throw new Error('no file');
  const { connection, close } = await openDatabase([file], folder);
  try {
    return await jsonShape(connection, file, await readHead(file), ['tickets', 'ticket']);
  } finally {
    close();
  }
}

const SEVERAL = { key: 'tickets', several: true };
const SINGLE = { key: 'ticket', several: false };
/** Records with these keys; the second is longer than the first look at a file, so that both ways of looking are tried. */
const records = (filler: string) => [
  { id: 1, b: { nested: 1 } },
  { id: 2, a: null, text: filler },
];
const lines = (filler: string, wrap = (record: unknown) => record) =>
  records(filler)
    .map((record) => JSON.stringify(wrap(record)))
    .join('\n');

test.each<[string, (filler: string) => string, JsonLayout['format'], JsonLayout['envelope']]>([
  ['an array', (filler) => JSON.stringify(records(filler)), 'array', undefined],
  ['an array over many lines', (filler) => JSON.stringify(records(filler), null, 2), 'array', undefined],
  ['a page', (filler) => JSON.stringify({ count: 2, tickets: records(filler) }), 'unstructured', SEVERAL],
  [
    'an array of pages',
    (filler) => JSON.stringify(records(filler).map((record) => ({ tickets: [record] }))),
    'array',
    SEVERAL,
  ],
  ['one record a line', (filler) => lines(filler), 'newline_delimited', undefined],
  [
    'one record a line, each in an object',
    (filler) => lines(filler, (ticket) => ({ ticket })),
    'newline_delimited',
    SINGLE,
  ],
])('%s, short or long', async (_, textOf, format, envelope) => {
  for (const filler of ['', 'x'.repeat(300_000)])
    expect(await shapeOf(textOf(filler))).toEqual({
      layout: { format, envelope },
      keys: ['a', 'b', 'id', 'text'],
    });
});

test.each<[string, unknown, JsonLayout['envelope'], string[]]>([
  ['one object alone', { id: 1, a: 2 }, undefined, ['a', 'id']],
  ['one ticket in an object', { ticket: { id: 1 } }, SINGLE, ['id']],
  ['a page without any', { tickets: [] }, SEVERAL, []],
  ['a page of what isn’t a record', { tickets: [1, null, ['a']] }, SEVERAL, []],
  ['records with a field like an envelope', [{ id: 1, tickets: [{ a: 1 }] }], undefined, ['id', 'tickets']],
  ['a number of tickets beside them', { ticket: 3, tickets: [{ id: 1 }] }, SEVERAL, ['id']],
])('%s', async (_, value, envelope, keys) => {
  expect(await shapeOf(JSON.stringify(value))).toEqual({
    layout: { format: Array.isArray(value) ? 'array' : 'unstructured', envelope },
    keys,
  });
});

test('text in braces that is no JSON isn’t taken for any', async () => {
  await expect(shapeOf('{ this is: not JSON')).rejects.toThrow();
});
