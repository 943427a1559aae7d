import { expect, test } from 'vitest';
import { contentOf, SITE } from '../../support/content.ts';

async function fixes(lines: string): Promise<(string | undefined)[]> {
  const { problems } = await contentOf({ 'site.yaml': `${SITE}${lines}\n` });
  return problems.filter(({ file }) => file === 'site.yaml').map(({ fix }) => fix);
}

test.each([
  ['workingHours: { on: [Mon-Fri], between: "09:00-18:00" }', 'on: [mon-fri]'],
  ['workingHours: { on: [Monday to Friday], between: "09:00-18:00" }', 'on: [monday-friday]'],
  ['workingHours: { on: [mon-fri], between: "9-18" }', 'between: "09:00-18:00"'],
  ['workingHours: { on: [mon-fri], between: 9:00 – 18:00 }', 'between: "09:00-18:00"'],
  ['workingHours: { on: [mon-fri], between: "9h-18h30" }', 'between: "09:00-18:30"'],
])('%s is answered with the line as it should be', async (line, right) => {
  const [fix] = await fixes(line);
  expect(fix).toContain(right);
});

test.each([
  'workingHours: { on: [mon-fri], between: "18:00-09:00" }',
  'workingHours: { on: [mon-fri], between: "09:00-09:00" }',
  'workingHours: { on: [someday], between: "09:00-18:00" }',
  'workingHours: { on: [], between: "09:00-18:00" }',
  'holidays: [2026-02-30]',
])('%s is refused, and nothing is made up for it', async (line) => {
  const found = await fixes(line);
  expect(found).toHaveLength(1);
  expect(found[0]).not.toContain('Write:');
});

test('what is right is taken', async () => {
  expect(
    await fixes('holidays: [2026-12-25]\nworkingHours: { on: [mon-fri], between: "09:00-24:00" }'),
  ).toEqual([]);
});
