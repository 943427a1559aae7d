import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { mediaType } from '../../src/emit/media-types.ts';
import { requestPath } from '../../src/integration/request-path.ts';

/** A portal on this machine. */
export interface PortalServer {
  address: string;
  close: () => Promise<void>;
}

/**
 * Serves a built folder on 127.0.0.1 below a base path; port 0 takes any that is free. Unknown addresses get 404.html, and
 * requests that can't be read 400: whatever is asked, it goes on serving. Every answer says its type, which no browser
 * guesses at.
 */
export async function servePortal(folder: string, base: string, port: number): Promise<PortalServer> {
  const files = sirv(folder, {
    etag: true,
    dotfiles: false,
    setHeaders: (response, path) => {
      response.setHeader('Content-Type', mediaType(fileAt(folder, path)));
    },
  });
  const answer = (request: IncomingMessage, response: ServerResponse) => {
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const path = requestPath(request.url ?? '/');
    if (path === undefined) {
      response.writeHead(400, PLAIN).end('This address can’t be read.\n');
      return;
    }
    const notFound = () => {
      readFile(join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'content-type': mediaType('404.html') }).end(page),
        () => response.writeHead(404, PLAIN).end(),
      );
    };
    if (!path.startsWith(base)) {
      if (`${path}/` === base || path === '/') response.writeHead(302, { ...PLAIN, location: base }).end();
      else notFound();
      return;
    }
    // Of a range that ends before it begins, sirv would make an error of the system's.
    const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(request.headers.range ?? '') ?? [];
    if (first === undefined || (last && Number(last) < Number(first))) delete request.headers.range;
    request.url = `/${path.slice(base.length)}`;
    files(request, response, notFound);
  };
  const server = createServer((request, response) => {
    try {
      answer(request, response);
    } catch {
      if (response.headersSent) response.destroy();
      else response.writeHead(404, PLAIN).end();
    }
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: actual } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The file that an address leads to, as sirv finds it; throws where it has gone since the server was started. */
function fileAt(folder: string, path: string): string {
  const names = [path, `${path}/index.html`, `${path}.html`].map((name) => join(folder, name));
  const file = names.find((name) => statSync(name, { throwIfNoEntry: false })?.isFile());
  if (file === undefined) throw new Error(`There is no ${path} any more.`);
  return file;
}

const PLAIN = { 'content-type': 'text/plain; charset=utf-8' };
