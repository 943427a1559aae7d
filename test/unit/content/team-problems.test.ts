import { expect, test } from 'vitest';
import { contentOf, SITE } from '../../support/content.ts';

const withTeam = (lines: string) =>
  contentOf({ 'site.yaml': `${SITE}teams:\n  money:\n    name: Money\n${lines}` });

test.each([
  ['    contact: money@example.com', 'contact: mailto:money@example.com'],
  ['    contact: "+55 11 5550-0142"', 'contact: tel:+551155500142'],
  ['    contact: help.example.com/money', 'contact: https://help.example.com/money'],
  ['    owner: "acme/money"', 'owner: "@acme/money"'],
])('%s of a team is refused with the line that is right', async (line, right) => {
  const { problems } = await withTeam(`${line}\n`);
  expect(problems.map(({ code, fix }) => [code, fix])).toEqual([
    ['bad-text', expect.stringContaining(right)],
  ]);
});

test('a team needs no more than its name, and an expert no more than a role', async () => {
  expect((await withTeam('    experts: [{ role: Cards }]\n')).problems).toEqual([]);
});
