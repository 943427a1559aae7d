import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parse } from 'yaml';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { exportDefinition } from '../../../../scripts/cli/definitions/export.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runExport } from '../../../../scripts/commands/export.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { issueFile, SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';
import { writeFiles } from '../../../support/write-files.ts';

type Options = Partial<OptionsOf<typeof exportDefinition>>;

interface Macros {
  macros: {
    title: string;
    description: string;
    active: boolean;
    actions: { field: string; value: string }[];
  }[];
}
interface Responses {
  canned_responses: Record<string, unknown>[];
}

interface Form {
  name: string;
  body: { type: string; attributes: { value?: string; options?: string[] } }[];
}

const BODY = '## Summary\n\nIt fails.\n\n## Workaround\n\nSend `{{order.id}}` & <wait>.\n';

let cwd: string;
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  put({
    'site.yaml': SITE,
    'known-issues/KI-10.md': issueFile('KI-10', { title: 'Ten' }, BODY),
    'known-issues/KI-9.md': issueFile('KI-9', { title: 'Nine' }, BODY),
    'known-issues/KI-8.md': issueFile('KI-8', { status: 'fixed', fixed: '{ on: 2026-11-01 }' }, BODY),
  });
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

function put(files: Record<string, string>): void {
  writeFiles(
    join(cwd, 'content'),
    Object.entries(files).map(([path, content]) => ({ path, content })),
  );
}

async function exported(options: Options = {}, what = 'macros') {
  const ports = fakePorts({ cwd });
  const call = callOf(exportDefinition, { args: [what], options });
  const status = await runExport(ports, call);
  return { status, ...ports.written };
}

test('open issues alone become macros, in the order of their numbers, each with the tag that a tally reads', async () => {
  const { status, out, err } = await exported({ format: 'zendesk' });
  const { macros } = JSON.parse(out) as Macros;
  expect({ status, err }).toEqual({ status: 0, err: '' });
  expect(macros.map(({ title, description, active }) => [title, description, active])).toEqual([
    ['Known issues::KI-9', 'Nine', true],
    ['Known issues::KI-10', 'Ten', true],
  ]);
  expect(macros[0]?.actions.map(({ field }) => field)).toEqual(['comment_value_html', 'current_tags']);
  expect(macros[0]?.actions[1]?.value).toBe('ki-9');
});

test('what an issue says is never filled in by the help desk, what the template says is', async () => {
  put({
    'site.yaml': `${SITE}replies:\n  - name: R\n    text: { en: 'Hi {{ticket.id}} {workaround}', pt: x }\n`,
  });
  const { out } = await exported({ format: 'zendesk' });
  expect((JSON.parse(out) as Macros).macros[0]?.actions[0]?.value).toBe(
    '<p>Hi {{ticket.id}} Meanwhile: Send &#123;&#123;order.id}} &amp; &lt;wait&gt;.</p>',
  );
});

test('a name stays whatever becomes of the title, and differs between languages', async () => {
  const names = async (options: Options) => {
    const { out } = await exported({ format: 'freshdesk', ...options });
    return (JSON.parse(out) as Responses).canned_responses.map(({ title }) => title);
  };
  const before = await names({});
  put({ 'known-issues/KI-10.md': issueFile('KI-10', { title: 'Another title' }, BODY) });
  expect(await names({})).toEqual(before);
  expect(await names({ language: 'pt' })).toEqual(['KI-9 (pt)', 'KI-10 (pt)']);
});

test('canned responses are for all agents, in the folder that was given', async () => {
  const { out, err } = await exported({ format: 'freshdesk', folder: '42' });
  const [first] = (JSON.parse(out) as Responses).canned_responses;
  expect(first).toMatchObject({ title: 'KI-9', visibility: 0, folder_id: 42 });
  expect(first?.['content_html']).toMatch(/^<p>.*<a href="https:.*<\/p>$/);
  expect(err).toBe('');
  expect((await exported({ format: 'freshdesk' })).err).toContain('--folder');
});

test('the same content gives the same bytes, and leaves the file as it is', async () => {
  const path = join(cwd, 'macros.json');
  const first = await exported({ format: 'zendesk', out: 'macros.json' });
  expect(first).toEqual({ status: 0, out: '', err: '2 open issues in en written to macros.json.\n' });
  const [bytes, { mtimeMs }] = [await readFile(path), await stat(path)];
  await exported({ format: 'zendesk', out: 'macros.json' });
  expect(await readFile(path)).toEqual(bytes);
  expect((await stat(path)).mtimeMs).toBe(mtimeMs);
  const dry = await exported({ format: 'freshdesk', folder: '1', out: 'macros.json', dryRun: true });
  expect(dry.err).toBe('2 open issues in en would be written to macros.json.\n');
  expect(await readFile(path)).toEqual(bytes);
});

test('the issue form asks for the component, and says what a report on each needs, in any language', async () => {
  const evidence = `evidence:
          - An order’s *number*
          - { name: { en: The time, pt: A hora }, pattern: '\\d:\\d' }`;
  put({ 'site.yaml': `${SITE}        ${evidence}\n` });
  const { status, out } = await exported({ language: 'pt' }, 'issue-form');
  expect(status).toBe(0);
  const form = parse(out) as Form;
  expect(form).toMatchObject({ name: 'Relatar um problema' });
  expect(form.body.map(({ type }) => type)).toEqual([
    'markdown',
    'dropdown',
    'textarea',
    'markdown',
    'textarea',
  ]);
  const [intro, dropdown, , needed] = form.body.map(({ attributes }) => attributes);
  expect(intro?.value).toContain('/pt/known-issues/)');
  expect(new Set(dropdown?.options).size).toBe(dropdown?.options?.length);
  expect(dropdown?.options?.at(-1)).toBe('Outra coisa');
  expect(needed?.value).toMatch(/\*\*\n- An order’s \\\*number\\\*\n- A hora$/);
  await expect(exported({ format: 'zendesk' }, 'issue-form')).rejects.toThrow('--format goes with macros');
  expect((await exported({ out: 'form.yml' }, 'issue-form')).err).toBe('A form in en written to form.yml.\n');
});

test('without evidence the form asks for none', async () => {
  const { out } = await exported({}, 'issue-form');
  expect((parse(out) as Form).body.map(({ type }) => type)).toEqual(['markdown', 'dropdown', 'textarea']);
});

test('what can’t be exported is a sentence', async () => {
  const refused: Options[] = [
    {},
    { format: 'zendesk', language: 'es' },
    { format: 'zendesk', folder: '42' },
    { format: 'freshdesk', folder: 'Known issues' },
    { format: 'zendesk', dryRun: true },
    { format: 'zendesk', out: 'content' },
    { format: 'zendesk', out: '' },
  ];
  for (const options of refused) await expect(exported(options)).rejects.toThrow(UsageError);
  await expect(exported({ format: 'zendesk', out: ' ' })).rejects.toThrow(
    '--out has no file’s name. Leave it out to write to standard output.',
  );
  await writeFile(join(cwd, 'content/known-issues/KI-11.md'), issueFile('KI-11', { status: 'fixd' }));
  expect(await exported({ format: 'zendesk' })).toMatchObject({ status: 1, out: '' });
});

const TEAMS = `${SITE.replace('- id: checkout\n        name: Checkout', '- id: checkout\n        name: Checkout\n        team: buying')}teams:
  buying: { name: Buying, owner: "@example/buying" }
  data: { name: Data }
`;

async function owners(options: Options = {}) {
  const ports = fakePorts({ cwd });
  const status = await runExport(ports, callOf(exportDefinition, { args: ['codeowners'], options }));
  return { status, ...ports.written };
}

test('each record’s files have the owners of its teams, and all others a default one', async () => {
  put({
    'site.yaml': TEAMS,
    'known-issues/of data.md': issueFile('KI-11', { team: 'data' }),
    'known-issues/[a] #1.md': issueFile('KI-12', {}),
    'known-issues/[a] #1.pt.md': '---\ntitle: Pedidos\n---\n\n## Resumo\n\nFalha.\n',
  });
  const { status, out, err } = await owners({ default: '@example/support' });
  expect(status).toBe(0);
  expect(out.split('\n').slice(2, -2)).toEqual([
    '/content/ @example/support',
    '/content/known-issues/KI-10.md @example/buying',
    '/content/known-issues/KI-8.md @example/buying',
    '/content/known-issues/KI-9.md @example/buying',
    String.raw`/content/known-issues/\[a\]\ \#1.md @example/buying`,
    String.raw`/content/known-issues/\[a\]\ \#1.pt.md @example/buying`,
  ]);
  expect(err).toContain('Without an owner in site.yaml, so that @example/support owns their files: data.');
});

test('the file keeps what others wrote in it, and is checked without being written', async () => {
  put({ 'site.yaml': TEAMS });
  const out = join(cwd, 'CODEOWNERS');
  await writeFile(out, '/src/ @example/developers\n');
  expect(await owners({ out, check: true })).toMatchObject({ status: 1 });
  expect(await readFile(out, 'utf8')).toBe('/src/ @example/developers\n');
  expect(await owners({ out })).toMatchObject({ status: 0 });
  const written = await readFile(out, 'utf8');
  expect(written).toMatch(/^\/src\/ @example\/developers\n\n# candor: begin\n[^]*\n# candor: end\n$/);
  await writeFile(out, `${written}/docs/ @example/writers\n`);
  expect(await owners({ out, check: true })).toMatchObject({ status: 0 });
  put({ 'known-issues/KI-7.md': issueFile('KI-7', {}) });
  expect(await owners({ out, check: true })).toMatchObject({ status: 1 });
  await owners({ out });
  const after = await readFile(out, 'utf8');
  expect(after.startsWith('/src/ @example/developers\n')).toBe(true);
  expect(after.endsWith('# candor: end\n/docs/ @example/writers\n')).toBe(true);
  expect(after.match(/KI-7/g)).toHaveLength(1);
});

test.each([
  [{ default: 'support' }, '--default support isn’t an owner'],
  [{ check: true }, '--check compares with a file'],
  [{ format: 'zendesk' }, '--format goes with macros.'],
] as [Options, string][])('codeowners with %j is no call', async (options, said) => {
  await expect(owners(options)).rejects.toThrow(said);
});
