import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createFile } from '../../../../scripts/lib/create-file.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-create-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a new file is made with its folders, and only once', async () => {
  const path = join(folder, 'below', 'a.md');
  await createFile(path, 'first');
  await expect(createFile(path, 'second')).rejects.toThrow(UsageError);
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(join(folder, 'below'))).toEqual(['a.md']);
});
