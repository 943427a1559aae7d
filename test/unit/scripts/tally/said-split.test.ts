import { join } from 'node:path';
import { expect, test } from 'vitest';
import { askAll } from '../../../../scripts/bench/search/success.ts';
import { portalVocabulary } from '../../../../scripts/tally/hear-words.ts';
import { contentFolder } from '../../../../src/content/content-folder.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication } from '../../../../src/domain/publication.ts';
import { createListener } from '../../../../src/domain/tally/saying/said-words.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { laterQuestions, teachingTickets } from '../../../support/said/made-tickets.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');

/** The shares of questions of the later period that find their issue, first and among five, by what the earlier one taught. */
async function split(customers: number, minimum: number) {
  const { portal } = await readContent(contentFolder(CONTENT), { clock: 0 });
  const { listen, words } = createListener(minimum, portalVocabulary(portal, 0, new Set()));
  for (const { issue, ...ticket } of teachingTickets(customers)) listen({ ...ticket, issues: [issue] });
  const said = words();
  const publication = createPublication({ ...portal, said }, { baseUrl: undefined, now: undefined, clock: 0 });
  const questions = laterQuestions().map(({ issue, text }) => ({
    ...{ kind: 'later', language: 'en' as const, text, record: issue },
  }));
  const [success] = await askAll(questions, findingFiles(publication), portal);
  return { said, first: success?.first ?? 0, five: success?.five ?? 0 };
}

test('what customers of one period say finds more for those of the next', async () => {
  const without = await split(0, 5);
  const taught = await split(30, 5);
  console.log(JSON.stringify({ without, taught }, null, 1));
  expect(without.said).toEqual({});
  expect(taught.five).toBeGreaterThan(without.five);
  expect(taught.first).toBeGreaterThan(without.first);
});

test('of fewer customers than the minimum nothing is learnt', async () => {
  expect((await split(4, 5)).said).toEqual({});
});
