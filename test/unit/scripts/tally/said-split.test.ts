import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { askAll } from '../../../../scripts/bench/search/success.ts';
import { vocabularyOf } from '../../../../scripts/tally/hear-words.ts';
import { contentFolder } from '../../../../src/content/content-folder.ts';
import { readContent } from '../../../../src/content/read-content.ts';
import type { Portal } from '../../../../src/domain/portal.ts';
import { createPublication } from '../../../../src/domain/publication.ts';
import {
  createListener,
  type SaidWords,
  type Vocabulary,
} from '../../../../src/domain/tally/saying/said-words.ts';
import { findingFiles } from '../../../../src/emit/finding/finding-files.ts';
import { laterQuestions, teachingTickets } from '../../../support/said/made-tickets.ts';

const CONTENT = join(import.meta.dirname, '../../../../content');

let portal: Portal;
let vocabulary: Vocabulary;
beforeAll(async () => {
  ({ portal } = await readContent(contentFolder(CONTENT), { clock: 0 }));
  vocabulary = await vocabularyOf(portal, 0, new Set());
});

/** What is learnt of so many customers of the earlier period. */
function learnt(customers: number): SaidWords {
  const { listen, words } = createListener(5, vocabulary);
  for (const { issue, ...ticket } of teachingTickets(customers)) listen({ ...ticket, issues: [issue] });
  return words();
}

/** What the questions of the later period find by what was learnt, by how much of each the earlier period taught. */
async function found(said: SaidWords) {
  const publication = createPublication(
    { ...portal, said },
    { baseUrl: undefined, now: undefined, clock: 0 },
  );
  const questions = laterQuestions().map(({ issue, text, taught }) => ({
    ...{ kind: `taught: ${taught}`, language: 'en' as const, text, record: issue },
  }));
  const kinds = await askAll(questions, findingFiles(publication), portal);
  const of = (kind: string) =>
    kinds.find((each) => each.kind === kind) ?? { first: 0, five: 0, questions: 0 };
  return { nothing: of('taught: 0'), half: of('taught: 1'), all: of('taught: 2') };
}

test('what customers of one period say finds more for those of the next, and nothing less', async () => {
  const without = await found({});
  const taught = await found(learnt(40));
  expect(taught.all.first).toBeGreaterThan(without.all.first + 0.2);
  expect(taught.half.first).toBeGreaterThan(without.half.first + 0.1);
  expect(taught.nothing.five).toBeGreaterThanOrEqual(without.nothing.five);
});

test('of fewer customers than the minimum nothing is learnt', () => {
  expect(learnt(0)).toEqual({});
  expect(learnt(4)).toEqual({});
});
