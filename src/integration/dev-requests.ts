import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { isOutside } from '../content/content-folder.ts';
import type { Problem } from '../domain/problems.ts';
import type { OutputFile } from '../domain/publication.ts';
import { isPublished } from '../domain/published-files.ts';
import { isThemeFile } from '../domain/theme.ts';
import { mediaType } from '../emit/media-types.ts';
import type { PageKind, PortalPage } from '../view/pages.ts';
import { requestPath } from './request-path.ts';
import { ROOT } from './root.ts';
import type { VitePlugin } from './vite-plugin.ts';

/** What the development server answers: a page to be rendered, another address, or a file. */
export type DevAnswer =
  | { kind: PageKind; page: ReturnType<PortalPage['data']>; problems: readonly Problem[] }
  | { moved: string }
  | OutputFile;

/** A portal that changes while it is developed. */
export interface DevSite {
  /** Says that a file has changed; resolves when all that has changed so far is shown. */
  change: () => Promise<void>;
  /** What a path below the portal's base leads to. */
  answer: (path: string) => Promise<DevAnswer>;
}

/** What Vite and Astro serve themselves. */
const OWN = /^\/(?:@|src\/|node_modules\/|_|\.)/;
const LOCALS = Symbol.for('astro.locals');

/**
 * Lets Astro's development server show a portal, whose content is in some folders: pages are given what they show, and all
 * else is answered from the site.
 */
export function devRequests(site: DevSite, folders: readonly string[]): VitePlugin {
  return {
    name: 'candor-dev-requests',
    configureServer: ({ middlewares, watcher, ws }) => {
      watcher.add([...folders]);
      watcher.on('all', (_event, path) => {
        if (folders.some((folder) => !isOutside(path, folder)))
          void site.change().then(() => {
            ws.send({ type: 'full-reload' });
          });
      });
      const files = folders.map((folder) => sirv(folder, { dev: true, extensions: [] }));
      middlewares.use(
        (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
          const path = requestPath(request.url ?? '/');
          if (path !== undefined && OWN.test(path)) return next();
          const below =
            path === undefined || path.startsWith('//') ? undefined : decodeURIComponent(path).slice(1);
          if (below !== undefined && below !== '' && existsSync(join(ROOT, 'public', below))) return next();
          if (
            below !== undefined &&
            below.startsWith('assets/') &&
            isOffered(below.slice('assets/'.length))
          ) {
            request.url = (path ?? '').slice('/assets'.length);
            const missing = () => void response.writeHead(404).end();
            // Each asks the next for what it doesn't have.
            return files.reduceRight<() => void>(
              (next, serve) => () => serve(request, response, next),
              missing,
            )();
          }
          site
            .answer(below ?? '404.html')
            .then((answer) => answerWith(answer, request, response, next), next);
        },
      );
    },
  };
}

function answerWith(
  answer: DevAnswer,
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
): void {
  if ('moved' in answer) response.writeHead(302, { Location: answer.moved }).end();
  else if ('content' in answer) {
    response.writeHead(200, { 'Content-Type': mediaType(answer.path), 'Cache-Control': 'no-store' });
    response.end(answer.content);
  } else {
    const { kind, page, problems } = answer;
    Reflect.set(request, LOCALS, { page, problems });
    // The page for what isn't there is Astro's own answer to what it doesn't know.
    request.url = kind === '404' ? '/nothing/is/here/' : `/${kind}/`;
    next();
  }
}

/** Whether a file is of a kind that records, or the company's own face, may come with: settings and records stay where they are. */
function isOffered(target: string): boolean {
  const kinds = ['image', 'file'] as const;
  const isShown = isThemeFile(target) || kinds.some((kind) => isPublished({ kind, target }));
  return isShown && !/(?:^|[\\/])\./.test(target);
}
