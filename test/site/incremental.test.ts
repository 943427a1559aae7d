import {
  appendFileSync,
  existsSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { listFiles } from '../../scripts/portal/list-files.ts';
import { candor } from '../support/candor.ts';
import { issueFile, OUTAGE } from '../support/content.ts';
import { runs } from '../support/runs.ts';
import { type SmallPortal, smallPortal } from '../support/small-portal.ts';

vi.setConfig({ testTimeout: 300_000 });

const NOW = ['--now', '2026-11-28T12:00-03:00'];
const LATER = ['--now', '2026-11-28T12:05-03:00'];

let portal: SmallPortal;
let whole: SmallPortal;
beforeAll(async () => {
  const files = {
    'known-issues/KI-1.md': issueFile('KI-1', { related: '[KI-2]' }),
    'known-issues/KI-2.md': issueFile('KI-2'),
    'incidents/INC-3.md': OUTAGE,
  };
  [portal, whole] = [smallPortal(files), smallPortal(files)];
  await portal.build(...NOW);
});
afterAll(() => {
  portal.remove();
  whole.remove();
});

/** What a folder holds, but for Pagefind's files, which aren't the same in every build. */
function contentsOf(folder: string): Map<string, string> {
  const paths = listFiles(folder).filter((path) => !path.startsWith('pagefind/'));
  return new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]));
}

/** What can be found: the texts of results, whose names are digests of them, and how many there are in each language. */
function searchedIn(folder: string): unknown {
  const entry = JSON.parse(readFileSync(join(folder, 'pagefind/pagefind-entry.json'), 'utf8')) as {
    languages: Record<string, { page_count: number; hash: string }>;
  };
  const counts = Object.entries(entry.languages).map(([language, { page_count: count, hash }]) => {
    expect(existsSync(join(folder, `pagefind/pagefind.${hash}.pf_meta`))).toBe(true);
    return [language, count];
  });
  return {
    fragments: listFiles(join(folder, 'pagefind/fragment')),
    counts: Object.fromEntries(counts) as unknown,
  };
}

/** Builds with what is known of the last build, and without; answers what changed by the former. */
async function bothWays(...options: string[]): Promise<string[]> {
  const before = contentsOf(portal.out);
  await portal.build(...options);
  await whole.build('--fresh', ...options);
  const after = contentsOf(portal.out);
  expect(after).toEqual(contentsOf(whole.out));
  expect(searchedIn(portal.out)).toEqual(searchedIn(whole.out));
  return [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => before.get(path) !== after.get(path),
  );
}

const write = (files: Record<string, string>) => {
  portal.write(files);
  whole.write(files);
};

describe('a build that takes over what is as it was gives the bytes of one that doesn’t', () => {
  test('when nothing has changed', async () => {
    expect(await bothWays(...NOW)).toEqual([]);
  });

  test('when an issue has changed, on whose page another one is named', async () => {
    write({ 'known-issues/KI-2.md': issueFile('KI-2', { title: 'Payments are lost' }) });
    const changed = await bothWays(...NOW);
    expect(changed).toContain('known-issues/ki-2/index.html');
    expect(changed).toContain('known-issues/ki-1/index.html');
    expect(changed).not.toContain('incidents/inc-3/index.html');
  });

  test('when an issue has become like another one, which doesn’t name it', async () => {
    const title = 'Coupons of partners are lost after midnight';
    const [one, other] = ['known-issues/KI-5.md', 'known-issues/KI-6.md'];
    write({ [one]: issueFile('KI-5', { title }), [other]: issueFile('KI-6', { title: 'Orders are late' }) });
    await portal.build(...NOW);
    write({ [other]: issueFile('KI-6', { title: `${title}, too` }) });
    const changed = await bothWays(...NOW);
    expect(changed).toContain('known-issues/ki-5/index.html');
    expect(readFileSync(join(portal.out, 'known-issues/ki-5/index.html'), 'utf8')).toContain('ki-6/');
    for (const { content } of [portal, whole]) for (const path of [one, other]) rmSync(join(content, path));
  });

  test('when a record comes, and another one goes', async () => {
    write({ 'known-issues/KI-4.md': issueFile('KI-4'), 'known-issues/KI-1.md': issueFile('KI-1') });
    for (const { content } of [portal, whole]) rmSync(join(content, 'known-issues/KI-2.md'));
    const changed = await bothWays(...NOW);
    expect(changed).toContain('known-issues/ki-4/index.html');
    expect(changed).toContain('known-issues/ki-2/index.html');
  });

  test('when a translation comes', async () => {
    write({ 'known-issues/KI-4.pt.md': '---\ntitle: Pagamentos falham\n---\n## Resumo\n\nFalha.\n' });
    const changed = await bothWays(...NOW);
    expect(changed).toContain('pt/known-issues/ki-4/index.html');
  });

  test('when the clock has moved on', async () => {
    const changed = await bothWays(...LATER);
    expect(changed).toContain('now.json');
    expect(changed).not.toContain('known-issues/ki-4/index.html');
  });

  test('at another address', async () => {
    // Below the path of test/browser/face.test.ts, for which the pages are bundled anyway.
    await bothWays(...LATER, '--base-url', 'https://other.example/s/');
    await bothWays(...LATER);
  });

  test('when somebody has changed, added and removed files of the output by hand', async () => {
    const file = (path: string) => join(portal.out, path);
    const page = file('known-issues/ki-4/index.html');
    const { mtime } = statSync(page);
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('KI-4 fails', 'KI-4 holds'));
    // As if it had never been touched.
    utimesSync(page, mtime, mtime);
    appendFileSync(file('robots.txt'), '# mine\n');
    rmSync(file('api/v1/known-issues/ki-4.json'));
    const [index = ''] = listFiles(file('pagefind/index'));
    appendFileSync(file(`pagefind/index/${index}`), 'mine');
    rmSync(file('pagefind/pagefind.js'));
    writeFileSync(file('known-issues/mine.html'), 'mine');
    await bothWays(...LATER);
    expect(readFileSync(page, 'utf8')).toBe(text);
    expect(existsSync(file('pagefind/pagefind.js'))).toBe(true);
  });

  test('after builds that were killed at a random moment', async () => {
    const moments = fc.sample(fc.noBias(fc.integer({ min: 300, max: 1800 })), { numRuns: runs(3), seed: 6 });
    for (const [kill, moment] of moments.entries()) {
      write({ 'known-issues/KI-4.md': issueFile('KI-4', { title: `Killed ${kill} times` }) });
      const args = ['build', '--content', portal.content, '--out', portal.out, ...LATER];
      await candor(args, {
        started: (child) => {
          setTimeout(() => child.kill('SIGKILL'), moment);
        },
      });
      await bothWays(...LATER);
    }
  });
});
