import { expect, test } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { metricFiles } from '../../../../src/emit/api/metrics.ts';
import { ApiMetricsSchema } from '../../../../src/emit/api/schemas/metrics.ts';
import { metricsView } from '../../../../src/view/metrics/metrics.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { publicationFrom } from '../../../support/content.ts';

const HEAD = 'name: { en: First reply, pt: Primeira resposta }\nsays: How long customers wait.\n';

async function cardsOf(lines: string, language: 'en' | 'pt' = 'en') {
  const publication = await publicationFrom({ 'metrics/m.yaml': `${HEAD}${lines}\n` });
  return metricsView(editionOf(publication, language)).cards.map(withPlainBlanks);
}

/** Blanks that no line breaks at as any other, so that the sentences below can be read. */
function withPlainBlanks<T>(value: T): T {
  return JSON.parse(JSON.stringify(value).replaceAll('\u00a0', ' ')) as T;
}

const facts = (card: Awaited<ReturnType<typeof cardsOf>>[number] | undefined) =>
  card?.facts.map(({ label, figure, note, verdict }) =>
    [label, figure, note, verdict?.text].filter((part) => part !== undefined).join(' | '),
  );

test('a card says the latest figure, the goal, the earlier ones and the next', async () => {
  const [card] = await cardsOf(`unit: hours
better: down
periods:
  2025-Q3: { achieved: 10, proposed: 8 }
  2026-Q2: { achieved: 6, proposed: 6 }
  2026-Q3: { achieved: 7.5, proposed: 6 }
  2026-Q4: { proposed: 5 }`);
  expect([card?.period, card?.achieved, card?.better]).toEqual(['Q3 2026', '7.5 h', 'Less is better']);
  expect(facts(card)).toEqual([
    'Goal | 6 h | 80% of the goal | not reached',
    'Before: Q2 2026 | 6 h | up by 25% | worse',
    'A year before: Q3 2025 | 10 h | down by 25% | better',
    'Next goal: Q4 2026 | 5 h | 2.5 h to go',
  ]);
});

test('what nobody knows is a dash, and never 0; a goal of 0 has no share', async () => {
  const [card] = await cardsOf(`unit: count
better: down
periods:
  2026-09: { proposed: 3 }
  2026-10: { achieved: 0, proposed: 0 }`);
  expect(card?.achieved).toBe('0');
  expect(facts(card)).toEqual([
    'Goal | 0 | reached',
    'Before: September 2026 | –',
    'A year before: October 2025 | –',
  ]);
  expect(card?.rows).toEqual([
    { period: 'October 2026', achieved: '0', goal: '0', share: 'reached' },
    { period: 'September 2026', achieved: '–', goal: '3', share: '–' },
  ]);
});

test('a metric with goals alone has no figure yet', async () => {
  const [card] = await cardsOf('unit: percent\nbetter: up\nperiods: { 2026-W48: { proposed: 90 } }');
  expect([card?.period, card?.achieved, card?.plot]).toEqual(['Week 48, 2026', '–', undefined]);
  expect(facts(card)).toEqual([
    'Goal | 90%',
    'Before: Week 47, 2026 | –',
    'A year before: Week 48, 2025 | –',
  ]);
});

test('percentages differ by points, and 100% is said of what is reached alone', async () => {
  const [card] = await cardsOf(`unit: percent
better: up
periods:
  2025: { achieved: 80.5 }
  2026: { achieved: 89.9, proposed: 90 }`);
  expect(facts(card)).toEqual([
    'Goal | 90% | 99% of the goal | not reached',
    'Before: 2025 | 80.5% | up by 9.4 pp | better',
  ]);
});

test('money says at which constant rate it was converted, in each language', async () => {
  const lines = `unit: money
currency: USD
constantRate: { BRL: 0.18 }
better: down
periods:
  2026-09: { achieved: 100000, currency: BRL }
  2026-10: { achieved: 18000 }`;
  const [en] = await cardsOf(lines);
  const [pt] = await cardsOf(lines, 'pt');
  expect([en?.rate, pt?.rate]).toEqual([
    'Converted at a constant rate: 1 BRL = 0.18 USD.',
    'Convertido a uma taxa constante: 1 BRL = 0,18 USD.',
  ]);
  expect(facts(en)?.[1]).toBe('Before: September 2026 | US$18,000 | unchanged');
  expect([pt?.name.text, pt?.says.lang, pt?.period]).toEqual(['Primeira resposta', 'en', 'Outubro de 2026']);
});

test('the drawing has a bar for each figure, a line for each goal, and a mark where nobody knows', async () => {
  const [card] = await cardsOf(`unit: count
better: up
periods:
  2026-07: { achieved: 10, proposed: 20 }
  2026-10: { achieved: 20, proposed: 20 }`);
  const moves = (path = '') => path.split('M').length - 1;
  const { plot } = card ?? {};
  expect([plot?.bars, plot?.latest, plot?.goals, plot?.unknown].map(moves)).toEqual([1, 1, 2, 2]);
  expect(plot?.title).toContain('First reply, July 2026 to October 2026');
});

test('the API says the same as data, by its schema; without metrics there is no file and no page', async () => {
  const publication = await publicationFrom({
    'metrics/m.yaml': `${HEAD}unit: hours\nbetter: down\nperiods:\n  2026-Q2: { achieved: 8 }\n  2026-Q3: { achieved: 4, proposed: 6 }\n  2026-Q4: { proposed: 3 }\n`,
  });
  const [file] = metricFiles(publication);
  const { metrics } = ApiMetricsSchema.parse(JSON.parse(String(file?.content)));
  expect(metrics[0]).toMatchObject({
    id: 'm',
    current: '2026-Q3',
    before: { period: '2026-Q2', achieved: 8, difference: -4, positive: true },
    lastYear: { period: '2025-Q3', achieved: null, difference: null, positive: null },
    next: { period: '2026-Q4', proposed: 3, missing: 1 },
  });
  expect(metrics[0]?.periods[1]).toEqual({
    ...{ period: '2026-Q3', first: '2026-07-01', last: '2026-09-30' },
    ...{ achieved: 4, proposed: 6, share: 1.5, reached: true },
  });
  const paths = (of: typeof publication) => [...portalPages(of)].map(({ path }) => path);
  expect(paths(publication)).toEqual(expect.arrayContaining(['metrics/', 'pt/metrics/']));
  const without = await publicationFrom({});
  expect(metricFiles(without)).toEqual([]);
  expect(paths(without).filter((path) => path.includes('metrics'))).toEqual([]);
});
