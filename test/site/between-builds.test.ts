import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test, vi } from 'vitest';
import { contentPaths } from '../../scripts/cli/open-content.ts';
import { listFiles } from '../../scripts/portal/list-files.ts';
import { candor } from '../support/candor.ts';

// It builds the demonstration once more, which takes long where others work too.
vi.setConfig({ hookTimeout: 300_000 });

let work: string;
let changed: string[];

/** An update of the incident that the demonstration is in the middle of, and a build five minutes after the one that all tests share. */
beforeAll(async () => {
  work = mkdtempSync(join(tmpdir(), 'candor-between-'));
  const [content, out] = [join(work, 'content'), join(work, 'site')];
  cpSync('content', content, { recursive: true });
  // What is the same is taken over, as it is for every portal that is published more than once.
  cpSync(inject('demonstration'), out, { recursive: true });
  const keptOf = (folder: string) => contentPaths({ cwd: process.cwd() }, { content: folder }).cache;
  cpSync(keptOf('content'), keptOf(content), { recursive: true });
  const update = [
    '--state',
    'monitoring',
    '--text',
    'Orders go through again.',
    '--at',
    '2026-11-23T14:53-03:00',
  ];
  for (const args of [
    ['update', 'INC-62', '--content', content, ...update],
    ['build', '--content', content, '--out', out, '--now', '2026-11-23T14:54-03:00'],
  ]) {
    const { status, err } = await candor(args);
    expect({ status, err }).toMatchObject({ status: 0 });
  }
  changed = differing(inject('demonstration'), out);
});
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** The files that are in one folder alone, or not the same in both. */
function differing(before: string, after: string): string[] {
  const files = new Set([...listFiles(before), ...listFiles(after)]);
  // Pagefind numbers the values of filters as it likes.
  return [...files].filter(
    (path) => !path.startsWith('pagefind/') && bytes(before, path) !== bytes(after, path),
  );
}

function bytes(folder: string, path: string): string | undefined {
  return listed(folder).has(path) ? readFileSync(join(folder, path), 'latin1') : undefined;
}

const lists = new Map<string, Set<string>>();
function listed(folder: string): Set<string> {
  const files = lists.get(folder) ?? new Set(listFiles(folder));
  lists.set(folder, files);
  return files;
}

/** What an update of INC-62 may change, and why. */
const MAY_CHANGE: [why: string, path: RegExp][] = [
  [
    'it is about now',
    /^(?:(?:(?:pt|es|pl|ru)\/)?(?:index\.html|embed\/index\.html|embed\.json)|now\.json|build\.json)$/,
  ],
  ['it is the picture of the incident for chats', /^cards\/[0-9a-f]{16}\.png$/],
  ['it is the incident', /^(?:(?:pt|es|pl|ru)\/|api\/v1\/)?incidents\/inc-62(?:\/index\.html|\.md|\.json)$/],
  ['it is the feed of the incident', /^(?:(?:pt|es|pl|ru)\/)?feeds\/incidents\/inc-62\.atom$/],
  [
    'it is a feed with the incident',
    /^(?:(?:pt|es|pl|ru)\/)?feeds\/(?:components\/(?:checkout|payments)\/)?(?:records|updates)\.\w+$/,
  ],
  ['it is the first feed of old', /^history\.(?:rss|atom)$/],
  ['it is a calendar with the incident', /^(?:(?:pt|es|pl|ru)\/)?calendar(?:\/(?:checkout|payments))?\.ics$/],
  [
    'it is a component of the incident, or all of them',
    /^(?:(?:(?:pt|es|pl|ru)\/)?components\/(?:checkout|payments)\/index\.html|api\/v1\/components\.json)$/,
  ],
  [
    'it is the week, or the list of weeks, which counts the promise that it keeps',
    /^(?:(?:(?:pt|es|pl|ru)\/)?weekly\/(?:2026-W48\/)?index\.html|api\/v1\/weeks(?:\/2026-w48)?\.json)$/,
  ],
  ['it is a team of its components', /^(?:(?:pt|es|pl|ru)\/)?teams\/(?:checkout|payments)\/index\.html$/],
  ['it is the month', /^(?:(?:pt|es|pl|ru)\/)?incidents\/(?:2026\/11\/)?index\.html$/],
  [
    'it is the support desk, which lists open incidents, with its replies and what it has without a connection',
    /^(?:(?:pt|es|pl|ru)\/)?support\/(?:index\.html|files\.json|replies\/\w\w\/0\.json)$/,
  ],
  [
    'it lists the incident',
    /^(?:llms\.txt|api\/v1\/(?:incidents|updates|site)\.json|api\/v2\/(?:summary|status|incidents|incidents\/unresolved)\.json)$/,
  ],
  ['it is a part of the index with its words', /^finding\/(?:index|words\/\w+)\.json$/],
];

test('an update of an incident changes what shows it, and no other file', () => {
  expect(changed.filter((path) => !MAY_CHANGE.some(([, may]) => may.test(path)))).toEqual([]);
  // Of some 3500 files; more than half of these are feeds, in five languages and three formats.
  const pages = changed.filter((path) => !path.startsWith('finding/'));
  expect(pages.length).toBeLessThanOrEqual(210);
  // A part of the index that is changed is another file: the old one goes, and a new one comes.
  expect(changed.length - pages.length).toBeLessThanOrEqual(20);
});

test.each(MAY_CHANGE)('%s', (_why, may) => {
  expect(changed.filter((path) => may.test(path)).length).toBeGreaterThan(0);
});
