import { expect, test } from 'vitest';
import { contentOf } from '../../support/content.ts';

const HEAD = 'name: First reply\nsays: How long customers wait.\nunit: hours\nbetter: down\n';

async function problemsOf(lines: string, head = HEAD) {
  const { problems, portal } = await contentOf({ 'metrics/first-reply.yaml': `${head}${lines}\n` });
  return { problems: problems.map(({ code, line, fix }) => ({ code, line, fix })), portal };
}

test('a metric is read whole, and its key is the name of its file', async () => {
  const { problems, portal } = await problemsOf(
    'periods:\n  2026-Q2: { achieved: 6.5, proposed: 7 }\n  2026-Q1: { achieved: 0 }',
  );
  expect(problems).toEqual([]);
  expect(portal.metrics).toEqual([
    {
      key: 'first-reply',
      facts: {
        ...{ name: 'First reply', says: 'How long customers wait.', unit: 'hours', better: 'down' },
        periods: { '2026-Q2': { achieved: 6.5, proposed: 7 }, '2026-Q1': { achieved: 0 } },
      },
      periods: [
        { period: '2026-Q1', achieved: 0, proposed: undefined },
        { period: '2026-Q2', achieved: 6.5, proposed: 7 },
      ],
    },
  ]);
});

test.each([
  ['  2026-W54: { achieved: 1 }', 'impossible-period', undefined],
  ['  2026-13: { achieved: 1 }', 'impossible-period', undefined],
  ['  2026-1: { achieved: 1 }', 'bad-text', '2026-01: { achieved: 1 }'],
  ['  Q3 2026: { achieved: 1 }', 'bad-text', '2026-Q3: { achieved: 1 }'],
  ['  2026-w5: { achieved: 1 }', 'bad-text', '2026-W05: { achieved: 1 }'],
  ['  2026-10: { achieved: "12" }', 'wrong-type', '2026-10: { achieved: 12 }'],
  ['  2026-10: { achieved: -2 }', 'bad-number', undefined],
  ['  2026-10: { achieved: 1, proposed: -1 }', 'bad-number', undefined],
  ['  2026-10: { achieved: .inf }', 'bad-number', undefined],
  ['  2026-10: { acheived: 1 }', 'unknown-key', '2026-10: { achieved: 1 }'],
  ['  2026-10: { achieved: 1 }\n  2026-10: { achieved: 2 }', 'duplicate-yaml-key', undefined],
  ['  2026-10: { achieved: "about 12" }', 'wrong-type', undefined],
])('%s is refused as %s, in its line', async (lines, code, right) => {
  const { problems } = await problemsOf(`periods:\n${lines}`);
  expect(problems.map((its) => its.code)).toEqual([code]);
  expect(problems[0]?.line).toBe(lines.includes('\n') ? 7 : 6);
  if (right === undefined) expect(problems[0]?.fix).not.toContain('Write: ');
  else expect(problems[0]?.fix).toContain(right);
});

test('a goal of 0 is a goal', async () => {
  const { problems, portal } = await problemsOf('periods:\n  2026-10: { achieved: 0, proposed: 0 }');
  expect(problems).toEqual([]);
  expect(portal.metrics[0]?.periods[0]?.proposed).toBe(0);
});

test.each([
  ['no periods at all', 'periods: {}'],
  ['a currency that there isn’t', 'currency: ABX\nperiods: { 2026: { achieved: 1 } }'],
  ['a team that there isn’t', 'team: nobody\nperiods: { 2026: { achieved: 1 } }'],
])('%s is an error, and the metric isn’t published', async (_, lines) => {
  const { problems, portal } = await problemsOf(lines);
  expect(problems).not.toEqual([]);
  expect(portal.metrics).toEqual([]);
});

test('a text that is given by language is given in the default one', async () => {
  const { problems } = await problemsOf(
    'periods: { 2026: { achieved: 1 } }',
    HEAD.replace('First reply', '{ pt: Resposta }'),
  );
  expect(problems.map(({ code }) => code)).toEqual(['missing-default-language']);
});

test('currencies of periods are checked in either way', async () => {
  const money = HEAD.replace('hours', 'money');
  const codes = async (lines: string) => (await problemsOf(lines, money)).problems.map(({ code }) => code);
  expect(await codes('currency: usd\nperiods: { 2026: { achieved: 1 } }')).toEqual(['bad-text']);
  expect(await codes('currency: USD\nperiods: { 2026: { achieved: 1, currency: USD } }')).toEqual([]);
  expect(
    await codes(
      'currency: USD\nconstantRate: { EUR: 1.1 }\nperiods: { 2026: { achieved: 1, currency: EUR } }',
    ),
  ).toEqual([]);
  expect(
    await codes('currency: USD\nconstantRate: { EUR: 0 }\nperiods: { 2026: { achieved: 1, currency: EUR } }'),
  ).toContain('bad-number');
});
