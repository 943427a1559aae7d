import type { OutputFile, Publication } from '../domain/publication.ts';
import { emitApi } from './api/api.ts';
import { brandFiles } from './brand.ts';
import { emitFeeds } from './feeds/feeds.ts';
import { headersFile } from './headers.ts';
import { emitMarkdown } from './markdown/markdown.ts';
import { emitRedirects } from './redirects/redirects.ts';
import { robotsFile } from './robots.ts';
import { emitSitemap } from './sitemap.ts';

/** Everything in the output that isn't a page, in one pass; the same publication gives the same bytes. */
export function* emitAll(publication: Publication): Iterable<OutputFile> {
  yield* emitFeeds(publication);
  yield* emitApi(publication);
  yield* emitMarkdown(publication);
  yield* emitRedirects(publication);
  yield* emitSitemap(publication);
  yield* brandFiles(publication);
  yield robotsFile(publication);
  yield headersFile(publication);
}
