import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

/** A portal on this machine. */
export interface PortalServer {
  address: string;
  close: () => Promise<void>;
}

/** Serves a built folder on 127.0.0.1 below a base path; port 0 takes any that is free. Unknown addresses get 404.html. */
export async function servePortal(folder: string, base: string, port: number): Promise<PortalServer> {
  const files = sirv(folder, { etag: true, dotfiles: false });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const notFound = () => {
      readFile(join(folder, '404.html')).then(
        (page) => response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' }).end(page),
        () => response.writeHead(404).end(),
      );
    };
    if (!pathname.startsWith(base)) {
      if (`${pathname}/` === base || pathname === '/') {
        response.writeHead(302, { location: base }).end();
        return;
      }
      notFound();
      return;
    }
    request.url = `/${(request.url ?? '/').slice(base.length)}`;
    files(request, response, notFound);
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
