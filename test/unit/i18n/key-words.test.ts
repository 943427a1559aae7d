import { expect, test } from 'vitest';
import { contentOf, issueFile, OUTAGE } from '../../support/content.ts';

/** The problems of a record of which one key is written otherwise. */
async function problemsOf(path: string, file: string, right: string, wrong: string) {
  const { problems } = await contentOf({ [path]: file.replace(`\n${right}:`, `\n${wrong}:`) });
  return problems;
}

test.each([
  ['status', 'situação'],
  ['status', 'Estado'],
  ['severity', 'gravedad'],
  ['components', 'componentes'],
  ['created', 'criado'],
  ['updated', 'actualizado'],
])('%s of an issue is meant by %s, in one message with the line', async (right, wrong) => {
  const file = issueFile('KI-1', {});
  const line = file.split('\n').find((each) => each.startsWith(`${right}: `));
  const problems = await problemsOf('known-issues/a.md', file, right, wrong);
  expect(problems).toMatchObject([
    { code: 'unknown-key', fix: expect.stringContaining(`Write: ${right}: `) as string },
  ]);
  expect(problems[0]?.fix.endsWith(`Write: ${line}`)).toBe(true);
});

test.each([
  ['kind', 'tipo'],
  ['impact', 'impacto'],
  ['started', 'início'],
  ['components', 'componentes'],
])('%s of an incident is meant by %s', async (right, wrong) => {
  const problems = await problemsOf('incidents/a.md', OUTAGE, right, wrong);
  expect(problems.filter(({ code }) => code === 'unknown-key')).toMatchObject([
    { fix: expect.stringContaining(`Write: ${right}:`) as string },
  ]);
});
