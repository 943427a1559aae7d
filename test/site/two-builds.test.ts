import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { listFiles } from '../../scripts/portal/list-files.ts';
import { candor } from '../support/candor.ts';
import { issueFile } from '../support/content.ts';
import { invalidHtml } from '../support/html-validate.ts';
import { type SmallPortal, smallPortal } from '../support/small-portal.ts';

// Each builds twice at once, which takes long where others work too.
vi.setConfig({ testTimeout: 300_000 });

const NOW = ['--now', '2026-11-28T12:00-03:00'];

let first: SmallPortal;
let second: SmallPortal;
beforeAll(() => {
  first = smallPortal({ 'known-issues/KI-1.md': issueFile('KI-1', { title: 'The first portal' }) });
  second = smallPortal({
    'known-issues/KI-2.mdx': issueFile(
      'KI-2',
      { title: 'The second portal' },
      '## Summary\n\n<Note>Mind this.</Note>\n\n<Warning>Pay *once*.</Warning> <Note>And this.</Note>\n\nIn a line, <Note>too</Note>, it is text.\n',
    ),
  });
});
afterAll(() => {
  first.remove();
  second.remove();
});

const digest = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { digest: string }).digest;
/** A build as a process of its own. */
async function build({ content, out }: SmallPortal): Promise<void> {
  const { status, err } = await candor(['build', '--content', content, '--out', out, ...NOW]);
  expect({ status, err }).toMatchObject({ status: 0 });
}

const issues = (folder: string) => readFileSync(join(folder, 'known-issues/index.html'), 'utf8');

test('two builds at once each build their own portal', async () => {
  await Promise.all([build(first), build(second)]);
  expect(issues(first.out)).toContain('The first portal');
  expect(issues(first.out)).not.toContain('The second portal');
  expect(issues(second.out)).toContain('The second portal');
  expect(issues(second.out)).not.toContain('The first portal');
  expect(invalidHtml(second.out)).toEqual([]);
});

test('two builds at once of the same content into the same folder leave one whole portal and nothing else', async () => {
  const before = digest(first.out);
  const times = () =>
    listFiles(first.out)
      .filter((path) => !path.startsWith('pagefind/'))
      .map((path) => `${path} ${statSync(join(first.out, path)).mtimeMs}`);
  const changed = times();
  await Promise.all([build(first), build(first)]);
  expect(digest(first.out)).toBe(before);
  expect(readdirSync(dirname(first.out)).sort()).toEqual(['content', 'site']);
  // What is the same needn't be sent again.
  expect(times()).toEqual(changed);
});

test('a build may be started in any folder, and its output lie in it', async () => {
  const before = digest(first.out);
  const folder = dirname(first.out);
  const { status, err } = await candor(['build', '--content', 'content', '--out', 'here', ...NOW], {
    cwd: folder,
  });
  expect({ status, err }).toMatchObject({ status: 0 });
  expect(digest(join(folder, 'here'))).toBe(before);
});
