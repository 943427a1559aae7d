import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { MANIFEST } from '../../../../scripts/portal/manifest.ts';
import { assertReplaceable } from '../../../../scripts/portal/output-folder.ts';

let parent: string;
let out: string;
beforeEach(async () => {
  parent = await mkdtemp(join(tmpdir(), 'candor-'));
  out = join(parent, 'dist');
});
afterEach(() => rm(parent, { recursive: true }));

const content = '/elsewhere/content';

async function writePortal(folder: string, text: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'index.html'), text);
  await writeFile(join(folder, MANIFEST), '{"candor":1}');
}

test('only a portal, an empty folder or nothing may be replaced', async () => {
  await assertReplaceable(out, content);
  await mkdir(out);
  await assertReplaceable(out, content);
  await writeFile(join(out, 'thesis.tex'), '');
  await expect(assertReplaceable(out, content)).rejects.toThrow(/holds other things, such as thesis\.tex/);
  await writePortal(out, 'old');
  await assertReplaceable(out, content);
  await expect(assertReplaceable(join(out, 'index.html'), content)).rejects.toThrow(UsageError);
});

test('the output is never the content, in it or around it', async () => {
  for (const [folder, relation, other] of [
    ['/a/b', 'is', '/a/b'],
    ['/a/b', 'holds', '/a/b/c'],
    ['/a/b/c', 'is inside', '/a/b'],
  ] as const)
    await expect(assertReplaceable(folder, other)).rejects.toThrow(
      `--out ${folder} ${relation} the content folder ${other};`,
    );
  await assertReplaceable('/nowhere/dist', '/nowhere/dist-content');
});

test('nor by way of a link, and never the disk, a home or Candor itself', async () => {
  const inner = join(parent, 'content');
  await mkdir(join(inner, 'known-issues'), { recursive: true });
  await symlink(inner, join(parent, 'link'));
  await symlink(parent, join(parent, 'around'));
  for (const folder of [
    'link',
    'link/dist',
    'link/known-issues',
    'around',
    'around/content',
    'around/link/a/b',
  ])
    await expect(assertReplaceable(join(parent, folder), inner), folder).rejects.toThrow(UsageError);
  await expect(assertReplaceable(inner, join(parent, 'link'))).rejects.toThrow(UsageError);
  for (const folder of ['/', homedir(), process.cwd()])
    await expect(assertReplaceable(folder, content), folder).rejects.toThrow(/choose another --out/);
  await assertReplaceable(join(parent, 'around/dist'), inner);
});

test('nor where a link leads nowhere, or below one', async () => {
  await symlink(join(parent, 'gone'), out);
  for (const folder of [out, join(out, 'portal')])
    await expect(assertReplaceable(folder, content), folder).rejects.toThrow(
      `${out} is a link to ${join(parent, 'gone')}, which doesn’t exist.`,
    );
});
