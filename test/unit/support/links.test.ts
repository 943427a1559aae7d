import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkLinks } from '../../support/links.ts';

let folder = '';

function site(files: Record<string, string>): string {
  folder = mkdtempSync(join(tmpdir(), 'candor-links-'));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

afterEach(() => rmSync(folder, { recursive: true }));

test('follows links to files and to ids in them', () => {
  const files = {
    'index.html': `<a href="/status/a/">a</a> <a href=a/#part>b</a> <a href='https://other.example/x'>c</a>
      <img src="/status/i.png" alt=""> <a href="https://example.com/status/a/?x=1&amp;y=2">d</a>`,
    'a/index.html': '<h2 id="part">Part</h2> <a href="../">up</a> <svg><use href="#part"></use></svg>',
    'i.png': '',
  };
  expect(checkLinks(site(files), new URL('https://example.com/status/'))).toEqual({
    pages: 2,
    links: 7,
    broken: [],
  });
});

test('names what leads nowhere, each once a page', () => {
  const files = {
    'index.html':
      '<a href="/a/">a</a> <a href="/status/b/">b</a> <a href="/status/b/">b</a> <p>&lt;a href="/c"&gt;</p>',
    'a/index.html':
      '<a href="#nothing">a</a> <a href="https://%5Bb%5D.example/">b</a> <!-- <a href="/status/d">d</a> -->',
  };
  expect(checkLinks(site(files), new URL('https://example.com/status/')).broken).toEqual([
    'a/index.html → #nothing: no such id',
    'a/index.html → https://%5Bb%5D.example/: no address',
    'index.html → /a/: outside the base',
    'index.html → /status/b/: missing',
  ]);
});
