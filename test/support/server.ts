import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { headerRules } from './headers.ts';

export interface TestServer {
  /** `http://127.0.0.1:PORT` and the base, with a slash at its end. */
  address: string;
  close: () => Promise<void>;
}

/** Serves a built folder on 127.0.0.1 below a base, with the headers that its `_headers` asks hosts for. */
export async function serveFolder(folder: string, base = '/'): Promise<TestServer> {
  const rules = headerRules(folder);
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => answer(request, response));

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const { pattern, headers } of rules) {
      if (pattern.test(pathname)) for (const [name, value] of headers) response.appendHeader(name, value);
    }
    const missing = () => void response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    if (!pathname.startsWith(base)) return missing();
    request.url = `/${pathname.slice(base.length)}`;
    files(request, response, missing);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
