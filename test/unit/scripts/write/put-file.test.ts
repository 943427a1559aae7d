import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Failure, UsageError } from '../../../../scripts/cli/command.ts';
import { createFile, replaceFile } from '../../../../scripts/write/put-file.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-put-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = () => join(folder, 'a.md');

test('a new file is made with its folders, and only once', async () => {
  const path = join(folder, 'below', 'a.md');
  await createFile(path, 'first');
  await expect(createFile(path, 'second')).rejects.toThrow(UsageError);
  expect(readFileSync(path, 'utf8')).toBe('first');
  expect(readdirSync(join(folder, 'below'))).toEqual(['a.md']);
});

test('what somebody else changed meanwhile stays as they left it', async () => {
  writeFileSync(file(), 'theirs');
  await expect(replaceFile(file(), Buffer.from('read'), Buffer.from('ours'))).rejects.toThrow(Failure);
  expect(readFileSync(file(), 'utf8')).toBe('theirs');
  expect(readdirSync(folder)).toEqual(['a.md']);
});

test('a link goes on leading to its file', async () => {
  writeFileSync(file(), 'old');
  const link = join(folder, 'link.md');
  symlinkSync(file(), link);
  await replaceFile(link, Buffer.from('old'), Buffer.from('new'));
  expect(readFileSync(file(), 'utf8')).toBe('new');
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
});
