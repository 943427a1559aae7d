import { describe, expect, test } from 'vitest';
import { readContent } from '../../../src/content/read-content.ts';
import { contentOf, folderOf, issueFile, SITE } from '../../support/content.ts';
import { problemsIn } from '../../support/problems.ts';

const RECORD = 'known-issues/KI-1.md';
const others = async (path: string, source = issueFile('KI-2')) => {
  const { problems } = await contentOf({ [RECORD]: issueFile('KI-1'), [path]: source });
  return problems.map(({ code, file, fix }) => `${code} ${file} → ${fix}`);
};

describe('a file that somebody may take for a record is named', () => {
  test.each([
    ['known-issues/KI-2.MD', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.Md', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.mD', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.MDX', 'known-issues/KI-2.mdx'],
    ['known-issues/KI-2.markdown', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.mdown', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.mkd', 'known-issues/KI-2.md'],
    ['known-issues/KI-2.md.txt', 'known-issues/KI-2.md'],
    ['known-issues/KI-1.pt.MD', 'known-issues/KI-1.pt.md'],
    ['incidents/2026/05/outage.Markdown', 'incidents/2026/05/outage.md'],
  ])('%s', async (path, right) => {
    expect(await others(path)).toEqual([
      `misnamed-record ${path} → Rename it to ${right}, or move it out of the folder of records.`,
    ]);
  });

  test('also where the right name is taken', async () => {
    expect(await others('known-issues/KI-1.MD')).toEqual([
      `misnamed-record known-issues/KI-1.MD → There is already a ${RECORD}: move what is worth keeping into it, and remove this file.`,
    ]);
  });

  test.each(['KI-2', 'KI-2.txt', 'KI-2.md~', 'KI-2.md.orig', 'KI-2.rst', 'KI-2.docx', 'form.png'])(
    'known-issues/%s',
    async (name) => {
      expect(await others(`known-issues/${name}`)).toMatchObject([
        expect.stringMatching(`^unused-file known-issues/${name} `),
      ]);
    },
  );

  test.each([
    ['known-issue/KI-2.md', 'known-issues/KI-2.md'],
    ['Known-Issues/KI-2.md', 'known-issues/KI-2.md'],
    ['known_issues/2026/KI-2.MD', 'known-issues/2026/KI-2.md'],
    ['incident/INC-2.md', 'incidents/INC-2.md'],
    ['incidentes/INC-2.md', 'incidents/INC-2.md'],
  ])('%s', async (path, right) => {
    expect(await others(path)).toEqual([`misspelt-folder ${path} → Move it to ${right}.`]);
  });

  test.each(['KI-2.md', 'KI-2.MD', 'records/KI-2.markdown', 'README.pt.md'])('%s', async (path) => {
    expect(await others(path)).toMatchObject([expect.stringMatching(`^stray-file ${path} `)]);
  });
});

describe('a language that nobody is shown is named', () => {
  test.each([
    ['xx', undefined],
    ['fr', undefined],
    ['PT', 'pt'],
    ['pt-BR', 'pt'],
    ['pt_br', 'pt'],
    ['es-419', 'es'],
    ['zh-Hans', undefined],
  ])('%s', async (language, right) => {
    const path = `known-issues/KI-1.${language}.md`;
    const [problem, ...more] = await others(path, '---\ntitle: Falha\n---\n## Resumo\n\nFalha.\n');
    expect(problem).toContain(`unknown-language ${path}`);
    if (right !== undefined) expect(problem).toContain(`Rename it to known-issues/KI-1.${right}.md.`);
    expect(more).toEqual([]);
  });

  test('a record of its own may have any name', async () => {
    expect(await others('known-issues/KI-1.qa.md')).toEqual([]);
  });
});

test('what is shown, or left beside a record by an editor or a system, isn’t named', async () => {
  const body = '## Summary\n\n[Log](log.txt) ![Form](form.png)\n\n## Workaround\n\nPay.\n';
  const files = Object.fromEntries(
    ['log.txt', 'form.png', 'KI-1.md~', 'KI-1.md.bak', '#KI-1.md#', 'KI-1.md.orig', 'Thumbs.db'].map(
      (name) => [`known-issues/${name}`, ''],
    ),
  );
  expect(
    await problemsIn({ [RECORD]: issueFile('KI-1', {}, body), ...files, 'README.md': '', 'notes.txt': '' }),
  ).toEqual([]);
});

test.each(['site.yml', 'Site.yaml', 'site.json', 'site.yaml.txt', 'site.pt.yaml'])(
  '%s beside site.yaml is named',
  async (name) => {
    expect(await problemsIn({ [RECORD]: issueFile('KI-1'), [name]: SITE })).toEqual([
      `second-site-file ${name}:1`,
    ]);
  },
);

test('a site.yaml under another name is named', async () => {
  const { problems } = await readContent(folderOf({ 'site.yml': SITE }), { clock: 0 });
  expect(problems).toMatchObject([{ code: 'no-site-file', fix: 'Rename site.yml to site.yaml.' }]);
});
