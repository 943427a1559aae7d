import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { candor } from '../support/candor.ts';
import { issueFile, SITE } from '../support/content.ts';
import { runs } from '../support/runs.ts';
import { KEY, zendeskCsv } from '../support/tally.ts';

const ISSUES = Array.from({ length: 60 }, (_, index) => `KI-${String(index + 1)}`);
/** So many, and more until one of them came when something was written. */
const KILLS = runs(3);
const MOST_KILLS = KILLS + 90;
const SEED = 1042;

/** Two exports that say different things of every issue. */
const EXPORTS = [1, 2].map((times) =>
  zendeskCsv(
    Array.from({ length: times }, (_, round) =>
      ISSUES.map((issue, index) => ({ id: round * 100 + index + 1, opened: '2026-11-20', text: issue })),
    ).flat(),
  ),
);

let work: string;
beforeEach(() => {
  work = mkdtempSync(join(tmpdir(), 'candor-'));
  mkdirSync(join(work, 'content/known-issues'), { recursive: true });
  writeFileSync(join(work, 'content/site.yaml'), `${SITE}demonstration: { now: 2026-11-23T14:49-03:00 }\n`);
  for (const id of ISSUES) writeFileSync(join(work, `content/known-issues/${id}.md`), issueFile(id));
  for (const [index, text] of EXPORTS.entries()) writeFileSync(join(work, `${String(index)}.csv`), text);
});
afterEach(() => rmSync(work, { recursive: true }));

const tally = (file: string, started?: (child: ChildProcess) => void) =>
  candor(['tally', file, '--ledger', 'ledger'], {
    cwd: work,
    env: { CANDOR_LEDGER_KEY: KEY },
    ...(started ? { started } : {}),
  });
const read = (name: string) => {
  const path = join(work, name);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
};
const stand = () => [...ISSUES.map((id) => read(`content/known-issues/${id}.md`)), read('ledger')];

type Moment = { milliseconds: number } | { changes: number; drafts: boolean };

/** When to kill: after so many milliseconds, which is mostly before anything is written; or after so many changes to files. */
const MOMENTS = fc.oneof<fc.Arbitrary<Moment>[]>(
  fc.record({ milliseconds: fc.noBias(fc.integer({ min: 0, max: 1500 })) }),
  fc.record({ changes: fc.noBias(fc.integer({ min: 1, max: ISSUES.length })), drafts: fc.boolean() }),
);

function killAt(child: ChildProcess, moment: Moment): void {
  const kill = () => child.kill('SIGKILL');
  if ('milliseconds' in moment) {
    void setTimeout(moment.milliseconds).then(kill);
    return;
  }
  let left = moment.changes;
  const watcher = watch(join(work, 'content/known-issues'), (_, name) => {
    if (name?.startsWith('.') === moment.drafts) left -= 1;
    if (left === 0) kill();
  });
  child.once('close', () => {
    watcher.close();
  });
}

test('a process killed at any moment leaves every file old or new, and the next run puts all right', async () => {
  const states: (string | undefined)[][] = [];
  for (const file of ['0.csv', '1.csv']) {
    rmSync(join(work, 'ledger'), { force: true });
    expect(await tally(file)).toMatchObject({ status: 0 });
    states.push(stand());
  }
  const moments = [{ milliseconds: 0 }, ...fc.sample(MOMENTS, { numRuns: MOST_KILLS, seed: SEED })];
  let written = 0;
  for (const [round, moment] of moments.entries()) {
    if (round >= KILLS && written > 0) break;
    const before = stand();
    rmSync(join(work, 'ledger'), { force: true });
    await tally(`${String(round % 2)}.csv`, (child) => killAt(child, moment));
    const now = stand();
    if (String(now.slice(0, -1)) !== String(before.slice(0, -1))) written += 1;
    for (const [index, file] of now.entries()) {
      const whole = [states[0]?.[index], states[1]?.[index], ...(index === ISSUES.length ? [undefined] : [])];
      expect(whole, `kill ${String(round)} of seed ${String(SEED)}: ${JSON.stringify(moment)}`).toContain(
        file,
      );
    }
  }
  expect(written, 'runs that had come to writing').toBeGreaterThan(0);
  rmSync(join(work, 'ledger'), { force: true });
  expect(await tally('0.csv')).toMatchObject({ status: 0 });
  expect(stand()).toEqual(states[0]);
  expect(readdirSync(join(work, 'content/known-issues')).sort()).toEqual(
    ISSUES.map((id) => `${id}.md`).sort(),
  );
});

test('an export that can’t be read ends with status 1 and a sentence, and no stack', async () => {
  writeFileSync(join(work, '2.csv'), EXPORTS[0]?.slice(0, -8) ?? '');
  const before = stand();
  const { status, out, err } = await tally('2.csv');
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^Reading the exports…\n2\.csv, line 61: .*\nNothing was written\.\n$/);
  expect(stand()).toEqual(before);
});
