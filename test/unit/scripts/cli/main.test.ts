import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '../../../..');
const MAIN = join(ROOT, 'scripts/cli/main.ts');

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-main-'));
  const log = JSON.stringify(join(folder, 'loaded'));
  writeFileSync(
    join(folder, 'hook.mjs'),
    `import { appendFileSync } from 'node:fs';
    import { registerHooks } from 'node:module';
    import { fileURLToPath } from 'node:url';
    registerHooks({
      load: (url, context, next) => {
        if (url.startsWith('file:')) appendFileSync(${log}, fileURLToPath(url) + '\\n');
        return next(url, context);
      },
    });`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The modules that a call loads: files of the repository by their path in it, packages by their name. */
function loadedBy(...argv: string[]) {
  writeFileSync(join(folder, 'loaded'), '');
  const { status } = spawnSync(process.execPath, ['--import', join(folder, 'hook.mjs'), MAIN, ...argv], {
    encoding: 'utf8',
    cwd: ROOT,
  });
  const paths = readFileSync(join(folder, 'loaded'), 'utf8')
    .trimEnd()
    .split('\n')
    .filter((path) => !path.startsWith(folder))
    .map((path) => relative(ROOT, path).replaceAll('\\', '/'));
  const packages = paths.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []);
  return {
    status,
    files: paths.filter((path) => !path.includes('node_modules/')),
    packages: [...new Set(packages)].sort(),
  };
}

test.each([[['--help']], [['tally', '--help']], [[]]])(
  '%j loads nothing of the generator, and no command',
  (argv) => {
    const { files, packages } = loadedBy(...argv);
    expect(packages).toEqual(['commander']);
    const others = files.filter((path) => !/^scripts\/cli\/|^scripts\/commands\/all\.ts$/.test(path));
    // What makes all that is printed safe.
    expect(others).toEqual(['scripts/report/safe-text.ts', 'src/domain/characters.ts']);
    expect(files).toContain('scripts/cli/main.ts');
    expect(files.length).toBeLessThan(28);
  },
);

test('a command loads itself, and no other command', () => {
  const { files, packages, status } = loadedBy('check', '--content', 'test/fixtures/problems/valid');
  expect(status).toBe(0);
  const commands = files.filter((path) => path.startsWith('scripts/commands/'));
  expect(commands).toEqual(['scripts/commands/all.ts', 'scripts/commands/check.ts']);
  for (const heavy of ['astro', '@duckdb/node-api', 'nodemailer', 'pagefind'])
    expect(packages).not.toContain(heavy);
});

test('check loads no Markdown where all files are known', () => {
  const call = ['check', '--content', 'test/fixtures/problems/valid'];
  loadedBy(...call);
  const { files, packages } = loadedBy(...call);
  expect(files).toContain('src/content/read-content.ts');
  expect(files.filter((path) => path.startsWith('src/markdown/'))).toEqual([]);
  expect(packages.filter((name) => /^(remark|hast|mdast|micromark)/.test(name))).toEqual([]);
});
