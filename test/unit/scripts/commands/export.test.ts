import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
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

async function exported(options: Options = {}) {
  const ports = fakePorts({ cwd });
  const call = callOf(exportDefinition, { args: ['macros'], options });
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

test('what can’t be exported is a sentence', async () => {
  const refused: Options[] = [
    {},
    { format: 'zendesk', language: 'es' },
    { format: 'zendesk', folder: '42' },
    { format: 'freshdesk', folder: 'Known issues' },
    { format: 'zendesk', dryRun: true },
    { format: 'zendesk', out: 'content' },
  ];
  for (const options of refused) await expect(exported(options)).rejects.toThrow(UsageError);
  await writeFile(join(cwd, 'content/known-issues/KI-11.md'), issueFile('KI-11', { status: 'fixd' }));
  expect(await exported({ format: 'zendesk' })).toMatchObject({ status: 1, out: '' });
});
