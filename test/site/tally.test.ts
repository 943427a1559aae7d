import type { ChildProcess } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { candor } from '../support/candor.ts';
import { issueFile, SITE } from '../support/content.ts';
import { KEY, zendeskCsv } from '../support/tally.ts';

const ISSUES = Array.from({ length: 60 }, (_, index) => `KI-${String(index + 1)}`);
const KILLS = 100;
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

test(
  'a process killed at any moment leaves every file old or new, and the next run puts all right',
  { timeout: 240_000 },
  async () => {
    const turns: (string | undefined)[][] = [];
    const spans: number[] = [];
    for (const file of ['0.csv', '1.csv']) {
      rmSync(join(work, 'ledger'), { force: true });
      const begin = performance.now();
      expect(await tally(file)).toMatchObject({ status: 0 });
      spans.push(performance.now() - begin);
      turns.push(stand());
    }
    const longest = Math.max(...spans);
    const moments = fc.sample(fc.noBias(fc.integer({ min: 0, max: 105 })), { numRuns: KILLS, seed: SEED });
    let written = 0;
    for (const [round, moment] of moments.entries()) {
      const before = stand();
      rmSync(join(work, 'ledger'), { force: true });
      await tally(`${String(round % 2)}.csv`, (child) => {
        void setTimeout((moment / 100) * longest).then(() => child.kill('SIGKILL'));
      });
      const now = stand();
      if (String(now.slice(0, -1)) !== String(before.slice(0, -1))) written += 1;
      for (const [index, file] of now.entries()) {
        const whole = [turns[0]?.[index], turns[1]?.[index], ...(index === ISSUES.length ? [undefined] : [])];
        expect(
          whole,
          `kill ${String(round)} after ${String((moment / 100) * longest)} ms of seed ${String(SEED)}`,
        ).toContain(file);
      }
    }
    expect(written, 'runs that had come to writing').toBeGreaterThan(0);
    expect(written, 'runs that had come to writing').toBeLessThan(KILLS);
    rmSync(join(work, 'ledger'), { force: true });
    expect(await tally('0.csv')).toMatchObject({ status: 0 });
    expect(stand()).toEqual(turns[0]);
    expect(readdirSync(join(work, 'content/known-issues')).sort()).toEqual(
      ISSUES.map((id) => `${id}.md`).sort(),
    );
  },
);

test('an export that can’t be read ends with status 1 and a sentence, and no stack', async () => {
  writeFileSync(join(work, '2.csv'), EXPORTS[0]?.slice(0, -8) ?? '');
  const before = stand();
  const { status, out, err } = await tally('2.csv');
  expect({ status, out }).toEqual({ status: 1, out: '' });
  expect(err).toMatch(/^Reading the exports…\n2\.csv, line 61: .*\nNothing was written\.\n$/);
  expect(stand()).toEqual(before);
});
