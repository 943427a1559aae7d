import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePortal } from '../../../../scripts/portal/serve.ts';

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
