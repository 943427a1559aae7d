import { readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type ContentFolder, contentFolder } from '../../../../src/content/content-folder.ts';
import { overlaidFolder } from '../../../../src/content/overlaid-folder.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { PROBLEM_KINDS, type ProblemCode } from '../../../../src/domain/problem-kinds/table.ts';
import type { Problem } from '../../../../src/domain/problems.ts';
import { folderOf } from '../../../support/content.ts';
import { OF_FEW_WORDS } from '../../../support/problems.ts';

const FIXTURES = join(import.meta.dirname, '../../../fixtures/problems');
const NOW = Date.parse('2026-06-01T12:00:00Z');
const VALID = filesOf('valid');

/** What only a disk, or a size, can be wrong about: made here, and not kept as a fixture. */
type MadeHere =
  | 'no-content-folder'
  | 'empty-content-folder'
  | 'no-site-file'
  | 'file-too-large'
  | 'heavy-theme-file'
  | 'unreadable-file'
  | 'circular-symlink'
  | 'link-outside'
  | 'disguised-link'
  | 'hidden-record'
  | 'record-is-folder';

/** For each code the place at which the folder of that name, laid over the valid one, fires it. */
const PLACES: Record<Exclude<ProblemCode, MadeHere>, string> = {
  'unknown-key': 'known-issues/KI-2.md:9:1',
  'missing-key': 'known-issues/KI-2.md:2:1',
  'empty-value': 'known-issues/KI-2.md:3:7',
  'wrong-type': 'known-issues/KI-2.md:6:13',
  'invalid-value': 'known-issues/KI-2.md:4:9',
  'unquoted-version': 'known-issues/KI-2.md:9:23',
  'unquoted-number': 'known-issues/KI-2.md:10:5',
  'bad-number': 'known-issues/KI-2.md:9:23',
  'wrong-length': 'site.yaml:20:7',
  'impossible-date': 'known-issues/KI-2.md:8:10',
  'bad-date': 'known-issues/KI-2.md:8:10',
  'bad-instant': 'incidents/INC-2.md:6:10',
  'bad-id': 'known-issues/KI-2.md:2:5',
  'bad-key': 'site.yaml:8:9',
  'bad-text': 'site.yaml:6:11',
  'bad-yaml': 'known-issues/KI-2.md:3:8',
  'text-cut-by-comment': 'known-issues/KI-2.md:3:8',
  'comment-behind-text': 'known-issues/KI-2.md:3:8',
  'yaml-mark': 'known-issues/KI-2.md:3:8',
  'duplicate-yaml-key': 'known-issues/KI-2.md:9:1',
  'forbidden-character': 'known-issues/KI-2.md:3:21',
  'not-utf8': 'known-issues/KI-2.md:12:6',
  'merge-conflict': 'known-issues/KI-2.md:12:1',
  'nul-character': 'known-issues/KI-2.md:12:3',
  'no-front-matter': 'known-issues/KI-2.md:1:1',
  'front-matter-not-closed': 'known-issues/KI-2.md:1:1',
  'front-matter-language': 'known-issues/KI-2.md:1:1',
  'front-matter-shape': 'known-issues/KI-2.md:2:1',
  'stray-file': 'notes/todo.md:1:1',
  'misnamed-record': 'known-issues/KI-2.MD:1:1',
  'misspelt-folder': 'known-issue/KI-2.md:1:1',
  'second-site-file': 'site.yml:1:1',
  'other-said-file': 'finding/said.yml:1:1',
  'said-of-no-issue': 'finding/said.yaml:3:3',
  'said-of-other-record': 'finding/said.yaml:3:3',
  'other-metric-file': 'metrics/First reply.yml:1:1',
  'impossible-period': 'metrics/reply.yaml:6:3',
  'mixed-periods': 'metrics/reply.yaml:8:3',
  'missing-periods': 'metrics/reply.yaml:5:1',
  'future-figure': 'metrics/reply.yaml:8:24',
  'missing-currency': 'metrics/reply.yaml:3:7',
  'currency-without-money': 'metrics/reply.yaml:5:1',
  'missing-rate': 'metrics/reply.yaml:7:37',
  'idle-rate': 'metrics/reply.yaml:6:17',
  'said-by-few': 'finding/said.yaml:1:12',
  'said-and-never': 'finding/said.yaml:5:16',
  'unlisted-said-language': 'finding/said.yaml:5:5',
  'unused-file': 'known-issues/notes.txt:1:1',
  'wrong-kind': 'known-issues/KI-2.md:9:1',
  'unfit-address': 'site.yaml:3:6',
  'duplicate-key': 'site.yaml:16:13',
  'missing-default-language': 'site.yaml:9:11',
  'unknown-reply-place': 'site.yaml:24:24',
  'untranslated-reply': 'site.yaml:20:11',
  'incomplete-mapping': 'site.yaml:21:5',
  'not-a-variable': 'site.yaml:20:37',
  'unknown-channel-component': 'site.yaml:20:64',
  'unlisted-channel-language': 'site.yaml:20:61',
  'two-mailing-lists': 'site.yaml:21:9',
  'incomplete-mailing-list': 'site.yaml:19:13',
  'unknown-list-component': 'site.yaml:21:19',
  'unlisted-synonym-language': 'site.yaml:20:5',
  'silent-synonym': 'site.yaml:21:7',
  'repeated-synonym': 'site.yaml:20:22',
  'missing-theme-file': 'site.yaml:18:7',
  'wrong-image-type': 'theme/logo.png:1:1',
  'active-drawing': 'theme/logo.svg:2:3',
  'drawing-without-size': 'theme/logo.svg:1:1',
  'stylesheet-import': 'theme/own.css:2:9',
  'foreign-address': 'theme/own.css:2:15',
  'unread-style': 'theme/own.css:2:9',
  'not-a-font': 'theme/own.woff2:1:1',
  'low-contrast': 'theme/own.css:2:3',
  'damaged-upstream-file': 'upstream.json:1:1',
  'duplicate-id': 'known-issues/other.md:2:5',
  'wrong-id-prefix': 'known-issues/KI-2.md:2:5',
  'unusable-alias': 'known-issues/KI-2.md:9:11',
  'taken-alias': 'known-issues/KI-2.md:9:11',
  'unknown-component': 'known-issues/KI-2.md:6:14',
  'unknown-team': 'known-issues/KI-2.md:9:7',
  'unknown-segment': 'known-issues/KI-2.md:9:12',
  'weightless-formula': 'site.yaml:19:3',
  'unweighed-fact': 'site.yaml:20:11',
  'unknown-record': 'known-issues/KI-2.md:9:11',
  'wrong-record-kind': 'known-issues/KI-2.md:9:11',
  'self-reference': 'known-issues/KI-2.md:9:11',
  'repeated-value': 'known-issues/KI-2.md:6:24',
  'missing-for-status': 'known-issues/KI-2.md:4:9',
  'only-for-status': 'known-issues/KI-2.md:9:1',
  'missing-count': 'known-issues/KI-2.md:9:10',
  'small-count-shown': 'known-issues/KI-2.md:9:35',
  'surplus-segment-counts': 'known-issues/KI-2.md:9:38',
  'segment-of-few': 'known-issues/KI-2.md:9:38',
  'segment-without-field': 'site.yaml:19:33',
  'repeated-segment-value': 'site.yaml:20:54',
  'bad-pattern': 'site.yaml:14:49',
  'reads-alike': 'known-issues/KI-2.md:3:8',
  'duplicate-circle': 'known-issues/KI-2.md:9:14',
  'critical-with-workaround': 'known-issues/KI-2.md:5:11',
  'no-workaround-section': 'known-issues/KI-2.md:4:9',
  'dates-out-of-order': 'known-issues/KI-2.md:8:10',
  'future-date': 'known-issues/KI-2.md:8:10',
  'future-start': 'incidents/INC-2.md:6:10',
  'undated-announcement': 'incidents/INC-3.md:5:1',
  'announced-too-late': 'announcements/new-checkout.md:5:12',
  'announcement-name': 'announcements/New checkout.md:1:1',
  'same-announcement-name': 'announcements/new-checkout.md:1:1',
  'announcement-with-updates': 'announcements/new-checkout.md:9:1',
  'week-word-name': 'weekly/2025-W53.md:1:1',
  'second-week-word': 'weekly/more/2026-W19.md:1:1',
  'week-word-without-weeks': 'weekly/2026-W19.md:1:1',
  'week-word-without-page': 'weekly/2026-W19.md:1:1',
  'week-word-too-early': 'weekly/2026-W24.md:1:1',
  'channel-without-weeks': 'site.yaml:20:63',
  'number-of-somebody': 'weekly/2026-W19.md:4:31',
  'repeats-without-end': 'incidents/INC-3.md:7:1',
  'repeats-with-two-ends': 'incidents/INC-3.md:10:10',
  'repeated-too-often': 'incidents/INC-3.md:9:10',
  'until-before-start': 'incidents/INC-3.md:9:10',
  'never-takes-place': 'incidents/INC-3.md:10:11',
  'day-not-of-period': 'incidents/INC-3.md:9:7',
  'start-not-repeated': 'incidents/INC-3.md:5:21',
  'no-such-occurrence': 'incidents/INC-3.md:11:5',
  'changed-and-excepted': 'incidents/INC-3.md:12:5',
  'occurrences-overlap': 'incidents/INC-3.md:11:5',
  'clock-behind': 'site.yaml:1:1',
  'ambiguous-time': 'incidents/INC-2.md:6:10',
  'skipped-time': 'incidents/INC-2.md:6:10',
  'states-out-of-order': 'incidents/INC-2.md:11:5',
  'state-before-start': 'incidents/INC-2.md:10:5',
  'state-after-end': 'incidents/INC-2.md:11:5',
  'no-states': 'incidents/INC-2.md:8:15',
  'open-without-components': 'incidents/INC-2.md:7:1',
  'promise-not-ahead': 'incidents/INC-2.md:7:13',
  'promise-when-over': 'known-issues/KI-2.md:10:1',
  'promise-before-record': 'known-issues/KI-2.md:9:11',
  'promises-out-of-order': 'known-issues/KI-2.md:10:11',
  'promise-kept-and-dropped': 'incidents/INC-2.md:11:5',
  'open-but-operational': 'incidents/INC-2.md:7:1',
  'unreadable-time': 'incidents/INC-2.md:12:1',
  'impossible-entry-time': 'incidents/INC-2.md:12:1',
  'unknown-state': 'incidents/INC-2.md:12:24',
  'timeline-out-of-order': 'incidents/INC-2.md:16:1',
  'entry-before-start': 'incidents/INC-2.md:12:1',
  'status-not-in-timeline': 'known-issues/KI-2.md:4:9',
  'resolved-without-entry': 'incidents/INC-2.md:7:11',
  'entry-without-resolved': 'incidents/INC-2.md:11:1',
  'resolved-too-early': 'incidents/INC-2.md:12:1',
  'cancelled-without-entry': 'incidents/INC-3.md:7:12',
  'entry-without-cancelled': 'incidents/INC-3.md:10:1',
  'facts-in-translation': 'known-issues/KI-1.pt.md:3:1',
  'no-original': 'known-issues/KI-9.pt.md:1:1',
  'unknown-language': 'known-issues/KI-1.fr.md:1:1',
  'unlisted-language': 'known-issues/KI-1.es.md:1:1',
  'default-language-translation': 'known-issues/KI-1.en.md:1:1',
  'entry-not-in-original': 'incidents/INC-1.pt.md:10:1',
  'translated-state-differs': 'incidents/INC-1.pt.md:6:1',
  'untranslated-section': 'known-issues/KI-1.pt.md:4:1',
  'untranslated-entry': 'incidents/INC-1.pt.md:4:1',
  'unknown-file': 'known-issues/KI-2.md:14:5',
  'unknown-place': 'known-issues/KI-2.md:14:5',
  'lost-heading': 'known-issues/KI-2.md:14:1',
  'unread-heading': 'known-issues/KI-2.md:10:1',
  'misplaced-entry': 'known-issues/KI-2.md:20:1',
  'entry-outside-timeline': 'known-issues/KI-2.md:16:1',
  'other-section-name': 'known-issues/KI-2.md:14:1',
  'record-without-words': 'known-issues/KI-2.md:3:8',
  'incident-without-update': 'incidents/INC-2.md:6:10',
  'doubtful-workaround': 'known-issues/KI-2.md:14:1',
  'workaround-without-text': 'known-issues/KI-2.md:9:13',
  'image-without-text': 'known-issues/KI-2.md:14:1',
  'top-heading': 'known-issues/KI-2.md:10:1',
  'heading-jump': 'known-issues/KI-2.md:14:1',
  'repeated-section': 'known-issues/KI-2.md:14:1',
  'email-address': 'known-issues/KI-2.md:14:10',
  secret: 'known-issues/KI-2.md:14:12',
  'code-in-content': 'known-issues/KI-2.mdx:14:7',
  'unknown-mdx-component': 'known-issues/KI-2.mdx:14:1',
  'empty-address': 'known-issues/KI-2.md:14:1',
  'unknown-footnote': 'known-issues/KI-2.md:13:7',
  'unread-alert': 'known-issues/KI-2.md:14:3',
  'unused-footnote': 'known-issues/KI-2.md:16:1',
  'surplus-cell': 'known-issues/KI-2.md:16:12',
  'repeated-definition': 'known-issues/KI-2.md:18:1',
  'unreadable-markdown': 'known-issues/KI-2.mdx:14:7',
  'line-of-code': 'known-issues/KI-2.mdx:14:1',
  'not-closed': 'known-issues/KI-2.md:16:3',
  'too-many-marks': 'known-issues/KI-2.md:14:1',
  'html-attribute': 'known-issues/KI-2.md:14:5',
  'html-as-text': 'known-issues/KI-2.md:14:1',
  'refused-link': 'known-issues/KI-2.md:14:1',
  'bad-address': 'known-issues/KI-2.md:14:1',
  'active-file': 'known-issues/KI-2.md:14:5',
  'private-file': 'known-issues/KI-2.md:14:5',
  'file-outside-records': 'known-issues/KI-2.md:14:5',
  'internal-in-public': 'needs/export.md:1:1',
  'internal-settings': 'site.yaml:1:1',
  'internal-record': 'known-issues/KI-2.md:1:1',
  'internal-twin': 'known-issues/log.txt:1:1',
  'internal-translation': 'announcements/new-checkout.pt.md:1:1',
  'overlay-without-record': 'known-issues/KI-2.internal.md:1:1',
  'overlay-of-several': 'known-issues/both.internal.md:1:1',
  'second-overlay': 'known-issues/more/KI-1.internal.md:1:1',
  'need-without-reason': 'needs/export.md:5:10',
  'needless-reason': 'needs/export.md:6:1',
  'need-without-demonstration': 'needs/export.md:5:10',
  'demonstrated-but-asked': 'needs/export.md:6:10',
  'need-days-out-of-order': 'needs/export.md:5:15',
  'need-in-future': 'needs/export.md:4:8',
};

function filesOf(name: string): Record<string, Uint8Array> {
  const root = join(FIXTURES, name);
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    paths.map((path) => [relative(root, path).replaceAll('\\', '/'), readFileSync(path)]),
  );
}

/** What a fixture has in `internal/` is laid over the rest. */
function folderWith(files: Record<string, Uint8Array>): ContentFolder {
  const [internal, open] = [true, false].map((isInternal) =>
    Object.entries(files).filter(([path]) => path.startsWith('internal/') === isInternal),
  ) as [[string, Uint8Array][], [string, Uint8Array][]];
  const folder = folderOf(Object.fromEntries(open));
  if (internal.length === 0) return folder;
  const own = internal.map(([path, bytes]) => [path.slice('internal/'.length), bytes] as const);
  return overlaidFolder(folder, folderOf(Object.fromEntries(own)));
}

async function problemsOf(folder: ContentFolder, ...codes: string[]): Promise<Problem[]> {
  const { problems } = await readContent(folder, { clock: NOW });
  // Many a fixture is facts alone.
  return problems.filter((each) => codes.includes(each.code) || !OF_FEW_WORDS.has(each.code));
}

const placed = ({ code, file, line, column }: Problem) => `${code} ${file}:${line}:${column}`;

test('the valid folder, under all others, has no problem', async () => {
  expect(await problemsOf(folderOf(VALID))).toEqual([]);
});

test('each fixture is of a code', () => {
  expect(readdirSync(FIXTURES).sort()).toEqual(['valid', ...Object.keys(PLACES)].sort());
});

describe.each(Object.entries(PLACES))('%s', (code, place) => {
  test(`is fired at ${place}, and nothing else is`, async () => {
    const problems = await problemsOf(folderWith({ ...VALID, ...filesOf(code) }), code);
    expect(problems.map(placed)).toEqual([`${code} ${place}`]);
    for (const { what, why, fix } of problems) {
      for (const sentence of [what, why, fix]) {
        expect(sentence).toMatch(/^\S.*\S$/);
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object|Oops|\n| {2}/);
      }
      expect(what).toMatch(/\.$/);
    }
  });
});

test('one bad file hides nothing of another', async () => {
  const at = (path: string) => Object.entries(PLACES).filter(([, place]) => place.startsWith(`${path}:`));
  const incidents = at('incidents/INC-2.md');
  for (const [index, [code, place]] of at('known-issues/KI-2.md').entries()) {
    const [other = '', otherPlace = ''] = incidents[index % incidents.length] ?? [];
    const problems = await problemsOf(
      folderWith({ ...VALID, ...filesOf(code), ...filesOf(other) }),
      code,
      other,
    );
    expect(problems.map(placed)).toEqual([`${other} ${otherPlace}`, `${code} ${place}`]);
  }
});

describe('what only a disk or a size can be wrong about', () => {
  test('a folder that is missing, and one that is empty', async () => {
    const root = await mkdtemp(join(tmpdir(), 'candor-'));
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual(['empty-content-folder :1:1']);
    await rm(root, { recursive: true });
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual(['no-content-folder :1:1']);
  });

  test('a folder without site.yaml; records aren’t blamed for what it doesn’t say', async () => {
    const records = Object.entries(VALID).filter(([path]) => path !== 'site.yaml');
    expect((await problemsOf(folderOf(Object.fromEntries(records)))).map(placed)).toEqual([
      'no-site-file site.yaml:1:1',
    ]);
  });

  test('a file of more than a megabyte', async () => {
    const files = { ...VALID, 'known-issues/KI-2.md': new Uint8Array(1_000_001).fill(32) };
    expect((await problemsOf(folderOf(files))).map(placed)).toEqual([
      'file-too-large known-issues/KI-2.md:1:1',
    ]);
  });

  test('a logo of ten megabytes', async () => {
    const site = new TextDecoder().decode(VALID['site.yaml']);
    const files = {
      ...VALID,
      'site.yaml': new TextEncoder().encode(`${site}logo: theme/logo.svg\n`),
      'theme/logo.svg': new Uint8Array(10_000_000).fill(32),
    };
    const problems = await problemsOf(folderOf(files));
    expect(problems.map(placed)).toEqual(['heavy-theme-file theme/logo.svg:1:1']);
    expect(problems[0]?.what).toBe('The file has 10,000 kB; a file of its kind may have 200 kB here.');
  });

  test('a file that the system refuses', async () => {
    const { list, read } = folderOf(VALID);
    const refused = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const folder = {
      list,
      read: (path: string) => (path.startsWith('known-issues/') ? Promise.reject(refused) : read(path)),
    };
    expect((await problemsOf(folder)).map(placed)).toEqual(['unreadable-file known-issues/KI-1.md:1:1']);
  });

  test('a link that leads back into its own folder', async () => {
    const root = await mkdtemp(join(tmpdir(), 'candor-'));
    await cp(join(FIXTURES, 'valid'), root, { recursive: true });
    await symlink('.', join(root, 'known-issues/again'));
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual([
      'circular-symlink known-issues/again:1:1',
    ]);
    await rm(root, { recursive: true });
  });

  test('a link to settings under the name of a picture', async () => {
    const root = await mkdtemp(join(tmpdir(), 'candor-'));
    await cp(join(FIXTURES, 'valid'), root, { recursive: true });
    await symlink('../site.yaml', join(root, 'known-issues/form.png'));
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual([
      'disguised-link known-issues/form.png:1:1',
    ]);
    await rm(root, { recursive: true });
  });

  test('records that nobody reads, since a dot begins a name, or since they are folders', async () => {
    const root = await mkdtemp(join(tmpdir(), 'candor-'));
    await cp(join(FIXTURES, 'valid'), root, { recursive: true });
    for (const folder of ['known-issues/.drafts', 'known-issues/KI-4.md', '.git'])
      await mkdir(join(root, folder));
    for (const path of ['known-issues/.KI-2.md', 'known-issues/.drafts/KI-3.MD', '.KI-5.md'])
      await writeFile(join(root, path), '');
    // What systems and editors leave behind is no record.
    for (const path of ['.DS_Store', '._KI-1.md', '.#KI-1.md', '.KI-1.md.swp', '.gitkeep'])
      await writeFile(join(root, 'known-issues', path), '');
    await writeFile(join(root, '.git/KI-6.md'), '');
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual([
      'hidden-record .KI-5.md:1:1',
      'hidden-record known-issues/.KI-2.md:1:1',
      'hidden-record known-issues/.drafts/KI-3.MD:1:1',
      'record-is-folder known-issues/KI-4.md:1:1',
    ]);
    await rm(root, { recursive: true });
  });

  test('a link that leads out of the content', async () => {
    const root = await mkdtemp(join(tmpdir(), 'candor-'));
    await cp(join(FIXTURES, 'valid'), root, { recursive: true });
    await symlink(FIXTURES, join(root, 'known-issues/others'));
    expect((await problemsOf(contentFolder(root))).map(placed)).toEqual([
      'link-outside known-issues/others:1:1',
    ]);
    await rm(root, { recursive: true });
  });
});

test('a code is a few small words, and its reason a sentence', () => {
  for (const [code, { why }] of Object.entries(PROBLEM_KINDS)) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(why).toMatch(/^[A-Z0-9].*\.$/);
  }
});
