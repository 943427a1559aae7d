import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askAll } from '../../../../scripts/bench/search/success.ts';
import { vocabularyOf } from '../../../../scripts/tally/hear-words.ts';
import { contentFolder } from '../../../../src/content/content-folder.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication } from '../../../../src/domain/publication.ts';
import { createListener } from '../../../../src/domain/tally/saying/said-words.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { laterQuestions, teachingTickets } from '../../../support/said/made-tickets.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');

/** What the questions of the later period find by what so many customers of the earlier one taught, by how much of each they did. */
async function split(customers: number, minimum: number) {
  const { portal } = await readContent(contentFolder(CONTENT), { clock: 0 });
  const { listen, words } = createListener(minimum, await vocabularyOf(portal, 0, new Set()));
  for (const { issue, ...ticket } of teachingTickets(customers)) listen({ ...ticket, issues: [issue] });
  const said = words();
  const publication = createPublication(
    { ...portal, said },
    { baseUrl: undefined, now: undefined, clock: 0 },
  );
  const questions = laterQuestions().map(({ issue, text, taught }) => ({
    ...{ kind: `taught: ${taught}`, language: 'en' as const, text, record: issue },
  }));
  const found = await askAll(questions, findingFiles(publication), portal);
  const of = (kind: string) =>
    found.find((each) => each.kind === kind) ?? { first: 0, five: 0, questions: 0 };
  return { said, nothing: of('taught: 0'), half: of('taught: 1'), all: of('taught: 2') };
}

test('what customers of one period say finds more for those of the next, and nothing less', async () => {
  const without = await split(0, 5);
  const taught = await split(40, 5);
  expect(without.said).toEqual({});
  expect(taught.all.first).toBeGreaterThan(without.all.first + 0.2);
  expect(taught.half.first).toBeGreaterThan(without.half.first + 0.1);
  expect(taught.nothing.five).toBeGreaterThanOrEqual(without.nothing.five);
});

test('of fewer customers than the minimum nothing is learnt', async () => {
  expect((await split(4, 5)).said).toEqual({});
});
