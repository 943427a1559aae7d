import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import { headersReader } from '../../scripts/portal/built-portal.ts';
import { mediaType } from '../../src/emit/media-types.ts';
import { servedPath } from '../../src/emit/pattern.ts';

/** What a host answers. */
export interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Buffer | string;
}

/** A host on 127.0.0.1 that serves a built folder as it asks for; `change` may spoil an answer. */
export async function liveSite(
  folder: string,
  change: (reply: Reply, path: string) => Reply = (reply) => reply,
): Promise<{ address: string; asked: string[]; close: () => Promise<void> }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).slice(1);
    asked.push(path);
    const { status, headers, body } = change(replyFor(folder, path), path);
    const isPlain = headers['Content-Encoding'] === 'identity';
    response
      .writeHead(status, { ...headers, ...(isPlain ? {} : { 'Content-Encoding': 'gzip' }) })
      .end(isPlain ? body : gzipSync(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function replyFor(folder: string, path: string): Reply {
  const isFolder = path === '' || path.endsWith('/') || existsSync(join(folder, path, 'index.html'));
  const file = isFolder ? posix.join(path, 'index.html') : path;
  const isThere = existsSync(join(folder, file));
  const served = isThere ? file : '404.html';
  const headersOf = headersReader(readFileSync(join(folder, '_headers'), 'utf8'));
  return {
    status: isThere ? 200 : 404,
    headers: { 'Content-Type': mediaType(served), ...headersOf(`/${servedPath(served)}`) },
    body: readFileSync(join(folder, served)),
  };
}
