import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSeq, parseDocument } from 'yaml';
import { LANGUAGES } from '../../src/domain/schemas/common.ts';
import { type SaidFacts, SaidSchema } from '../../src/domain/schemas/said.ts';
import { SAID_FILE } from '../../src/domain/site.ts';
import { newWords } from '../../src/domain/tally/saying/merge-said.ts';
import type { SaidWords } from '../../src/domain/tally/saying/said-words.ts';
import type { FileChange } from '../lib/put-files.ts';

const HEAD = `# Words by which search finds known issues whose own texts lack them. \`tally\` adds those that at least \`customers\`
# customers used in their tickets, and removes none. Review what it adds: pages show nothing of this file, but whoever
# looks into the search index can read it. A word that you remove may come back with the next export, unless you
# put it under \`never\`.
`;
const EMPTY: SaidFacts = { customers: 0, never: [], words: {} };

/** The words that a tally adds to the file, and the change of the file; no change where it has them all. */
export interface SaidChange {
  added: SaidWords;
  changes: FileChange[];
}

/**
 * Adds words of at least so many customers to the content's file of them, all else in it staying as it is. The file has
 * passed the check.
 */
export function saidChange(content: string, said: SaidWords, customers: number): SaidChange {
  const path = join(content, SAID_FILE);
  const before = bytesOf(path);
  const document = parseDocument(
    before?.toString('utf8') ?? `${HEAD}customers: ${customers}\nnever: []\nwords: {}\n`,
  );
  const facts = before === undefined ? EMPTY : SaidSchema.parse(document.toJS());
  const added = newWords(said, facts);
  if (Object.keys(added).length === 0) return { added, changes: [] };
  if (facts.customers > customers) document.set('customers', customers);
  const wordsBefore = document.get('words');
  if (wordsBefore === undefined || Object.keys(facts.words).length === 0)
    document.set('words', document.createNode({}));
  for (const [issue, its] of Object.entries(added))
    for (const language of LANGUAGES) {
      const list = its[language];
      if (!list) continue;
      const place = ['words', issue, language];
      const known = document.getIn(place);
      if (isSeq(known)) for (const word of list) known.add(document.createNode(word));
      else document.setIn(place, document.createNode(list, { flow: true }));
    }
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  return { added, changes: [{ path, before, after: Buffer.from(text) }] };
}

function bytesOf(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
