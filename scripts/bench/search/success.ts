import type { Portal } from '../../../src/domain/portal.ts';
import type { OutputFile } from '../../../src/domain/publication.ts';
import type { PortalRecord } from '../../../src/domain/record/records.ts';
import { originalId } from '../../../src/domain/record/related.ts';
import type { Language } from '../../../src/domain/schemas/common.ts';
import { middle } from '../figures.ts';
import type { SearchQuestion } from './questions.ts';
import { createReaders, type Read } from './reader.ts';

/** What became of the questions of a kind in a language. */
export interface Success {
  kind: string;
  language: Language;
  questions: number;
  /** The shares of questions whose record was the first result, and among the first five. */
  first: number;
  five: number;
  /** The median and the most of what a reader's first question transfers, and of what the next one does. */
  firstBytes: Spread;
  firstFiles: Spread;
  nextBytes: Spread;
  nextFiles: Spread;
}

export interface Spread {
  middle: number;
  most: number;
}

/** Asks all questions of an index, each as the first of a reader, whose next one is the one that follows in the list. */
export async function askAll(
  questions: readonly SearchQuestion[],
  files: readonly OutputFile[],
  portal: Portal,
): Promise<Success[]> {
  const reader = createReaders(files);
  const groups = Map.groupBy(questions, ({ kind, language }) => `${kind} ${language}`);
  const all: Success[] = [];
  for (const [first, ...others] of groups.values()) {
    if (first === undefined) continue;
    const group = [first, ...others];
    const reads: { rank: number; now: Read; next: Read }[] = [];
    for (const [place, question] of group.entries()) {
      const { ask } = reader(question.language);
      const now = await ask(question.text);
      const next = await ask(group[(place + 1) % group.length]?.text ?? '');
      reads.push({ rank: rankOf(question.record, now.found, portal), now, next });
    }
    const within = (most: number) => reads.filter(({ rank }) => rank < most).length / reads.length;
    all.push({
      ...{ kind: first.kind, language: first.language, questions: reads.length },
      ...{ first: within(1), five: within(5) },
      firstBytes: spread(reads.map(({ now }) => now.bytes)),
      firstFiles: spread(reads.map(({ now }) => now.files)),
      nextBytes: spread(reads.map(({ next }) => next.bytes)),
      nextFiles: spread(reads.map(({ next }) => next.files)),
    });
  }
  return all;
}

/** The place of a record among results, or of one that it is a duplicate of, or that is one of it. */
function rankOf(id: string, found: readonly string[], portal: Portal): number {
  const original = (each: string) => {
    const record: PortalRecord | undefined = portal.byId.get(each);
    return record?.kind === 'known-issue' ? originalId(portal, each) : each;
  };
  const place = found.findIndex((each) => original(each) === original(id));
  return place === -1 ? Infinity : place;
}

function spread(values: readonly number[]): Spread {
  return { middle: middle(values), most: Math.max(...values) };
}
