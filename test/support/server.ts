import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';

export interface TestServer {
  /** `http://127.0.0.1:PORT` and the base, with a slash at its end. */
  address: string;
  close: () => Promise<void>;
}

/** Headers of the paths that match. */
interface HeaderRule {
  pattern: RegExp;
  headers: [name: string, value: string][];
}

/** Serves a built folder on 127.0.0.1 below a base, with the headers that its `_headers` asks hosts for. */
export async function serveFolder(folder: string, base = '/'): Promise<TestServer> {
  const rules = headerRules(join(folder, '_headers'));
  const files = sirv(folder, { dev: true });
  const server = createServer((request, response) => answer(request, response));

  function answer(request: IncomingMessage, response: ServerResponse): void {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    for (const { pattern, headers } of rules) {
      if (pattern.test(pathname)) for (const [name, value] of headers) response.setHeader(name, value);
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

/** Reads `_headers` as Netlify and Cloudflare Pages do: a path with `*`, and its headers indented below it. */
function headerRules(path: string): HeaderRule[] {
  if (!existsSync(path)) return [];
  const rules: HeaderRule[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) rules.at(-1)?.headers.push([name, value]);
    else if (line.startsWith('/')) rules.push({ pattern: wildcard(line.trim()), headers: [] });
  }
  return rules;
}

function wildcard(pattern: string): RegExp {
  return new RegExp(`^${pattern.split('*').map(RegExp.escape).join('.*')}$`);
}
