import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { temporaryFolder } from '../../../../scripts/lib/temporary-folder.ts';
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
