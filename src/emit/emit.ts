import type { OutputFile, Publication } from '../domain/publication.ts';
import { emitApi } from './api/api.ts';
import { emitBadges } from './badges/badges.ts';
import { brandFiles } from './brand.ts';
import { emitCalendars } from './calendar/calendar.ts';
import { embedFiles } from './embed.ts';
import { emitFeeds } from './feeds/feeds.ts';
import { headersFile } from './headers.ts';
import { headersNginxFile } from './headers/nginx.ts';
import { emitMarkdown } from './markdown/markdown.ts';
import { emitRedirects } from './redirects/redirects.ts';
import { robotsFile } from './robots.ts';
import { emitSitemap } from './sitemap.ts';
import { emitStatuspage } from './statuspage/files.ts';

/** Everything in the output that isn't a page, in one pass; the same publication gives the same bytes. */
export function* emitAll(publication: Publication): Iterable<OutputFile> {
  yield* emitFeeds(publication);
  yield* emitCalendars(publication);
  yield* emitBadges(publication);
  yield* emitApi(publication);
  yield* emitMarkdown(publication);
  yield* emitRedirects(publication);
  yield* emitStatuspage(publication);
  yield* emitSitemap(publication);
  yield* brandFiles(publication);
  yield* embedFiles(publication);
  yield robotsFile(publication);
  yield headersFile(publication);
  yield headersNginxFile(publication);
}
