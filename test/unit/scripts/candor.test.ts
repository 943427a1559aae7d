import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Linter } from 'eslint';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const ENTRY = join('scripts', 'candor.mjs');

function start(root: string, ...options: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...options, join(root, ENTRY), '--help'], {
    encoding: 'utf8',
  });
  return { status, out: stdout, err: stderr };
}

/** Has Node say that it is of another version. */
const asVersion = (version: string) =>
  `--import=data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;

describe('a Node that can’t run Candor is told to the user in a sentence', () => {
  test.each(['12.22.12', '22.17.1'])('Node %s', (version) => {
    const { status, out, err } = start(ROOT, asVersion(version));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toMatch(
      /^Candor needs Node 22\.18 or later, and this is Node [^\n]*: install Node 24 [^\n]*\n$/,
    );
    expect(err).toContain(`${version} (${process.execPath})`);
  });

  test('one that doesn’t read TypeScript', () => {
    const { status, err } = start(ROOT, '--no-experimental-strip-types');
    expect(status).toBe(2);
    expect(err).toMatch(
      /^Candor needs a Node that reads TypeScript, and Node [^\n]*: install Node 24 [^\n]*\n$/,
    );
  });
});

test.each(['22.18.0', '31.4.0'])('Node %s is taken, and nothing is said about it', (version) => {
  expect(start(ROOT, asVersion(version))).toMatchObject({ status: 0, err: '' });
});

test('the entry is written so that Node 12 can read it', () => {
  const source = readFileSync(join(ROOT, ENTRY), 'utf8');
  expect(
    new Linter().verify(source, [{ files: ['**'], languageOptions: { ecmaVersion: 2020 } }], ENTRY),
  ).toEqual([]);
  expect([...source.matchAll(/^import .* from '(.*)';$/gm)].map(([, name]) => name)).toEqual(['fs', 'url']);
});

describe('a checkout in which nothing is installed', () => {
  let root: string;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'candor-checkout-'));
    for (const name of ['package.json', 'scripts', 'src'])
      cpSync(join(ROOT, name), join(root, name), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true }));

  test('says what to do', () => {
    const { status, out, err } = start(root);
    expect({ status, out }).toEqual({ status: 3, out: '' });
    expect(err).toMatch(
      /^[\w@/-]+, which Candor needs, isn’t installed for this system \([^\n]*\): run “npm ci”[^\n]*\n$/,
    );
  });

  test('an old Node is told that it is too old all the same', () => {
    expect(start(root, asVersion('20.20.2')).err).toMatch(
      /: install Node 24 from https:\/\/nodejs\.org\/\.\n$/,
    );
  });
});
