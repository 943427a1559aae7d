import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf, type Ports } from '../../../../scripts/cli/command.ts';
import { checkDefinition } from '../../../../scripts/cli/definitions/check.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runCheck } from '../../../../scripts/commands/check.ts';
import { issueFile } from '../../../support/content.ts';

type Options = Partial<OptionsOf<typeof checkDefinition>>;

const VALID = join(import.meta.dirname, '../../../fixtures/problems/valid');

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  await cp(VALID, join(cwd, 'content'), { recursive: true });
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

async function check(options: Options = {}) {
  const printed = { out: '', err: '' };
  const ports: Ports = {
    out: (text) => (printed.out += text),
    err: (text) => (printed.err += text),
    clock: () => Date.parse('2026-06-01T12:00:00Z'),
    env: {},
    cwd,
    interactive: false,
    stdin: Readable.from([]),
    signal: new AbortController().signal,
  };
  const status = await runCheck(ports, callOf(checkDefinition, { options }));
  return { status, ...printed };
}

const add = (body?: string, fields: Record<string, string> = {}) =>
  writeFile(join(cwd, 'content/known-issues/KI-2.md'), issueFile('KI-2', fields, body));

test('content without problems', async () => {
  expect(await check()).toMatchObject({ status: 0, out: 'No problems.\n' });
});

test('a warning fails only when it is asked to', async () => {
  await add('## Summary\n\nIt fails.\n');
  expect(await check()).toMatchObject({ status: 0, out: expect.stringContaining('1 warning in 1 file.') });
  expect(await check({ strict: true })).toMatchObject({ status: 1 });
});

test('an error fails, at a place that an editor opens', async () => {
  await add(undefined, { status: 'fixd' });
  const { status, out } = await check();
  expect(status).toBe(1);
  expect(out).toMatch(/^content\/known-issues\/KI-2\.md:4:9 {2}error {2}invalid-value\n/);
});

test('the other formats are alone on standard output', async () => {
  await add(undefined, { status: 'fixd' });
  const { out } = await check({ format: 'json' });
  expect(JSON.parse(out)).toMatchObject({ errors: 1, problems: [{ file: 'known-issues/KI-2.md', line: 4 }] });
  expect((await check({ format: 'github' })).out).toMatch(
    /^::error file=content\/known-issues\/KI-2\.md,line=4,col=9,/,
  );
});

test('a folder that isn’t there is a sentence, not a stack', async () => {
  const { status, out } = await check({ content: './nowhere' });
  expect(status).toBe(1);
  expect(out).toMatch(/no-content-folder\n {2}There is no content folder at .*nowhere\.\n/);
});

const NEXT = '{ by: 2026-05-20, what: "Ask @ana about #12" }';
const onMonday = { due: true, now: '2026-06-01T12:00:00Z' };

test('what is overdue is said by team, and fails', async () => {
  await add(undefined, { next: NEXT, components: '[payments]' });
  const { status, out } = await check(onMonday);
  expect({ status, out }).toEqual({
    status: 1,
    out: [
      'Payments',
      '         by          of    what                         file',
      'overdue  2026-05-20  KI-2  promise  Ask @ana about #12  content/known-issues/KI-2.md',
      '',
      '1 overdue.',
      '',
    ].join('\n'),
  });
});

test('as Markdown it calls nobody, and leads to the record', async () => {
  await add(undefined, { next: NEXT });
  const { out } = await check({ ...onMonday, format: 'markdown' });
  expect(out).toBe(
    '### Nobody answers for\n\n- [ ] **Overdue since 2026-05-20**: promise, ' +
      '[KI-2](https://status.example.com/known-issues/ki-2/): Ask @\u200bana about \\#\u200b12\n\n1 overdue.\n',
  );
});

test('what is due later doesn’t fail, and is there where it is asked for', async () => {
  await add(undefined, { next: '{ by: 2026-06-05, what: Fix in review }' });
  expect(await check(onMonday)).toMatchObject({ status: 0, out: 'Nothing is due.\n' });
  const { status, out } = await check({ ...onMonday, within: '7d', format: 'json' });
  expect(status).toBe(0);
  expect(JSON.parse(out)).toEqual({
    ...{ version: 1, asOf: '2026-06-01T08:00-04:00', overdue: 0, due: 1 },
    items: [
      {
        ...{ kind: 'promise', record: 'KI-2', by: '2026-06-05', overdue: false, teams: [] },
        ...{ what: 'Fix in review', file: 'content/known-issues/KI-2.md' },
      },
    ],
  });
});

test('content with errors isn’t asked what is due', async () => {
  await add(undefined, { status: 'gone' });
  expect(await check(onMonday)).toMatchObject({ status: 1, out: '', err: expect.stringContaining('gone') });
});

test.each([
  [{ format: 'markdown' }, '--format markdown goes with --due.'],
  [{ within: '7d' }, '--within goes with --due.'],
  [
    { due: true, format: 'github' },
    '--format github is for problems; with --due it is text, json, markdown.',
  ],
  [{ due: true, within: 'soon' }, '--within soon isn’t a length of time'],
] as [Options, string][])('%j is no call', async (options, said) => {
  await expect(check(options)).rejects.toThrow(said);
});
