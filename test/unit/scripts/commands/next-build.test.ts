import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { nextBuildDefinition } from '../../../../scripts/cli/definitions/next-build.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runNextBuild } from '../../../../scripts/commands/next-build.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { issueFile, SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';

type Options = Partial<OptionsOf<typeof nextBuildDefinition>>;

const VALID = join(import.meta.dirname, '../../../fixtures/problems/valid');
const DEMONSTRATION = join(import.meta.dirname, '../../../../content');

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  await cp(VALID, join(cwd, 'content'), { recursive: true });
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

async function nextBuild(options: Options = {}) {
  const ports = fakePorts({ cwd });
  const status = await runNextBuild(ports, callOf(nextBuildDefinition, { options }));
  return { status, ...ports.written };
}

test('the instant stands alone on standard output, and why on standard error', async () => {
  await rm(join(cwd, 'content/incidents'), { recursive: true });
  await writeFile(join(cwd, 'content/site.yaml'), SITE.replace(/timeZone: .*/, 'timeZone: Asia/Tokyo'));
  expect(await nextBuild()).toEqual({
    status: 0,
    out: '2026-11-24T00:00+09:00\n',
    err: 'No record changes before then, when a new day begins in Asia/Tokyo.\n',
  });
});

test('as JSON, from an instant that was given', async () => {
  const { out } = await nextBuild({ json: true, now: '2026-12-31T23:30Z' });
  expect(JSON.parse(out)).toMatchObject({ at: expect.stringMatching(/^2027-01-01T/), why: 'day' });
});

test('a demonstration looks ahead from where its clock stands, and says so', async () => {
  const { status, out, err } = await nextBuild({ content: DEMONSTRATION });
  expect(status).toBe(0);
  expect(out).toMatch(/^2026-11-2\dT\d\d:\d\d-03:00\n$/);
  expect(err).toContain('The clock of this demonstration is stopped at 2026-11-23T14:49-03:00');
});

test('what can’t be read is a sentence', async () => {
  await expect(nextBuild({ now: 'tomorrow' })).rejects.toThrow(UsageError);
  await writeFile(join(cwd, 'content/known-issues/KI-2.md'), issueFile('KI-2', { status: 'fixd' }));
  expect(await nextBuild()).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('invalid-value'),
  });
  await writeFile(join(cwd, 'content/site.yaml'), SITE.replace(/timeZone: .*/, 'timeZone: Mars/Olympus'));
  expect(await nextBuild()).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('Mars/Olympus'),
  });
});
