import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { run } from '../../scripts/cli/run.ts';
import { COMMANDS } from '../../scripts/commands/all.ts';
import { candor } from '../support/candor.ts';
import { issueFile, SITE } from '../support/content.ts';
import { fakePorts } from '../support/ports.ts';
import { runs } from '../support/runs.ts';
import { LACKS } from '../support/system.ts';

let work: string;
let content: string;
let out: string;
/** A folder that was set up and built, for all that need an old output. */
let first: string;
const NOW = ['--now', '2026-11-23T12:00Z'];

beforeAll(async () => {
  await setUp();
  expect(await build(...NOW)).toMatchObject({ status: 0 });
  first = work;
});
afterAll(() => rm(first, { recursive: true }));
beforeEach(setUp);
afterEach(() => rm(work, { recursive: true }));

async function setUp(): Promise<void> {
  work = await mkdtemp(join(tmpdir(), 'candor-'));
  content = join(work, 'content');
  out = join(work, 'dist');
  await mkdir(join(content, 'known-issues'), { recursive: true });
  writeFileSync(join(content, 'site.yaml'), SITE);
  writeIssue('It fails.');
}

const asBuiltBefore = () => cp(join(first, 'dist'), out, { recursive: true });

function writeIssue(summary: string, fields: Record<string, string> = {}): void {
  const body = `## Summary\n\n${summary}\n\n## Workaround\n\nPay by transfer.\n`;
  writeFileSync(join(content, 'known-issues', 'a.md'), issueFile('KI-1', fields, body));
}

/** When to kill: once so many changes were seen beside the output, and so many milliseconds later. */
const moments = () =>
  fc.sample(
    fc.record({
      changes: fc.noBias(fc.integer({ min: 1, max: 3 })),
      later: fc.oneof(fc.constant(0), fc.noBias(fc.integer({ min: 0, max: 2500 }))),
    }),
    { numRuns: runs(3), seed: 6 },
  );

function killAt(child: ChildProcess, { changes, later }: { changes: number; later: number }): void {
  let left = changes;
  const watcher = watch(work, () => {
    left -= 1;
    if (left === 0) void setTimeout(later).then(() => child.kill('SIGKILL'));
  });
  child.once('close', () => {
    watcher.close();
  });
}

const build = (...more: string[]) => candor(['build', '--content', content, '--out', out, ...more]);

/** The same in this process, for what needs none of its own. */
async function buildHere(...more: string[]) {
  const ports = fakePorts({ cwd: work });
  const status = await run(['build', '--content', content, '--out', out, ...more], COMMANDS, ports);
  return { status, ...ports.written };
}
const page = () => readFileSync(join(out, 'known-issues/ki-1/index.html'), 'utf8');

describe('build', () => {
  test('replaces the old output, and leaves it alone when the content has errors', async () => {
    await asBuiltBefore();
    expect(page()).toContain('It fails.');
    writeIssue('It fails differently.');
    expect(await build()).toMatchObject({ status: 0 });
    expect(page()).toContain('It fails differently.');
    writeIssue('It is broken.', { status: 'brokn' });
    const failed = await build();
    expect(failed).toMatchObject({ status: 1, out: '' });
    expect(failed.err).toMatch(/a\.md:4:9.*invalid-value/);
    expect(page()).toContain('It fails differently.');
    expect(readdirSync(work).sort()).toEqual(['content', 'dist']);
  });

  test('the same content and clock give the same pages', async () => {
    expect(await buildHere(...NOW)).toMatchObject({ status: 0 });
    // Pagefind numbers the values of filters as it likes.
    const files = readdirSync(out, { recursive: true, encoding: 'utf8' }).filter(
      (path) => /\.\w+$/.test(path) && !path.startsWith('pagefind'),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const path of files)
      expect(readFileSync(join(out, path)).equals(readFileSync(join(first, 'dist', path))), path).toBe(true);
  });

  test('killed at any moment, it leaves the old output or the new one, whole', async () => {
    await asBuiltBefore();
    const whole = readdirSync(out).sort();
    for (const [round, moment] of moments().entries()) {
      writeIssue(`Attempt ${round}.`);
      const killed = await candor(['build', '--content', content, '--out', out], {
        started: (child) => killAt(child, moment),
      });
      if (killed.status === null && !existsSync(out)) continue;
      expect(readdirSync(out).sort()).toEqual(whole);
      expect(page()).toMatch(/It fails\.|Attempt \d+\./);
    }
    writeIssue('At last.');
    expect(await build()).toMatchObject({ status: 0 });
    expect(page()).toContain('At last.');
    expect(readdirSync(work).sort()).toEqual(['content', 'dist']);
  });

  test.skipIf(LACKS.signals)('asked to end, it clears up', async () => {
    const ended = await candor(['build', '--content', content, '--out', out], {
      started: (child) =>
        child.stderr?.on('data', (data: Buffer) => data.includes('Building') && child.kill('SIGTERM')),
    });
    expect(ended).toMatchObject({ status: 3, err: expect.stringContaining('Interrupted') });
    expect(readdirSync(work)).toEqual(['content']);
  });
});

describe('wrong input ends in a sentence and its status', () => {
  test.each([
    ['a missing content folder', ['--content', 'nowhere'], 1, /no content folder at .*nowhere/],
    ['an address that is none', ['--base-url', 'status'], 2, /--base-url status isn't an address/],
    [
      'an instant without offset',
      ['--now', '2026-11-23T12:00'],
      2,
      /--now .* isn't a time with an offset; write it like/,
    ],
  ])('%s', async (_what, more, status, sentence) => {
    const outcome = await buildHere(...more);
    expect(outcome).toMatchObject({ status, out: '', err: expect.stringMatching(sentence) });
    expect(outcome.err).not.toContain('    at ');
    expect(existsSync(out)).toBe(false);
  });

  test('an empty content folder and one without site.yaml', async () => {
    await rm(join(content, 'site.yaml'));
    expect(await buildHere()).toMatchObject({
      status: 1,
      err: expect.stringMatching(/There is no site\.yaml/),
    });
    await rm(join(content, 'known-issues'), { recursive: true });
    expect(await buildHere()).toMatchObject({
      status: 1,
      err: expect.stringMatching(/content folder .* is empty/),
    });
  });

  test('an output folder that holds other things', async () => {
    await mkdir(out);
    writeFileSync(join(out, 'thesis.tex'), 'precious');
    expect(await buildHere()).toMatchObject({
      status: 2,
      err: expect.stringContaining('holds other things, such as thesis.tex'),
    });
    expect(readdirSync(out)).toEqual(['thesis.tex']);
  });

  test('an output folder inside the content, or the other way round', async () => {
    for (const folder of [join(content, 'dist'), content, work])
      expect(await buildHere('--out', folder)).toMatchObject({
        status: 2,
        err: expect.stringContaining('--out'),
      });
    expect(existsSync(join(content, 'site.yaml'))).toBe(true);
  });
});
