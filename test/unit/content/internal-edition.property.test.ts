import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { ContentFolder } from '../../../src/content/content-folder.ts';
import { heldSources } from '../../../src/content/held-sources.ts';
import { overlaidFolder } from '../../../src/content/overlaid-folder.ts';
import { readContent } from '../../../src/content/read-content.ts';
import { openSourceCache } from '../../../src/content/source-cache.ts';
import { recordsOf } from '../../../src/domain/portal.ts';
import { createPublication, type Publication } from '../../../src/domain/publication.ts';
import { keyOfSources } from '../../../src/domain/record/record-key.ts';
import { emitAll } from '../../../src/emit/emit.ts';
import { findingFiles } from '../../../src/emit/finding/finding-files.ts';
import { searchDocuments } from '../../../src/emit/search/document.ts';
import { portalPages } from '../../../src/view/pages.ts';
import { folderOf } from '../../support/content.ts';
import { twoStates } from '../../support/generated-content.ts';
import { internalFolder } from '../../support/generated-internal.ts';
import { runs } from '../../support/runs.ts';

const cache = mkdtempSync(join(tmpdir(), 'candor-editions-'));
afterAll(() => {
  rmSync(cache, { recursive: true });
});

/** All that is published, and what each is made from, by its path. */
function made(publication: Publication, assets: readonly string[]) {
  const texts = new Map<string, string>();
  const keys = new Map<string, string>();
  for (const { path, from, data } of portalPages(publication)) {
    texts.set(path, JSON.stringify(data()));
    if (from) keys.set(path, keyOfSources(from, publication));
  }
  for (const { path, from, content } of [...emitAll(publication), ...findingFiles(publication)]) {
    texts.set(path, new TextDecoder().decode(Buffer.from(content)));
    if (from) keys.set(path, keyOfSources(from, publication));
  }
  texts.set('pagefind/', JSON.stringify([...searchDocuments(publication)]));
  texts.set('assets/', assets.join('\n'));
  return { texts, keys };
}

test('nothing of an internal edition is in the public one, whatever was read or kept before', async () => {
  // One cache for both editions, which no command has: even so, neither is given anything of the other's.
  const open = heldSources((settings) => openSourceCache(join(cache, 'sources'), settings));
  await fc.assert(
    fc.asyncProperty(twoStates(), internalFolder(), async ([{ files, now }], internal) => {
      const edition = async (folder: ContentFolder, cached = true) => {
        const { portal, problems, assets } = await readContent(
          folder,
          { now, clock: now },
          cached ? open : undefined,
        );
        expect(problems.filter((each) => each.internal && each.severity === 'error')).toEqual([]);
        return {
          ...made(createPublication(portal, { baseUrl: undefined, now, clock: now }), assets),
          records: recordsOf(portal).map(({ id }) => id),
        };
      };
      const inside = await edition(overlaidFolder(folderOf(files), folderOf(internal.files)));
      const outside = await edition(folderOf(files));
      const alone = await edition(folderOf(files), false);

      const outsideText = [...outside.texts].flat().join('\n').toLowerCase();
      const secrets = [...Object.values(internal.said), internal.unsaid].flat();
      expect(secrets.filter((secret) => outsideText.includes(secret.toLowerCase()))).toEqual([]);
      expect(outside.texts).toEqual(alone.texts);

      // A test that looked in the wrong place would hold, too.
      const insideText = [...inside.texts.values()].join('\n');
      const of = (ids: readonly string[]) => ids.flatMap((id) => internal.said[id] ?? []);
      expect(of(['needs', ...inside.records]).filter((word) => !insideText.includes(word))).toEqual([]);
      const index = [...inside.texts].filter(([path]) => path.startsWith('finding/')).join('\n');
      const overlaid = of(inside.records);
      expect(overlaid.some((word) => index.includes(word.toLowerCase()))).toBe(overlaid.length > 0);
      // What is made for the one is never what the other would take over.
      expect([...outside.keys].filter(([path, key]) => inside.keys.get(path) === key)).toEqual([]);
    }),
    { numRuns: runs(4), endOnFailure: true },
  );
});
