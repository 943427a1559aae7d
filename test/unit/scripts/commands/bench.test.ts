import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf } from '../../../../scripts/cli/command.ts';
import { benchDefinition } from '../../../../scripts/cli/definitions/bench.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runBench } from '../../../../scripts/commands/bench.ts';
import { issueFile, OUTAGE, SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';

let cwd: string;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'candor-bench-test-'));
});
afterEach(() => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) rmSync(folder, { recursive: true, force: true });
});

async function bench(args: string[], options: Record<string, string> = {}) {
  const ports = fakePorts({ cwd, clock: () => Date.parse('2026-11-28T12:00:00Z') });
  const status = await runBench(ports, callOf(benchDefinition, { args, options }));
  return { status, ...ports.written };
}

function write(files: Record<string, string>) {
  for (const [path, text] of Object.entries({ 'site.yaml': SITE, ...files })) {
    const file = join(cwd, 'content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

test('content that doesn’t pass the check isn’t measured', async () => {
  write({ 'known-issues/KI-1.md': issueFile('KI-1', { components: '[chekout]' }) });
  const { status, out, err } = await bench([]);
  expect(status).toBe(1);
  expect(out).toContain('known-issues/KI-1.md');
  expect(err).not.toContain('Run 1');
});

test('content without a known issue is refused', async () => {
  write({ 'incidents/INC-3.md': OUTAGE });
  await expect(bench([])).rejects.toThrow('There is no known issue in');
});

test('a folder to import is for the portal alone', async () => {
  await expect(bench(['tally'], { importVtex: 'help' })).rejects.toThrow('bench portal --import-vtex help');
});

test('questions are for search alone', async () => {
  await expect(bench(['portal'], { queries: 'q.json' })).rejects.toThrow('bench search --queries q.json');
});

test('search is measured on any content', async () => {
  write({ 'known-issues/KI-1.md': issueFile('KI-1') });
  const { status, out } = await bench(['search'], { runs: '1' });
  expect(status).toBe(0);
  expect(out).toMatch(/^1 record in 2 languages\n/);
  expect(out).toMatch(/\nid +en +1 +100\.0 % +100\.0 %/);
  expect(out).toMatch(/the index +\d+\.\d+ s CPU {2}\d+\.\d+ × Pagefind/);
});
