import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '../../../../src/content/read-content.ts';
import { createPublication, type Publication } from '../../../../src/domain/publication.ts';
import { recordKeys } from '../../../../src/domain/record/record-key.ts';
import type { PortalRecord } from '../../../../src/domain/record/records.ts';
import { emitAll } from '../../../../src/emit/emit.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { folderOf } from '../../../support/content.ts';
import { type GeneratedContent, twoStates } from '../../../support/generated-content.ts';
import { runs } from '../../../support/runs.ts';

async function publish({ files, now, baseUrl }: GeneratedContent): Promise<Publication> {
  const { portal } = await readContent(folderOf(files), { now, clock: now });
  return createPublication(portal, { baseUrl, now, clock: now });
}

/** All that is made from one record, with the key under which a build would take it over. */
function made(publication: Publication): Map<string, { key: string | undefined; content: string }> {
  const keys = recordKeys(publication);
  const keyOf = (record: PortalRecord) => keys.get(record);
  const all = new Map<string, { key: string | undefined; content: string }>();
  for (const { path, record, data } of portalPages(publication))
    if (record) all.set(path, { key: keyOf(record), content: JSON.stringify(data()) });
  for (const { path, record, content } of emitAll(publication))
    if (record) all.set(path, { key: keyOf(record), content: String(content) });
  return all;
}

test('what is made from a record with the same key is the same', async () => {
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
    { numRuns: runs(40) },
  );
  // A key that always differed would hold, too.
  expect(same).toBeGreaterThan(runs(40) * 5);
});
