import { join } from 'node:path';
import type { ContentFolder } from '../../src/content/content-folder.ts';
import { heldSources } from '../../src/content/held-sources.ts';
import { type Content, readContent } from '../../src/content/read-content.ts';
import { openSourceCache } from '../../src/content/source-cache.ts';
import { FINDING } from '../../src/domain/finding/contents.ts';
import { memoize } from '../../src/domain/memoize.ts';
import { createPublication, type OutputFile, type Publication } from '../../src/domain/publication.ts';
import { type Instant, MINUTE } from '../../src/domain/time.ts';
import { emitAll } from '../../src/emit/emit.ts';
import { findingFiles } from '../../src/emit/finding/finding-files.ts';
import type { DevAnswer, DevSite } from '../../src/integration/dev-requests.ts';
import { type PortalPage, portalPages } from '../../src/view/pages.ts';
import { heldCards } from './cards/held-cards.ts';

/** The content, where to keep what was read of it, the address that is developed at, and the clock. */
interface DevOptions {
  folder: ContentFolder;
  cache: string;
  baseUrl: string;
  clock: () => Instant;
}

/** A publication of what was read last, with its pages by their paths. */
interface Reading {
  content: Content;
  publication: Publication;
  pages: Map<string, PortalPage>;
  /** When it was made, by the clock: a demonstration is published as of a time of its own. */
  made: Instant;
}

/**
 * The portal of a content folder as it is now, for the development server. Of changes in quick succession none is lost: as
 * long as something has changed since a reading began, another one follows, and whoever asks meanwhile waits for it.
 */
export function devSite(options: DevOptions): DevSite {
  // What has changed since the last reading began; a watcher may tell of it while the folder is being read.
  const state = { changed: true, reading: false };
  let latest: Promise<Reading> | undefined;
  const open = heldSources((settings) => openSourceCache(join(options.cache, 'sources'), settings));
  const cardAt = heldCards();
  const read = async (): Promise<Reading> => {
    state.reading = true;
    try {
      let content: Content;
      do {
        state.changed = false;
        content = await readContent(options.folder, { clock: options.clock() }, open);
      } while (state.changed);
      return published(content, options);
    } finally {
      state.reading = false;
    }
  };
  const current = async (): Promise<Reading> => {
    if (latest && (state.reading || !state.changed)) {
      const { made, content } = await latest;
      // What is shown depends on the clock, too.
      if (options.clock() - made > MINUTE) latest = Promise.resolve(published(content, options));
      return latest;
    }
    return (latest = read());
  };
  return {
    change: async () => {
      state.changed = true;
      await current();
    },
    answer: async (path) => {
      const { content, publication, pages } = await current();
      return (await cardAt(path, publication)) ?? answerOf(path, publication, pages, content);
    },
  };
}

function published(content: Content, { baseUrl, clock }: DevOptions): Reading {
  const made = clock();
  const publication = createPublication(content.portal, { baseUrl, now: undefined, clock: made });
  const pages = new Map([...portalPages(publication)].map((page) => [page.path, page]));
  return { content, publication, pages, made };
}

function answerOf(
  path: string,
  publication: Publication,
  pages: Map<string, PortalPage>,
  { problems }: Content,
): DevAnswer {
  const page = pages.get(path);
  if (page) return { kind: page.kind, page: page.data(), problems };
  if (pages.has(`${path}/`)) return { moved: `/${path}/` };
  const file = path.endsWith('/') ? undefined : fileAt(path, publication);
  if (file) return file;
  const missing = pages.get('404.html');
  if (!missing) throw new Error('the portal has no 404 page');
  return { kind: missing.kind, page: missing.data(), problems };
}

/** The index that search ranks by, made when it is first asked for. */
const findingOf = memoize(
  (publication: Publication) => new Map(findingFiles(publication).map((file) => [file.path, file])),
);

/** A feed, a file of the APIs or another file at a path: made one after another until it comes. */
function fileAt(path: string, publication: Publication): OutputFile | undefined {
  if (path.startsWith(FINDING)) return findingOf(publication).get(path);
  for (const file of emitAll(publication)) if (file.path === path) return file;
  return undefined;
}
