import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Failure } from '../../../../scripts/lib/errors.ts';
import { temporaryFile, temporaryFolder } from '../../../../scripts/lib/temporary-folder.ts';
import { LACKS } from '../../../support/system.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-temporary-'));
  // The first is read on Windows.
  for (const name of ['TEMP', 'TMPDIR']) vi.stubEnv(name, folder);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

test('what a killed run left is removed, and what belongs to a running one or to others stays', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  const names = [
    `candor-tally-${String(pid)}-a`,
    `candor-tally-${String(process.pid)}-b`,
    'candor-tally',
    'else',
  ];
  for (const name of names) {
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, 'ticket'), 'A text');
  }
  const made = await temporaryFolder();
  expect(names.filter((name) => existsSync(join(folder, name)))).toEqual(names.slice(1));
  expect(made.startsWith(join(folder, `candor-tally-${String(process.pid)}-`))).toBe(true);
  if (!LACKS.modes) expect(statSync(made).mode & 0o777).toBe(0o700);
});

const AGAIN = 'Temporary files go there: fix that, or name another folder in the variable ';

test('where there is no folder for what is temporary, that is said', async () => {
  for (const name of ['TEMP', 'TMPDIR']) vi.stubEnv(name, join(folder, 'gone'));
  const refusal = temporaryFolder();
  await expect(refusal).rejects.toThrow(Failure);
  await expect(refusal).rejects.toThrow(
    `${join(folder, 'gone')} can’t be written: it no longer exists. ${AGAIN}`,
  );
});

async function* chunks() {
  yield Buffer.from('A text');
  await Promise.resolve();
  yield 'and another';
}

test('a file is written whole, for this user alone', async () => {
  const path = join(folder, 'file');
  await temporaryFile(path)(chunks());
  expect(readFileSync(path, 'utf8')).toBe('A textand another');
  if (!LACKS.modes) expect(statSync(path).mode & 0o777).toBe(0o600);
});

test.skipIf(process.platform !== 'linux')('a full disk is named as such', async () => {
  const refusal = temporaryFile('/dev/full')(chunks());
  await expect(refusal).rejects.toThrow(Failure);
  await expect(refusal).rejects.toThrow(`${folder} can’t be written: the disk is full. ${AGAIN}`);
});

test('what the source of a file throws is handed on', async () => {
  async function* broken() {
    yield await Promise.resolve('A text');
    throw new Error('damaged');
  }
  await expect(temporaryFile(join(folder, 'file'))(broken())).rejects.toThrow(/^damaged$/);
});
