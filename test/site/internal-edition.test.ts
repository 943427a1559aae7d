import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, expect, test, vi } from 'vitest';
import { openContent } from '../../scripts/cli/open-content.ts';
import { listFiles } from '../../scripts/portal/list-files.ts';
import { type GeneratedContent, twoStates } from '../support/generated-content.ts';
import { type GeneratedInternal, internalFolder } from '../support/generated-internal.ts';
import { fakePorts } from '../support/ports.ts';
import { runs } from '../support/runs.ts';
import { type SmallPortal, smallPortal } from '../support/small-portal.ts';

vi.setConfig({ testTimeout: 300_000 });

const portals: SmallPortal[] = [];
afterAll(() => {
  for (const portal of portals) portal.remove();
});

function portalOf(files: Record<string, string>): SmallPortal {
  const portal = smallPortal(files);
  portals.push(portal);
  return portal;
}

/** Every byte of a folder, and every name in it; what is packed, such as Pagefind's index, is unpacked. */
function textOf(folder: string): string {
  const texts = listFiles(folder).map((path) => {
    const bytes = readFileSync(join(folder, path));
    const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
    return `${path}\n${plain.toString('utf8')}`;
  });
  return texts.join('\n').toLowerCase();
}

/** The digest of all of a build but Pagefind's index, whose numbers differ from build to build. */
const digestOf = (folder: string) =>
  (JSON.parse(readFileSync(join(folder, 'build.json'), 'utf8')) as { digest: string }).digest;

const found = (words: readonly string[], text: string) =>
  words.filter((word) => text.includes(word.toLowerCase()));

/** Cases whose content has no error, so that it is built. */
async function cases(wanted: number): Promise<{ content: GeneratedContent; internal: GeneratedInternal }[]> {
  const drawn = fc.sample(fc.tuple(twoStates(), internalFolder()), {
    numRuns: wanted * 32,
    seed: 20_261_123,
  });
  const fit = [];
  for (const [[content], internal] of drawn) {
    if (fit.length === wanted) break;
    const portal = portalOf(content.files);
    const { problems } = await openContent({ ...fakePorts(), clock: () => content.now }, portal);
    if (problems.every(({ severity }) => severity !== 'error')) fit.push({ content, internal });
  }
  return fit;
}

test('no word, number, name or file of the internal folder is in any byte of the public edition', async () => {
  const fit = await cases(runs(1));
  expect(fit.length).toBeGreaterThan(0);
  for (const { content, internal } of fit) {
    const now = ['--now', new Date(content.now).toISOString()];
    const both = portalOf(content.files);
    const folder = join(dirname(both.content), 'internal');
    for (const [path, text] of Object.entries(internal.files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const inside = ['--audience', 'internal', '--with', folder, ...now];

    // The internal edition first, into the very folder that the public one then takes over from.
    await both.build(...inside);
    const secret = textOf(both.out);
    const said = Object.values(internal.said).flat();
    expect(found(said, secret)).toEqual(said);
    const of = digestOf(both.out);

    // What isn't there can't be opened.
    const kept = new Map(listFiles(folder).map((path) => [path, readFileSync(join(folder, path))]));
    rmSync(folder, { recursive: true });
    await both.build(...now);
    expect(
      found([...said, ...internal.unsaid, 'internal-band">', 'noindex, nofollow'], textOf(both.out)),
    ).toEqual([]);

    // And back again, from what the public one left.
    for (const [path, bytes] of kept) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    await both.build(...inside);
    expect(digestOf(both.out)).toBe(of);
    const pages = listFiles(both.out).filter((path) => path.endsWith('.html'));
    const unmarked = pages.filter((path) => {
      const html = readFileSync(join(both.out, path), 'utf8');
      // A page that leads on at once shows nothing.
      const isShown = !html.includes('http-equiv="refresh"');
      return (
        !/<meta name="robots" content="noindex"/.test(html) || (isShown && !html.includes('internal-band'))
      );
    });
    expect(unmarked).toEqual([]);
  }
});
