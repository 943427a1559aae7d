import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type PortalServer, servePortal } from '../../../../scripts/portal/serve.ts';

test('an address that isn’t there answers 404, with the page for it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'candor-'));
  await writeFile(join(folder, 'index.html'), 'home');
  await writeFile(join(folder, '404.html'), 'not here');
  const server = await servePortal(folder, '/status/', 0);
  try {
    const read = async (path: string) => {
      const response = await fetch(new URL(path, server.address));
      return [response.status, await response.text()];
    };
    expect(await read('')).toEqual([200, 'home']);
    expect(await read('nothing/')).toEqual([404, 'not here']);
    expect(await read('/other/')).toEqual([404, 'not here']);
    await rm(join(folder, '404.html'));
    expect(await read('nothing/')).toEqual([404, '']);
  } finally {
    await server.close();
    await rm(folder, { recursive: true });
  }
});

/** What a server answers to a request as it stands: its status, and the headers of its answer in small letters. */
function ask(port: number, request: string): Promise<{ status: number; head: string }> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(request, 'latin1'));
    let answer = '';
    socket.setEncoding('latin1').on('data', (data: string) => (answer += data));
    socket.on('error', reject).on('close', () => {
      const [head = ''] = answer.toLowerCase().split('\r\n\r\n');
      resolve({ status: Number(head.split(' ')[1]), head });
    });
  });
}

describe('whatever is asked, it goes on serving', () => {
  let folder: string;
  let server: PortalServer;
  const port = () => Number(new URL(server.address).port);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-'));
    await mkdir(join(folder, 'known-issues/ki-1'), { recursive: true });
    await mkdir(join(folder, 'assets'));
    const files = [
      'index.html',
      '404.html',
      'known-issues/ki-1/index.html',
      '_headers',
      'a.json',
      'b.unknown',
      'form.svg',
    ];
    for (const file of files) await writeFile(join(folder, file), 'text of some length');
    server = await servePortal(folder, '/', 0);
  });
  afterAll(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['//', 404],
    ['///', 404],
    ['//host.example/', 404],
    ['/\\', 404],
    ['/..', 404],
    ['/../../etc/passwd', 404],
    ['/%2e%2e/%2e%2e/etc/passwd', 404],
    ['/__proto__', 404],
    ['/constructor/', 404],
    ['/%', 400],
    ['/%zz', 400],
    ['/%ff', 400],
    ['/a%00b', 400],
    ['*', 400],
    ['host.example:80', 400],
    ['http://', 200],
    ['http://host.example', 200],
    ['http://host.example/a.json', 200],
    ['http://[', 200],
    ['/?%', 200],
    ['/#', 200],
  ])('GET %s', async (target, status) => {
    const answer = await ask(port(), `GET ${target} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer.status).toBe(status);
    expect((await fetch(server.address)).status).toBe(200);
  });

  test.each([
    [9_000, 404],
    [17_000, 431],
  ])('GET an address of %d letters', async (length, status) => {
    const path = 'a'.repeat(length);
    const answer = await ask(port(), `GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer.status).toBe(status);
    expect((await fetch(server.address)).status).toBe(200);
  });

  test.each(['bytes=3-1', 'bytes=99-1', 'bytes=-5', 'bytes=x-y', 'bytes=0-0,2-3', 'lines=1-2', ''])(
    'a range of %s',
    async (range) => {
      const answer = await ask(
        port(),
        `GET /a.json HTTP/1.1\r\nHost: x\r\nRange: ${range}\r\nConnection: close\r\n\r\n`,
      );
      expect(answer.status).toBe(200);
      expect((await fetch(server.address)).status).toBe(200);
    },
  );

  test('a file that has gone since', async () => {
    await rm(join(folder, 'b.unknown'));
    expect((await fetch(new URL('b.unknown', server.address))).status).toBe(404);
    await writeFile(join(folder, 'b.unknown'), 'text');
    expect((await fetch(new URL('b.unknown', server.address))).status).toBe(200);
  });

  test.each(['GET', 'HEAD', 'POST', 'OPTIONS', 'DELETE'])('%s without a word', async (method) => {
    expect((await ask(port(), `${method} // HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).status).toBe(
      404,
    );
  });

  test.each([
    ['', 'text/html; charset=utf-8'],
    ['known-issues/ki-1/', 'text/html; charset=utf-8'],
    ['known-issues/ki-1', 'text/html; charset=utf-8'],
    ['nothing.html', 'text/html; charset=utf-8'],
    ['a.json', 'application/json; charset=utf-8'],
    ['form.svg', 'image/svg+xml'],
    ['b.unknown', 'application/octet-stream'],
    ['_headers', 'application/octet-stream'],
    ['%', 'text/plain; charset=utf-8'],
  ])('/%s has its type, and no browser guesses at another', async (path, type) => {
    const { head } = await ask(port(), `GET /${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(head).toContain(`\r\ncontent-type: ${type}`);
    expect(head).toContain('\r\nx-content-type-options: nosniff');
  });
});
