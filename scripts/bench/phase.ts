import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { contentFolder } from '../../src/content/content-folder.ts';
import { readContent } from '../../src/content/read-content.ts';
import { openSourceCache } from '../../src/content/source-cache.ts';
import { createPublication } from '../../src/domain/publication.ts';
import { searchDocuments } from '../../src/emit/search/document.ts';
import { buildSearchIndex } from '../../src/integration/search-index.ts';
import { buildPortal } from '../portal/build-portal.ts';
import { childSeconds } from './measure.ts';

/** One phase of a benchmark, run as a process: `phase.ts check|build|search CONTENT OUT CACHE`. Prints its cost. */
const [phase, content = '', out = '', cache = ''] = process.argv.slice(2);
const clock = Date.parse('2026-11-23T12:00:00Z');

const { portal, assets } = await readContent(contentFolder(content), { clock }, (settings) =>
  openSourceCache(join(cache, 'sources'), settings),
);
const publication = createPublication(portal, { baseUrl: undefined, now: undefined, clock });
const before = cpuSeconds();
if (phase === 'search') await buildSearchIndex(searchDocuments(publication), out);
if (phase === 'build')
  await buildPortal({
    publication,
    assets,
    content,
    out,
    fresh: false,
    signal: new AbortController().signal,
  });
await childrenEnded();
const cpu = phase === 'search' ? cpuSeconds() - before : cpuSeconds();
process.stdout.write(`${JSON.stringify({ cpu, ownMemory: process.resourceUsage().maxRSS * 1024 })}\n`);

/** Processor time of this process and of its children that have ended, in seconds. */
function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000 + childSeconds();
}

/** The system adds up a child's time when it has ended, which is a moment after its work is done. */
async function childrenEnded(): Promise<void> {
  for (let wait = 0; wait < 20 && phase !== 'check' && childSeconds() === 0; wait++) await setTimeout(25);
}
