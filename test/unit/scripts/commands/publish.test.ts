import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { callOf, type OptionsOf } from '../../../../scripts/cli/command.ts';
import { publishDefinition } from '../../../../scripts/cli/definitions/publish.ts';
import { runPublish } from '../../../../scripts/commands/publish.ts';
import { UsageError } from '../../../../scripts/lib/errors.ts';
import { listFiles } from '../../../../scripts/portal/list-files.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { candor } from '../../../support/candor.ts';
import { fakeS3, S3_KEYS } from '../../../support/fake-s3.ts';
import { publicationOf } from '../../../support/portals.ts';
import { fakePorts } from '../../../support/ports.ts';
import { THOROUGHNESS } from '../../../support/runs.ts';
import { LACKS } from '../../../support/system.ts';

type Options = Partial<OptionsOf<typeof publishDefinition>>;

const many = (text: string) =>
  Object.fromEntries(
    Array.from({ length: 40 }, (_, index) => [
      [`incidents/inc-${index}/index.html`, `Page ${index}, ${text}`],
      [`_astro/part-${index}.${text.padEnd(8, 'x')}.js`, `Script ${index}`],
    ]).flat(),
  );

let folders: string[];
beforeEach(() => {
  folders = [builtFolder(publicationOf(), many('old')), builtFolder(publicationOf({ now: 0 }), many('new'))];
});
afterEach(() => {
  for (const folder of folders) rmSync(dirname(folder), { recursive: true });
});

const publish = (out: string, more: string[], options: Parameters<typeof candor>[1] = {}) =>
  candor(['publish', '--skip-build', '--out', out, ...more], { env: S3_KEYS, ...options });

type Objects = Awaited<ReturnType<typeof fakeS3>>['objects'];
const textIn = (objects: Objects, path: string) => objects.get(path)?.body.toString();

/** No page of the new build stands where its scripts don't, and the manifest of the new one only where all of it is. */
function expectWholeForReaders(objects: Objects, next: string): void {
  const files = listFiles(next);
  const isThere = (path: string) => textIn(objects, path) === readFileSync(join(next, path), 'utf8');
  const pages = files.filter((path) => path.endsWith('.html'));
  const oldPages = [...objects.keys()].filter((path) => textIn(objects, path)?.endsWith(', old'));
  if (pages.some((path) => textIn(objects, path)?.endsWith(', new')))
    expect(files.filter((path) => path.startsWith('_astro/') && !isThere(path))).toEqual([]);
  if (oldPages.length > 0)
    expect([...objects.keys()].filter((path) => path.endsWith('.oldxxxxx.js'))).toHaveLength(40);
  if (isThere('build.json')) expect(files.filter((path) => !isThere(path))).toEqual([]);
}

/** At which requests to kill: every second one, or all where more cases are asked for. */
const some = (...moments: number[]) => moments.filter((_, index) => THOROUGHNESS > 1 || index % 2 === 1);

describe('publish to S3', () => {
  it('killed at any request and started again, it goes on, and readers never miss what a page needs', async () => {
    const [old = '', next = ''] = folders;
    let killAt = Infinity;
    let kill = () => undefined as unknown;
    let failed = new Set<string>();
    const s3 = await fakeS3({
      pageSize: 30,
      fault: ({ key }) => {
        if (s3.requests.length >= killAt) kill();
        // Every seventh object needs two attempts.
        if (key.length % 7 !== 0 || failed.has(key)) return undefined;
        failed.add(key);
        return 500;
      },
    });
    try {
      const to = ['--to', 's3://bucket', '--endpoint', s3.endpoint];
      for (const [built, moments] of [
        [old, some(4, 30)],
        [next, some(5, 20, 41, 70, 95)],
      ] as const) {
        for (const moment of moments) {
          s3.requests.length = 0;
          failed = new Set();
          killAt = moment;
          const killed = await publish(built, to, {
            started: (child) => (kill = () => child.kill('SIGKILL')),
          });
          if (moment <= 41) expect(killed.status).toBeNull();
          if (built === next) expectWholeForReaders(s3.objects, next);
        }
        killAt = Infinity;
        s3.requests.length = 0;
        const outcome = await publish(built, to);
        expect(outcome).toMatchObject({
          status: 0,
          out: '',
          err: expect.stringMatching(/Uploaded \d+ files?/),
        });
        // What was there already isn't sent again.
        expect(s3.requests.filter(({ method }) => method === 'PUT').length).toBeLessThan(
          listFiles(built).length,
        );
        expect([...s3.objects.keys()].sort()).toEqual(listFiles(built));
        expectWholeForReaders(s3.objects, built);
      }
    } finally {
      await s3.close();
    }
  });

  it.skipIf(LACKS.signals)('asked to end, it says that it goes on', async () => {
    const s3 = await fakeS3({ fault: () => (kill(), 503) });
    let kill = () => undefined as unknown;
    const ended = await publish(folders[0] ?? '', ['--to', 's3://bucket', '--endpoint', s3.endpoint], {
      started: (child) => (kill = () => child.kill('SIGTERM')),
    });
    await s3.close();
    expect(ended).toMatchObject({
      status: 3,
      err: expect.stringContaining('Interrupted. Run the command again'),
    });
  });
});

describe('wrong input ends in a sentence', () => {
  const run = (options: Options, env: Record<string, string> = S3_KEYS) =>
    runPublish(
      fakePorts({ env }),
      callOf(publishDefinition, { options: { skipBuild: true, out: folders[0] ?? '', ...options } }),
    );

  it.each<[string, Options, RegExp]>([
    ['no target', {}, /Say where to publish with --to/],
    ['a word', { to: 'production' }, /publish can’t upload to --to production/],
    ['an option in the place of a host', { to: 'rsync:-e/bin/sh' }, /begins with a dash/],
    ['an endpoint for rsync', { to: '/srv', endpoint: 'http://x' }, /--endpoint is only for s3/],
    ['a folder that holds no portal', { to: '/srv', out: '/' }, /There is no portal in \/\. Build it first/],
  ])('%s', async (_what, options, sentence) => {
    const outcome = run(options);
    await expect(outcome).rejects.toThrow(UsageError);
    await expect(outcome).rejects.toThrow(sentence);
  });

  it('keys that aren’t set, all at once', async () => {
    await expect(run({ to: 's3://bucket' }, {})).rejects.toThrow(
      'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION aren’t set',
    );
  });
});
