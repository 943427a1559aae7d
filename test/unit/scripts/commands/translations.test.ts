import { execFileSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { translationsDefinition } from '../../../../scripts/cli/definitions/translations.ts';
import { contentPaths } from '../../../../scripts/cli/open-content.ts';
import { runTranslations } from '../../../../scripts/commands/translations.ts';
import { issueFile, SITE } from '../../../support/content.ts';
import { fakePorts } from '../../../support/ports.ts';

const ORIGINAL = issueFile(
  'KI-1',
  {},
  '## Summary\n\nIt fails.\n\n## Workaround\n\nReload the page.\n\n## Updates\n\n### 2026-01-03 · Confirmed\n\nWe saw it.\n',
);
const WHOLE =
  '---\ntitle: Falha\n---\n\n## Resumo\n\nFalha.\n\n## Solução alternativa\n\nRecarregue.\n\n## Atualizações\n\n### 2026-01-03 · Confirmado\n\nVimos o erro.\n';

let cwd: string;
const put = async (path: string, text: string) => {
  await mkdir(join(cwd, 'content', path, '..'), { recursive: true });
  await writeFile(join(cwd, 'content', path), text);
};
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), 'candor-'));
  await put('site.yaml', SITE.replace(/languages: .*/, 'languages: [en, pt]'));
  await put('known-issues/KI-1.md', ORIGINAL);
  await put('known-issues/KI-1.pt.md', WHOLE);
});
afterEach(async () => {
  const { cache } = contentPaths({ cwd }, { content: 'content' });
  for (const folder of [cwd, cache]) await rm(folder, { recursive: true, force: true });
});

/** Commits all that has changed, as nobody in particular. */
function commit(message: string): void {
  const who = ['-c', 'user.name=Test', '-c', 'user.email=test@example.com', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['init', '-q'], { cwd });
  execFileSync('git', ['add', '-A'], { cwd });
  execFileSync('git', [...who, 'commit', '-q', '-m', message, '--date', '2026-11-20T10:00:00Z'], {
    cwd,
    env: { ...process.env, GIT_COMMITTER_DATE: '2026-11-20T10:00:00Z' },
  });
}

async function translations(options: Partial<OptionsOf<typeof translationsDefinition>> = {}) {
  const ports = fakePorts({ cwd, env: { PATH: process.env['PATH'], GIT_CEILING_DIRECTORIES: tmpdir() } });
  const status = await runTranslations(ports, callOf(translationsDefinition, { options }));
  return { status, ...ports.written };
}

const NO_HISTORY = expect.stringContaining('has no git history') as string;

test('without git, what isn’t there can be told, and that what is older can’t', async () => {
  expect(await translations()).toEqual({
    status: 0,
    out: 'pt: everything is translated.\n',
    err: NO_HISTORY,
  });
});

test('what readers get in the original is listed: records, their parts, texts of site.yaml', async () => {
  await put('known-issues/KI-2.md', issueFile('KI-2', {}));
  await put('known-issues/KI-1.pt.md', '---\ntitle: Falha\n---\n\n## Resumo\n\nFalha.\n');
  await put(
    'site.yaml',
    SITE.replace(/languages: .*/, 'languages: [en, pt]').replace(
      /^company: (.*)/m,
      'company: $1\ndescription: { en: Status }',
    ),
  );
  const { status, out } = await translations();
  expect(status).toBe(0);
  expect(out).toBe(
    `pt: 1 not translated, 1 in part, 1 texts of site.yaml and front matter missing.
  known-issues/KI-2.md  isn’t translated
  known-issues/KI-1.pt.md  lacks Workaround; 2026-01-03
  site.yaml: description  has no pt
`,
  );
  expect((await translations({ strict: true })).status).toBe(1);
});

test('a translation is older once the words of its original have changed, not its facts', async () => {
  commit('Both');
  expect(await translations({ strict: true })).toEqual({
    status: 0,
    out: 'pt: everything is translated.\n',
    err: '',
  });
  await put('known-issues/KI-1.md', ORIGINAL.replace('severity: minor', 'severity: major'));
  commit('A fact');
  expect((await translations()).out).toBe('pt: everything is translated.\n');
  await put('known-issues/KI-1.md', ORIGINAL.replace('Reload the page.', 'Reload it twice.'));
  const outdated = '  known-issues/KI-1.pt.md  its original has changed since 2026-11-20\n';
  expect((await translations()).out, 'before it is committed').toContain(outdated);
  commit('Words');
  expect((await translations()).out).toContain(outdated);
  const { out, status } = await translations({ format: 'json', strict: true });
  expect(status).toBe(1);
  expect(JSON.parse(out)).toEqual({
    defaultLanguage: 'en',
    history: true,
    languages: [
      {
        language: 'pt',
        missing: [],
        partial: [],
        older: [{ path: 'known-issues/KI-1.pt.md', since: '2026-11-20' }],
        texts: [],
      },
    ],
  });
  await put('known-issues/KI-1.pt.md', WHOLE.replace('Recarregue.', 'Recarregue duas vezes.'));
  expect((await translations()).out, 'while it is being translated').toBe('pt: everything is translated.\n');
});

test('a part of the history tells nothing', async () => {
  commit('Both');
  await put('known-issues/KI-1.md', ORIGINAL.replace('Reload the page.', 'Reload it twice.'));
  commit('Words');
  const whole = join(cwd, 'whole');
  await cp(join(cwd, '.git'), whole, { recursive: true });
  await rm(join(cwd, '.git'), { recursive: true });
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${whole}`, join(cwd, 'shallow')], { cwd });
  const { out, err } = await translations({ content: 'shallow/content' });
  expect(out).toBe('pt: everything is translated.\n');
  expect(err).toEqual(NO_HISTORY);
});

test('content with errors is refused with them', async () => {
  await put('known-issues/KI-1.md', ORIGINAL.replace(/^status: .*/m, 'status: fixd'));
  expect(await translations()).toMatchObject({
    status: 1,
    out: '',
    err: expect.stringContaining('invalid-value') as string,
  });
});

test('a portal of one language has nothing to translate', async () => {
  await put('site.yaml', SITE.replace(/languages: .*/, 'languages: [en]'));
  await rm(join(cwd, 'content/known-issues/KI-1.pt.md'));
  expect(await readFile(join(cwd, 'content/site.yaml'), 'utf8')).toContain('[en]');
  expect((await translations({ strict: true })).status).toBe(0);
});
