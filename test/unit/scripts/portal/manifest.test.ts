import { appendFileSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestFile, readManifest } from '../../../../scripts/portal/manifest.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { NOW, publicationOf } from '../../../support/portals.ts';
import { digestsIn } from '../../../support/write-files.ts';

describe('the manifest', () => {
  const contentOf = (publication = publicationOf()) =>
    readManifest(String(manifestFile(publication, new Map()).content));

  it('says which build it is, and when the next one is due', () => {
    expect(contentOf()).toEqual({
      candor: 1,
      builtAt: '2026-11-20T15:00:00Z',
      url: 'https://status.example.com/',
      next: '2026-11-21T03:00:00Z',
      digest: expect.stringMatching(/^[\da-f]{64}$/) as string,
    });
  });

  it('says of a portal whose clock stands that none is due', () => {
    const site = { demonstration: { now: '2026-11-20T12:00-03:00' } };
    expect(contentOf(publicationOf({ site }))).not.toHaveProperty('next');
    expect(contentOf(publicationOf({ site, now: NOW + 1 }))).toHaveProperty('next');
  });

  it('is told from anything else', () => {
    for (const text of ['', '{', 'null', '[]', '"candor"', '{"name":"site"}', '<!doctype html>'])
      expect(readManifest(text)).toBeUndefined();
  });
});

const digestOf = (folder: string) =>
  readManifest(String(manifestFile(publicationOf(), digestsIn(folder)).content))?.digest;

describe('the digest of a folder', () => {
  let folder: string;
  beforeEach(() => (folder = builtFolder()));
  afterEach(() => rmSync(dirname(folder), { recursive: true }));

  it('changes with any content and any path, and with nothing else', () => {
    const digest = digestOf(folder);
    const other = builtFolder();
    expect(digestOf(other)).toBe(digest);
    rmSync(dirname(other), { recursive: true });
    appendFileSync(join(folder, 'build.json'), ' ');
    appendFileSync(join(folder, 'pagefind/pagefind-entry.json'), ' ');
    mkdirSync(join(folder, 'empty'));
    expect(digestOf(folder)).toBe(digest);
    appendFileSync(join(folder, 'robots.txt'), ' ');
    const changed = digestOf(folder);
    expect(changed).not.toBe(digest);
    renameSync(join(folder, 'robots.txt'), join(folder, 'robot.txt'));
    expect(digestOf(folder)).not.toBe(changed);
    writeFileSync(join(folder, 'more.txt'), '');
    expect(digestOf(folder)).not.toBe(digest);
  });
});
