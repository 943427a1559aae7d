import { expect, test } from 'vitest';
import { missingPackage } from '../../../../scripts/lib/missing-package.ts';

const SYSTEM = { platform: 'linux', arch: 'x64' } as const;
const error = (message: string, cause?: unknown) => new Error(message, { cause });

test.each([
  [
    'a package',
    error("Cannot find package 'commander' imported from /portal/scripts/cli/run.ts"),
    'commander',
  ],
  [
    'the part of one that is made for this system, and a way round it that is missing too',
    error(
      'Cannot find native binding. npm has a bug related to optional dependencies.',
      error(
        "Cannot find module '@rolldown/binding-wasm32-wasi'\nRequire stack:\n- /portal/a.js",
        error("Cannot find module '@rolldown/binding-linux-x64-gnu'\nRequire stack:\n- /portal/a.js"),
      ),
    ),
    '@rolldown/binding-linux-x64-gnu',
  ],
  [
    'a file of such a part',
    error("Cannot find module '@duckdb/node-bindings-linux-x64/duckdb.node'"),
    '@duckdb/node-bindings-linux-x64',
  ],
  [
    'esbuild’s program',
    error('The package "@esbuild/linux-x64" could not be found, and is needed by esbuild.\n\nIf you are'),
    '@esbuild/linux-x64',
  ],
  [
    'Pagefind’s program',
    error(
      'The index can’t be made',
      error('Failed to install either of [pagefind_extended, pagefind]. Most likely'),
    ),
    'pagefind',
  ],
])('%s that isn’t installed is named', (_, thrown, name) => {
  expect(missingPackage(thrown, SYSTEM)).toBe(
    `${name}, which Candor needs, isn’t installed for this system (linux, x64): run “npm ci”, without leaving anything out.`,
  );
});

test.each([
  ['one for another processor', Object.assign(error('invalid ELF header'), { code: 'ERR_DLOPEN_FAILED' })],
  ['one whose name nobody knows', error("Cannot find module '../lightningcss.linux-x64-gnu.node'")],
])('%s isn’t named', (_, thrown) => {
  expect(missingPackage(thrown, SYSTEM)).toMatch(
    /^A package that Candor needs isn’t installed for this system/,
  );
});

test.each([
  [
    'a file',
    error("Cannot find module '/portal/scripts/cli/man.ts' imported from /portal/scripts/cli/main.ts"),
  ],
  ['a file beside another', error("Cannot find module './man.ts'")],
  ['anything else', error('The disk is full')],
  ['what is no error', 'Cannot find package'],
])('%s is no package', (_, thrown) => {
  expect(missingPackage(thrown, SYSTEM)).toBeUndefined();
});

test('causes that lead back to their error come to an end', () => {
  const thrown = error('round');
  thrown.cause = error('and round', thrown);
  expect(missingPackage(thrown, SYSTEM)).toBeUndefined();
});
