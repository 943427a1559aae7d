import { chmodSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openExports } from '../../../../scripts/tally/open-exports.ts';
import { ExportError } from '../../../../scripts/tally/read/export-error.ts';
import { exportFiles } from '../../../../scripts/tally/read/export-files.ts';
import { unpack } from '../../../../scripts/tally/read/unpack.ts';
import { tallyNames } from '../../../../src/domain/tally/names.ts';
import { bytes, GOOD, HEAD, lines, linesOf, portal, row } from '../../../support/tickets/few-tickets.ts';
import { countsOf } from '../../../support/tickets/read-exports.ts';

describe('several files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
    writeFileSync(join(folder, 'a.csv'), GOOD);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const open = async (...paths: string[]) => {
    const source = await openExports(paths, folder, {
      ...{ format: undefined, tally: portal.site.tally, names: tallyNames(portal), timeZone: 'UTC' },
      ...{ keepTexts: 'none', progress: () => undefined, signal: new AbortController().signal },
    });
    await source.close();
    return source.report;
  };

  test('one that is named twice, by itself and by its folder, is read once', async () => {
    expect(await open('a.csv', './a.csv', '.')).toMatchObject({ tickets: 3, olderVersions: 0 });
  });

  test('whatever their names and folders, they are themselves alone', async () => {
    const odd = [
      '[a]',
      'a[0-9]',
      '{a,b}',
      '-a',
      "it's",
      'à b',
      '#1 %20',
      ...(process.platform === 'win32' ? [] : ['*', 'a*', '?', 'a"b']),
    ];
    mkdirSync(join(folder, 'year=2026/[x]'), { recursive: true });
    for (const [index, name] of odd.entries()) {
      writeFileSync(join(folder, 'year=2026/[x]', `${name}.csv`), lines(row(100 + index)));
      writeFileSync(
        join(folder, 'year=2026/[x]', `${name}.json`),
        linesOf(1).replace('"id":1', `"id":${String(200 + index)}`),
      );
    }
    const report = await open(
      ...odd.flatMap((name) => ['csv', 'json'].map((type) => `year=2026/[x]/${name}.${type}`)),
    );
    expect(report).toMatchObject({ tickets: 2 * odd.length, olderVersions: 0 });
  });

  test('where the disk refuses what is temporary, it isn’t the file that is damaged', async () => {
    writeFileSync(join(folder, 'a.csv.gz'), gzipSync(bytes(GOOD)));
    const [file] = await exportFiles(['a.csv.gz'], folder);
    if (file === undefined) throw new Error('no file');
    const refusal = unpack(file, { folder: join(folder, 'gone'), signal: new AbortController().signal });
    await expect(refusal).rejects.toThrow(/can’t be written: it no longer exists\. Temporary files go there/);
    await expect(refusal).rejects.not.toThrow(ExportError);
  });

  test('those of different systems are different tickets, whatever their numbers', async () => {
    writeFileSync(
      join(folder, 'b.csv'),
      'ID;Title;Entity;Opening date;Requester - Requester;\n"1";"KI-1042";"Acorn";"2026-11-01 10:00";"ana";\n',
    );
    expect(await open('.')).toMatchObject({ tickets: 4, olderVersions: 0 });
  });

  test('one that can’t be read refuses all, and is named', async () => {
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/b.csv'), `${GOOD}4,`);
    await expect(open('.')).rejects.toThrow(/^more\/b\.csv, line 5: /);
  });

  test('one without any ticket adds none', async () => {
    writeFileSync(join(folder, 'b.csv'), `${HEAD}\n`);
    writeFileSync(join(folder, 'c.json'), '{"tickets": []}');
    expect(await open('.')).toMatchObject({ tickets: 3, newest: '2026-11-01' });
    expect(await open('b.csv')).toMatchObject({ tickets: 0, newest: undefined });
  });

  test('a name stays in its line', async () => {
    await expect(exportFiles(['a\n::error::.csv'], folder)).rejects.toThrow(
      /^a\\n::error::\.csv: there is no/,
    );
  });

  test('a path that leads nowhere is refused', async () => {
    await expect(open('a.csv', 'gone.csv')).rejects.toThrow(/^gone\.csv: there is no such file or folder\.$/);
  });

  test.skipIf(process.getuid?.() === 0)('what may not be read is refused', async () => {
    mkdirSync(join(folder, 'more'), { mode: 0 });
    chmodSync(join(folder, 'a.csv'), 0);
    await expect(open('.')).rejects.toThrow(
      '.: this folder, or one in it, can’t be opened. Make sure that you have permission to read it.',
    );
    await expect(open('a.csv')).rejects.toThrow(
      'a.csv: this file can’t be opened. Make sure that you have permission to read it.',
    );
    rmdirSync(join(folder, 'more'));
  });

  test('a folder without exports is refused', async () => {
    mkdirSync(join(folder, 'more'));
    writeFileSync(join(folder, 'more/LICENSE'), 'Free');
    await expect(open('more')).rejects.toThrow(
      'more: this folder has no exports. Name files of type .csv, .json, .ndjson or .parquet, or .gz or .zip of these.',
    );
  });

  test('another system than the one that was said is refused', async () => {
    const refusal = countsOf([{ name: 'a.csv', bytes: bytes(GOOD) }], portal, 'github');
    await expect(refusal).rejects.toThrow(
      'a.csv: this isn’t an export of tickets from GitHub: its columns are “Ticket ID”',
    );
  });
});
