import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildBareAstro, makeBareAstro } from '../../../../../scripts/bench/portal/bare-astro.ts';
import { openIncident } from '../../../../../scripts/bench/portal/content-changes.ts';
import { type Files, readFiles } from '../../../../../scripts/bench/portal/record-files.ts';
import {
  check,
  editIssue,
  resolveIncident,
  updateIncident,
  withTrial,
} from '../../../../../scripts/bench/portal/trial.ts';
import { contentPaths } from '../../../../../scripts/cli/open-content.ts';
import { listFiles } from '../../../../../scripts/portal/list-files.ts';
import { contentFolder } from '../../../../../src/content/content-folder.ts';
import { readContent } from '../../../../../src/content/read-content.ts';
import { openIncidents } from '../../../../../src/domain/status.ts';
import { THOROUGHNESS } from '../../../../support/runs.ts';

const VALID = join(import.meta.dirname, '../../../../fixtures/problems/valid');
const NOW = Date.parse('2026-06-01T12:34:56Z');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candor-bench-test-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function read(content: string) {
  const { portal, problems } = await readContent(contentFolder(content), { now: NOW, clock: NOW });
  return { portal, errors: problems.filter(({ severity }) => severity === 'error') };
}

// A whole bench takes as long as many tests: in a thorough run alone.
test.runIf(THOROUGHNESS > 1)(
  'Astro alone makes a page of each file of a record, with its title and its text',
  async () => {
    expect(await makeBareAstro(folder, VALID)).toBe(2);
    const { cpu, memory } = await buildBareAstro(folder);
    expect(cpu).toBeGreaterThan(0);
    expect(memory).toBeGreaterThan(0);
    expect(listFiles(join(folder, 'dist'))).toEqual([
      'incidents/INC-1/index.html',
      'index.html',
      'known-issues/KI-1/index.html',
    ]);
    const page = readFileSync(join(folder, 'dist/known-issues/KI-1/index.html'), 'utf8');
    expect(page).toMatch(/<h1>Orders are lost<\/h1>[^]*<p>Type the coupon again\.<\/p>/);
  },
);

test('an outage that is made, updated and resolved, and an issue that is edited, pass the check', async () => {
  const { portal } = await read(VALID);
  const before = openIncidents(portal, NOW).length;
  const { id, path, text } = openIncident(portal, NOW);
  const files: Files = new Map([...(await readFiles(VALID)), [path, new TextEncoder().encode(text)]]);
  let cache = '';
  await withTrial(join(folder, 'trial'), files, async (trial) => {
    ({ cache } = contentPaths({ cwd: folder }, trial));
    const isOpen = async () => {
      const { portal: current, errors } = await read(trial.content);
      expect(errors).toEqual([]);
      return openIncidents(current, NOW).length - before;
    };
    expect(await isOpen()).toBe(1);
    await updateIncident(trial, id, NOW);
    editIssue(trial, 'known-issues/KI-1.md', NOW);
    expect(await isOpen()).toBe(1);
    const edited = readFileSync(join(trial.content, 'known-issues/KI-1.md'), 'utf8');
    expect(edited).toMatch(/^updated: 2026-06-01T12:34Z$/m);
    expect(edited).toContain('seen again');
    await resolveIncident(trial, id, NOW);
    expect(await isOpen()).toBe(0);
    expect((await check(trial)).cpu).toBeGreaterThan(0);
    expect(existsSync(cache)).toBe(true);
  });
  for (const left of [cache, join(folder, 'trial')]) expect(existsSync(left)).toBe(false);
});
