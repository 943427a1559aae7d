import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Manifest, manifestText } from '../../../scripts/portal/manifest.ts';
import { LACKS } from '../../support/system.ts';

interface Step {
  if?: string;
  run?: string;
  uses?: string;
  with?: Record<string, string>;
}
interface Workflow {
  on: { schedule: { cron: string }[] };
  jobs: {
    due: { permissions: Record<string, string>; steps: Step[] };
    publish: { steps: Step[] };
  };
}

const PATH = join(import.meta.dirname, '../../../.github/workflows/publish.yml');
const { on, jobs } = parse(readFileSync(PATH, 'utf8')) as Workflow;
const [daily = '', often = ''] = on.schedule.map(({ cron }) => cron);

let work: string;
beforeEach(() => (work = mkdtempSync(join(tmpdir(), 'candor-workflow-'))));
afterEach(() => rmSync(work, { recursive: true }));

/** What the step that asks says at noon of 20 November 2026, with programs of the test's in the place of the network and the clock. */
function due(
  schedule: string,
  manifest: Manifest | undefined,
  address = 'https://example.github.io/status/',
): string {
  const program = (name: string, script: string) => {
    writeFileSync(join(work, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(work, name), 0o755);
  };
  writeFileSync(join(work, 'build.json'), manifest === undefined ? '' : manifestText(manifest));
  program('gh', address === '' ? 'exit 1' : `echo ${address}`);
  program(
    'curl',
    `for last; do :; done; [ "$last" = https://example.github.io/status/build.json ] && [ -s '${work}/build.json' ] && cat '${work}/build.json'`,
  );
  program('date', '[ "$1" = +%s ] && echo 1795176000 || PATH=/usr/bin:/bin exec date "$@"');
  const output = join(work, 'output');
  writeFileSync(output, '');
  const { status, stderr } = spawnSync('bash', ['-e', '-c', jobs.due.steps[0]?.run ?? 'exit 1'], {
    env: {
      PATH: [work, '/usr/bin', '/bin'].join(delimiter),
      SCHEDULE: schedule,
      GITHUB_REPOSITORY: 'example/status',
      GITHUB_OUTPUT: output,
    },
  });
  expect(status, stderr.toString()).toBe(0);
  return readFileSync(output, 'utf8').trim();
}

const manifest = (next: string | undefined): Manifest => ({
  candor: 1,
  builtAt: '2026-11-20T03:00:00Z',
  ...(next === undefined ? {} : { next }),
});

test.skipIf(LACKS.gnuDate).each([
  ['a push', '', manifest('2099-01-01T00:00:00Z'), 'due=true'],
  ['the daily build', daily, manifest('2099-01-01T00:00:00Z'), 'due=true'],
  ['a build whose time has come', often, manifest('2026-11-20T12:00:00Z'), 'due=true'],
  ['one whose time is near', often, manifest('2026-11-20T12:01:00Z'), 'due=false'],
  ['a portal whose clock stands', often, manifest(undefined), 'due=false'],
  ['a site that can’t be read', often, undefined, 'due=true'],
])('%s', (_what, schedule, live, expected) => {
  expect(due(schedule, live)).toBe(expected);
});

test.skipIf(LACKS.gnuDate)('a repository without a site', () => {
  expect(due(often, undefined, '')).toBe('due=false');
});

test('the step compares with the schedule that is set', () => {
  expect(jobs.due.steps[0]?.run).toContain(`= '${often}' ]`);
});

test('it asks once an hour at most', () => {
  expect(often).toMatch(/^\d+ \* \* \* \*$/);
});

test('the daily run keeps the schedule alive, by its own name and with the right to do so', () => {
  const enable = jobs.due.steps[1];
  expect(enable?.if).toBe(`github.event.schedule == '${daily}'`);
  expect(enable?.run).toContain(`/actions/workflows/${basename(PATH)}/enable`);
  expect(jobs.due.permissions['actions']).toBe('write');
});

test('packages are installed where none are kept for the lock file, before what the last build keeps is put among them', () => {
  const { steps } = jobs.publish;
  const kept = steps.flatMap(({ uses, with: options }, index) =>
    uses?.startsWith('actions/cache@') ? [{ index, path: options?.['path'], key: options?.['key'] }] : [],
  );
  expect(kept.map(({ path }) => path)).toEqual(['node_modules', 'node_modules/.candor']);
  expect(kept[0]?.key).toContain("hashFiles('.nvmrc', 'package-lock.json')");
  const install = steps.findIndex(({ run }) => run === 'npm ci');
  expect(steps[install]?.if).toBe("steps.packages.outputs.cache-hit != 'true'");
  expect(install).toBeLessThan(kept[1]?.index ?? 0);
  expect(steps.findIndex(({ run }) => run?.startsWith('npm run build'))).toBeGreaterThan(
    kept[1]?.index ?? Infinity,
  );
});
