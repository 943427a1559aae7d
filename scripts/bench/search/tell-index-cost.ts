import { setTimeout } from 'node:timers/promises';
import { contentFolder } from '../../../src/content/content-folder.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { createPublication } from '../../../src/domain/publication.ts';
import { editionsOf } from '../../../src/edition/edition.ts';
import { findingFiles } from '../../../src/emit/finding/finding-files.ts';
import { findingRecord } from '../../../src/emit/finding/finding-record.ts';
import { type SearchDocument, searchDocument } from '../../../src/emit/search/document.ts';
import { searchIndexFiles } from '../../../src/integration/search-index.ts';
import { childSeconds } from '../child-seconds.ts';
import type { IndexCost } from './index-cost.ts';

/** How long the system may take to add up a child's time when it has ended, in milliseconds. */
const MOMENT = 100;

// A program of its own: a build makes an index once, so that nothing may be warm from the time before.
const [, , content = '', clock = ''] = process.argv;
const { portal } = await readContent(contentFolder(content), { clock: Number(clock) });
const publication = createPublication(portal, { baseUrl: undefined, now: undefined, clock: Number(clock) });
const editions = editionsOf(publication);
const records = [...portal.issues, ...portal.incidents];

const begin = seconds();
let dictionary = 0;
findingFiles(publication, (_, make) => {
  const before = seconds();
  const made = make();
  dictionary = seconds() - before;
  return made;
});
const own = seconds() - begin;

// Pagefind gets all the words that the portal's own index has, and not the few that the portal shows by it.
const documents = records.flatMap((record): SearchDocument[] => {
  const words = findingRecord(record, editions);
  return editions.map((edition) => {
    const texts = words.get(edition.language) ?? [];
    return {
      ...searchDocument(record, edition),
      content: texts.map(({ text }) => text).join('\n') || record.id,
    };
  });
});
const childrenBefore = childSeconds();
const beginOfOther = seconds();
await searchIndexFiles(documents);
await setTimeout(MOMENT);
const pagefind = seconds() - beginOfOther + childSeconds() - childrenBefore;
process.stdout.write(`${JSON.stringify({ own, dictionary, pagefind } satisfies IndexCost)}\n`);

/** The processor time of this process, in seconds. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}
