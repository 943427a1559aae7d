import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf, type Ports } from '../../../../scripts/cli/command.ts';
import { checkDefinition } from '../../../../scripts/cli/definitions/check.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runCheck } from '../../../../scripts/commands/check.ts';
import { issueFile } from '../../../support/content.ts';

type Options = Partial<OptionsOf<typeof checkDefinition>>;

const VALID = join(import.meta.dirname, '../../../fixtures/problems/valid');

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  await cp(VALID, join(cwd, 'content'), { recursive: true });
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

async function check(options: Options = {}) {
  const printed = { out: '', err: '' };
  const ports: Ports = {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    clock: () => Date.parse('2026-06-01T12:00:00Z'),
    env: {},
    cwd,
    interactive: false,
    stdin: Readable.from([]),
    signal: new AbortController().signal,
  };
  const status = await runCheck(ports, callOf(checkDefinition, { options }));
  return { status, ...printed };
}

const add = (body?: string, fields: Record<string, string> = {}) =>
  writeFile(join(cwd, 'content/known-issues/KI-2.md'), issueFile('KI-2', fields, body));

test('content without problems', async () => {
  expect(await check()).toMatchObject({ status: 0, out: 'No problems.\n' });
});

test('a warning fails only when it is asked to', async () => {
  await add('## Summary\n\nIt fails.\n');
  expect(await check()).toMatchObject({ status: 0, out: expect.stringContaining('1 warning in 1 file.') });
  expect(await check({ strict: true })).toMatchObject({ status: 1 });
});

test('an error fails, at a place that an editor opens', async () => {
  await add(undefined, { status: 'fixd' });
  const { status, out } = await check();
  expect(status).toBe(1);
  expect(out).toMatch(/^content\/known-issues\/KI-2\.md:4:9 {2}error {2}invalid-value\n/);
});

test('the other formats are alone on standard output', async () => {
  await add(undefined, { status: 'fixd' });
  const { out } = await check({ format: 'json' });
  expect(JSON.parse(out)).toMatchObject({ errors: 1, problems: [{ file: 'known-issues/KI-2.md', line: 4 }] });
  expect((await check({ format: 'github' })).out).toMatch(
    /^::error file=content\/known-issues\/KI-2\.md,line=4,col=9,/,
  );
});

test('a folder that isn’t there is a sentence, not a stack', async () => {
  const { status, out } = await check({ content: './nowhere' });
  expect(status).toBe(1);
  expect(out).toMatch(/no-content-folder\n {2}There is no content folder at .*nowhere\.\n/);
});
