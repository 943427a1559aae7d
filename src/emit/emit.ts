import type { OutputFile, Publication } from '../domain/publication.ts';
import { editionsOf } from '../edition/edition.ts';
import { embedStates } from '../view/embed/embed.ts';
import { answerFiles } from '../view/live/answer-file.ts';
import { nowFile } from '../view/live/now-file.ts';
import { emitApi } from './api/api.ts';
import { emitBadges } from './badges/badges.ts';
import { brandFiles } from './brand.ts';
import { emitCalendars } from './calendar/calendar.ts';
import { emitFeeds } from './feeds/feeds.ts';
import { feedStylesheet } from './feeds/stylesheet.ts';
import { emitWeekFeeds } from './feeds/weekly.ts';
import { headersFile } from './headers.ts';
import { htaccessFile } from './hosts/apache.ts';
import { caddyFile } from './hosts/caddy.ts';
import { lighttpdFile } from './hosts/lighttpd.ts';
import { emitNginx } from './hosts/nginx.ts';
import { emitMarkdown } from './markdown/markdown.ts';
import { emitRedirects } from './redirects/redirects.ts';
import { emitSitemap } from './sitemap.ts';
import { emitStatuspage } from './statuspage/files.ts';
import { supportManifests } from './support/manifest.ts';
import { copyingFiles, replyFiles } from './support/replies.ts';

/** Everything in the output that isn't a page, in one pass; the same publication gives the same bytes. */
export function* emitAll(publication: Publication): Iterable<OutputFile> {
  yield nowFile(publication);
  yield* answerFiles(publication);
  yield* emitFeeds(publication);
  yield* emitWeekFeeds(publication);
  yield feedStylesheet(publication);
  yield* emitCalendars(publication);
  yield* emitBadges(publication);
  yield* emitApi(publication);
  yield* emitMarkdown(publication);
  yield* emitRedirects(publication);
  yield* emitStatuspage(publication);
  yield* replyFiles(publication);
  yield* copyingFiles(publication);
  yield* supportManifests(publication);
  // Nobody is to find an internal edition.
  if (publication.portal.audience === 'public') yield* emitSitemap(publication);
  yield* brandFiles(publication);
  yield* embedFiles(publication);
  yield robotsFile(publication);
  yield headersFile(publication);
  yield* emitNginx(publication);
  yield htaccessFile(publication);
  yield caddyFile(publication);
  yield lighttpdFile(publication);
}

/** `embed.json` in each language, which `embed.js` shows on other sites. */
export function embedFiles(publication: Publication): OutputFile[] {
  return editionsOf(publication).map((edition) => ({
    path: edition.addresses.embedData,
    content: `${JSON.stringify(embedStates(edition))}\n`,
  }));
}

/** `robots.txt`: all of a public edition may be read, nothing of an internal one; short links say themselves that they are none to index. */
export function robotsFile({ addresses, portal }: Publication): OutputFile {
  const content =
    portal.audience === 'internal'
      ? 'User-agent: *\nDisallow: /\n'
      : `User-agent: *\nAllow: /\n\nSitemap: ${addresses.absolute('sitemap.xml')}\n`;
  return { path: 'robots.txt', content };
}
