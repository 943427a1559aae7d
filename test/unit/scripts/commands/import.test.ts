import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { importDefinition } from '../../../../scripts/cli/definitions/import.ts';
import { runImport } from '../../../../scripts/commands/import.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { fakePorts } from '../../../support/ports.ts';
import { file } from '../import/vtex/folder.ts';

type Options = Partial<OptionsOf<typeof importDefinition>>;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'candor-import-'));
});
afterEach(() => rm(root, { recursive: true }));

/** Puts files of the source on disk, below `source/`. */
async function source(...files: ReturnType<typeof file>[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(root, 'source', path)), { recursive: true });
    await writeFile(join(root, 'source', path), bytes);
  }
}

async function run(options: Options = { out: 'content' }, path = 'source') {
  const ports = fakePorts({ cwd: root });
  const status = await runImport(ports, callOf(importDefinition, { args: ['vtex', path], options }));
  return { status, ...ports.written };
}

test('makes the content folder and says what could not be carried over', async () => {
  await source(file({ facts: { kiStatus: 'No Fix' } }));
  await mkdir(join(root, 'source/.github'));
  await writeFile(
    join(root, 'source/docs/en/known-issues/Cart/metadata.json'),
    '{ "id": "basket", "name": "Basket", "order": 1 }',
  );
  const { status, out } = await run();
  expect(status).toBe(0);
  expect(await readdir(join(root, 'content'))).toEqual(['known-issues', 'site.yaml']);
  expect(await readFile(join(root, 'content/known-issues/KI-467419.md'), 'utf8')).toContain('  - basket\n');
  expect(out).toContain('1 known issue in 2 files: content\n');
  expect(out).toContain('  languages:  en 1\n  status:     no-fix 1\n');
  expect(out).toContain(
    '\nNot in the source:\n\n  How bad an issue is: no severity, for all of them (1)\n\n' +
      '  Languages that an issue has no text in (2)\n    docs/en/known-issues/Cart/cart-loses-coupons.md: es\n',
  );
});

test('says the same as JSON', async () => {
  await source(file());
  const { out } = await run({ out: 'content', json: true });
  expect(JSON.parse(out)).toMatchObject({
    out: join(root, 'content'),
    issues: 1,
    files: 2,
    languages: { en: 1 },
    notCarriedOver: [
      { code: 'author', kind: 'left-out', count: 1, files: [] },
      { code: 'severity' },
      { code: 'no-translation', count: 2, files: [{ detail: 'es' }, { detail: 'pt' }] },
    ],
  });
});

test('exit status 1 when a file is left out because it is broken; the rest is written', async () => {
  await source(file(), { ...file({ slug: 'broken' }), bytes: new TextEncoder().encode('no front matter') });
  const { status, out } = await run();
  expect(status).toBe(1);
  expect(out).toContain('docs/en/known-issues/Cart/broken.md: A record begins with');
  expect(await readdir(join(root, 'content/known-issues'))).toEqual(['KI-467419.md']);
});

test('--dry-run writes nothing, and needs no --out', async () => {
  await source(file());
  const { status, out } = await run({ dryRun: true });
  expect(status).toBe(0);
  expect(out).toContain('nothing was written');
  expect(await readdir(root)).toEqual(['source']);
});

test('a folder that isn’t empty is replaced only when told so, and its own files stay', async () => {
  await source(file());
  await mkdir(join(root, 'content/incidents'), { recursive: true });
  await expect(run()).rejects.toThrow('content isn’t empty: it has incidents.');
  expect(await readdir(join(root, 'content'))).toEqual(['incidents']);
  expect((await run({ out: 'content', force: true })).status).toBe(0);
  expect(await readdir(join(root, 'content'))).toEqual(['incidents', 'known-issues', 'site.yaml']);
});

test.each<[string, Options, string, RegExp]>([
  ['no --out', {}, 'source', /^Say where to create the content folder: .*--out DIR/],
  ['no such folder', { out: 'content' }, 'nowhere', /^There is no folder .*nowhere\.$/],
  ['a file', { out: 'content' }, 'file', /is a file; name the folder that holds docs\/\.$/],
  ['another layout', { out: 'content' }, 'empty', /^There are no known issues in .*docs\/en\/known-issues/],
  ['a file to write to', { out: 'file' }, 'source', /^file is a file; --out must name a folder\.$/],
  ['writing into the source', { out: 'source/content' }, 'source', /overlap; choose another --out/],
  ['writing over the source', { out: '.' }, 'source', /overlap; choose another --out/],
])('wrong usage: %s', async (_, options, path, message) => {
  await source(file());
  await mkdir(join(root, 'empty'));
  await writeFile(join(root, 'file'), '');
  const attempt = run(options, path);
  await expect(attempt).rejects.toThrow(message);
  await expect(attempt).rejects.toBeInstanceOf(UsageError);
});
