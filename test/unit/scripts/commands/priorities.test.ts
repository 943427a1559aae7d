import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { prioritiesDefinition } from '../../../../scripts/cli/definitions/priorities.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runPriorities } from '../../../../scripts/commands/priorities.ts';
import { issueFile, SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';
import { fromValues } from '../../../support/recompute-priorities.ts';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  await mkdir(join(cwd, 'content/known-issues'), { recursive: true });
  await write('site.yaml', `${SITE}priorities:\n  weights: { customers: 10, severity: 6 }\n`);
  await write(
    'known-issues/a.md',
    issueFile('KI-1', { reports: '{ reporters: 30, tickets: 40, asOf: 2026-01-03 }', severity: 'major' }),
  );
  await write(
    'known-issues/b.md',
    issueFile('KI-2', { title: 'Carts are empty', severity: 'critical' }, NONE),
  );
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

const NONE = '## Summary\n\nNobody can buy.\n\n## Workaround\n\nNone.\n';
const write = (path: string, text: string) => writeFile(join(cwd, 'content', path), text);

async function priorities(options: Partial<OptionsOf<typeof prioritiesDefinition>> = {}) {
  const ports = fakePorts({ cwd });
  const status = await runPriorities(ports, callOf(prioritiesDefinition, { options }));
  return { status, ...ports.written };
}

test('a line an issue, with what each fact gives and the value behind it', async () => {
  expect(await priorities({ now: '2026-01-10T12:00Z' })).toEqual({
    status: 0,
    out: [
      'Place  Issue  Score  Customers ×10     Severity ×6  Title',
      '    1  KI-1     7.0       3.0 (30)     4.0 (Major)  KI-1 fails',
      '    2  KI-2     6.0        0.0 (–)  6.0 (Critical)  Carts are empty',
      '',
      '2 open issues, as of 2026-01-10; the most that a score can be is 16.',
      '',
    ].join('\n'),
    err: '',
  });
});

test('as JSON it is what the portal publishes', async () => {
  const { out } = await priorities({ json: true });
  const file = JSON.parse(out) as Record<string, unknown>;
  expect(fromValues(file).map(({ id, place, score }) => ({ id, place, score }))).toEqual([
    { id: 'KI-1', place: 1, score: 7 },
    { id: 'KI-2', place: 2, score: 6 },
  ]);
});

test('where the page is switched off, it says so and gives the order nevertheless', async () => {
  await write('site.yaml', `${SITE}priorities: { published: false }\n`);
  const { status, out, err } = await priorities();
  expect([status, out.split('\n')[0]?.startsWith('Place')]).toEqual([0, true]);
  expect(err).toContain('published: false');
});

test('an error in the content is shown, and nothing else', async () => {
  await write('site.yaml', `${SITE}priorities:\n  weights: {}\n`);
  const { status, out, err } = await priorities();
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('The formula of priorities names no fact.');
});
