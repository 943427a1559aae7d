import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { LACKS } from '../../support/system.ts';

interface Workflow {
  permissions: Record<string, string>;
  jobs: { overdue: { steps: { run?: string }[] } };
}

const PATH = join(import.meta.dirname, '../../../.github/workflows/overdue.yml');
const { jobs, permissions } = parse(readFileSync(PATH, 'utf8')) as Workflow;

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'candor-workflow-'));
  mkdirSync(join(work, 'content'));
});
afterEach(() => rmSync(work, { recursive: true }));

/** The issues that the step opens on 23 November 2026, with programs of the test's in the place of the command, the host and the clock. */
function opened(found: { status: number; body: string }, { titles = '', site = 'name: Example' } = {}) {
  const program = (name: string, script: string) => {
    writeFileSync(join(work, name), `#!/bin/sh\n${script}\n`);
    chmodSync(join(work, name), 0o755);
  };
  writeFileSync(join(work, 'content', 'site.yaml'), `${site}\n`);
  writeFileSync(join(work, 'found.md'), found.body);
  writeFileSync(join(work, 'titles'), titles);
  writeFileSync(join(work, 'log'), '');
  program('npm', `cat '${work}/found.md'; exit ${found.status}`);
  program('date', 'PATH=/usr/bin:/bin exec date --date 2026-11-23T07:23Z "$@"');
  program(
    'gh',
    `case "$1 $2" in 'issue list') cat '${work}/titles';; 'issue create') shift 2; echo "$@" >> '${work}/log';; esac`,
  );
  const { status } = spawnSync('bash', ['-e', '-c', jobs.overdue.steps.at(-1)?.run ?? 'exit 9'], {
    cwd: work,
    env: { PATH: [work, '/usr/bin', '/bin'].join(delimiter) },
  });
  return { status, log: readFileSync(join(work, 'log'), 'utf8') };
}

const OVERDUE = { status: 1, body: '### Payments team\n\n- [ ] **Overdue**\n' };
const TITLE = 'Overdue in 2026-W48';

test.skipIf(LACKS.gnuDate)('what is overdue becomes one issue a week', () => {
  expect(opened(OVERDUE)).toEqual({
    status: 0,
    log: `--title ${TITLE} --label overdue --body-file body.md\n`,
  });
  expect(readFileSync(join(work, 'body.md'), 'utf8')).toBe(OVERDUE.body);
  expect(opened(OVERDUE, { titles: `Overdue in 2026-W47\n${TITLE}\n` })).toEqual({ status: 0, log: '' });
});

test.skipIf(LACKS.gnuDate).each([
  ['nothing is overdue', { status: 0, body: 'x' }, 'name: Example', 0],
  ['the content has errors', { status: 1, body: '' }, 'name: Example', 1],
  ['the command fails', { status: 3, body: '' }, 'name: Example', 3],
  ['it is a demonstration', OVERDUE, 'demonstration:', 0],
])('there is none where %s', (_why, found, site, status) => {
  expect(opened(found, { site })).toEqual({ status, log: '' });
});

test('it may write issues, and nothing else', () => {
  expect(permissions).toEqual({ contents: 'read', issues: 'write' });
});
