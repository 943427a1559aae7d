import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication, type Publication } from '../../../../src/domain/publication.ts';
import { keyOfSources } from '../../../../src/domain/record/record-key.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { folderOf } from '../../../support/content.ts';
import { type GeneratedContent, twoStates } from '../../../support/generated-content.ts';
import { runs } from '../../../support/runs.ts';

async function publish({ files, now, baseUrl }: GeneratedContent): Promise<Publication> {
  const { portal } = await readContent(folderOf(files), { now, clock: now });
  return createPublication(portal, { baseUrl, now, clock: now });
}

/** All that is made from records alone, with the key under which a build would take it over. */
function made(publication: Publication): Map<string, { key: string; content: string }> {
  const all = new Map<string, { key: string; content: string }>();
  for (const { path, from, data } of portalPages(publication))
    if (from) all.set(path, { key: keyOfSources(from, publication), content: JSON.stringify(data()) });
  for (const { path, from, content } of emitAll(publication))
    if (from) all.set(path, { key: keyOfSources(from, publication), content: String(content) });
  return all;
}

test('what is made from records with the same key is the same', async () => {
  let same = 0;
  await fc.assert(
    fc.asyncProperty(twoStates(), async ([before, after]) => {
      const [first, second] = [made(await publish(before)), made(await publish(after))];
      for (const [path, { key, content }] of second) {
        const old = first.get(path);
        if (old === undefined || old.key !== key) continue;
        same += 1;
        expect(content, path).toBe(old.content);
      }
    }),
    { numRuns: runs(25) },
  );
  // A key that always differed would hold, too.
  expect(same).toBeGreaterThan(runs(25) * 5);
});
