import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openBuiltPortal } from '../../../../scripts/portal/built-portal.ts';
import { listFiles } from '../../../../scripts/portal/list-files.ts';
import { uploadToS3 } from '../../../../scripts/publish/s3.ts';
import { s3Client, WAITS } from '../../../../scripts/publish/s3-client.ts';
import { s3Target } from '../../../../scripts/publish/target.ts';
import { builtFolder } from '../../../support/built-folder.ts';
import { fakeS3, S3_KEYS } from '../../../support/fake-s3.ts';
import { publicationOf } from '../../../support/portals.ts';

const TO = 's3://bucket/sta tus/eu+1';
const PREFIX = 'sta tus/eu+1/';

let folder: string;
let waited: number[];
beforeEach(() => {
  folder = builtFolder();
  waited = [];
});
afterEach(() => rmSync(dirname(folder), { recursive: true }));

type S3 = Awaited<ReturnType<typeof fakeS3>>;

/** Uploads a folder to a host, without waiting between attempts. */
async function upload(s3: S3, { dryRun = false, to = TO, env = S3_KEYS, built = folder } = {}) {
  const client = s3Client(s3Target(to, s3.endpoint, env), new AbortController().signal, (milliseconds) => {
    waited.push(milliseconds);
    return Promise.resolve();
  });
  return uploadToS3({ to, built: await openBuiltPortal(built), client, dryRun });
}

async function withS3(options: Parameters<typeof fakeS3>[0], test: (s3: S3) => Promise<void>): Promise<void> {
  const s3 = await fakeS3(options);
  try {
    await test(s3);
  } finally {
    await s3.close();
  }
}

const puts = ({ requests }: S3) =>
  requests.filter(({ method }) => method === 'PUT').map(({ key }) => key.slice(PREFIX.length));

function expectSame({ objects }: S3, built = folder): void {
  expect([...objects.keys()].sort()).toEqual(
    listFiles(built)
      .map((path) => PREFIX + path)
      .sort(),
  );
  for (const path of listFiles(built))
    expect(objects.get(PREFIX + path)?.body.equals(readFileSync(join(built, path))), path).toBe(true);
}

describe('an upload to S3', () => {
  it('puts every file, each as what it is, and the manifest last', () =>
    withS3({}, async (s3) => {
      const outcome = await upload(s3);
      expectSame(s3);
      expect(outcome.uploaded).toHaveLength(listFiles(folder).length);
      const order = puts(s3);
      expect(order[0]).toBe('build.json');
      expect(order.at(-1)).toBe('build.json');
      expect(order.slice(1)).toEqual(expect.arrayContaining([...outcome.uploaded]));
      expect(order.indexOf('_astro/frame.Dfy3_av4.css')).toBeLessThan(
        order.indexOf('known-issues/ki-1/index.html'),
      );
      const headers = (path: string) => s3.objects.get(PREFIX + path)?.headers;
      expect(headers('feeds/updates.json')).toEqual({
        'Content-Type': 'application/feed+json; charset=utf-8',
        'Cache-Control': 'public, max-age=60, must-revalidate',
      });
      expect(headers('_astro/frame.Dfy3_av4.css')).toEqual({
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'public, max-age=31536000, immutable',
      });
      expect(headers('assets/a photo+1.png')?.['Content-Type']).toBe('image/png');
    }));

  it('sends only what differs, and deletes what is no longer there, at the end', () =>
    withS3({}, async (s3) => {
      await upload(s3);
      const next = builtFolder(publicationOf(), { 'robots.txt': 'Changed.' });
      rmSync(join(next, 'badge.svg'));
      s3.requests.length = 0;
      s3.objects.set('another/portal.html', { body: Buffer.from(''), headers: {} });
      expect(await upload(s3, { built: next })).toEqual({
        uploaded: ['robots.txt', 'build.json'],
        deleted: ['badge.svg'],
        unchanged: listFiles(next).length - 2,
      });
      expect(s3.requests.at(-1)).toEqual({ method: 'DELETE', key: `${PREFIX}badge.svg` });
      expect(s3.objects.delete('another/portal.html')).toBe(true);
      expectSame(s3, next);
      rmSync(dirname(next), { recursive: true });
    }));

  it('sends everything again where the rules of headers are others', () =>
    withS3({}, async (s3) => {
      await upload(s3);
      s3.objects.set(`${PREFIX}_headers`, { body: Buffer.from('/*\n  X: y\n'), headers: {} });
      expect((await upload(s3)).unchanged).toBe(0);
      expect((await upload(s3)).uploaded).toEqual([]);
    }));

  it('says what it would do, and does nothing', () =>
    withS3({}, async (s3) => {
      const outcome = await upload(s3, { dryRun: true });
      expect(outcome.uploaded.at(-1)).toBe('build.json');
      expect(s3.objects.size).toBe(0);
    }));

  it('refuses a place that holds other things', () =>
    withS3({}, async (s3) => {
      s3.objects.set(`${PREFIX}thesis.tex`, { body: Buffer.from('precious'), headers: {} });
      await expect(upload(s3)).rejects.toThrow(/holds other things, such as thesis\.tex/);
      s3.objects.set(`${PREFIX}build.json`, { body: Buffer.from('{"name":"other"}'), headers: {} });
      await expect(upload(s3)).rejects.toThrow(/holds other things/);
      expect(puts(s3)).toEqual([]);
    }));

  it('gets over faults that pass, with growing waits', () => {
    const attempts = new Map<string, number>();
    const fault = ({ method, key }: { method: string; key: string }) => {
      const attempt = attempts.get(method + key) ?? 0;
      attempts.set(method + key, attempt + 1);
      return ([500, 'break', 429] as const)[attempt];
    };
    return withS3({ fault }, async (s3) => {
      await upload(s3);
      expectSame(s3);
      expect(new Set(waited)).toEqual(new Set(WAITS.slice(0, 3)));
    });
  });

  it('ends with a sentence where a fault stays', () =>
    withS3({ fault: ({ method }) => (method === 'PUT' ? 503 : undefined) }, async (s3) => {
      await expect(upload(s3)).rejects.toThrow(
        /^The host of s3:\/\/bucket keeps failing \(503 SlowDown\)\..* What was uploaded stays\. Run the command again/,
      );
      expect(waited).toEqual(WAITS);
    }));

  it.each([
    ['a wrong secret', { ...S3_KEYS, AWS_SECRET_ACCESS_KEY: 'x' }, TO, /AWS_SECRET_ACCESS_KEY/],
    ['an unknown key', { ...S3_KEYS, AWS_ACCESS_KEY_ID: 'x' }, TO, /AWS_ACCESS_KEY_ID/],
    ['another region', { ...S3_KEYS, AWS_REGION: 'mars-1' }, TO, /AWS_REGION/],
    ['no such bucket', S3_KEYS, 's3://buckets/', /no such bucket/],
  ])('says at once what is wrong with %s', (_what, env, to, sentence) =>
    withS3({}, async (s3) => {
      await expect(upload(s3, { env, to })).rejects.toThrow(sentence);
      expect(waited).toEqual([]);
    }),
  );
});

describe('the target', () => {
  it('needs a bucket and all keys, and names at once what is missing', () => {
    expect(() => s3Target('s3://bucket', undefined, { AWS_REGION: 'x', AWS_ACCESS_KEY_ID: ' ' })).toThrow(
      'AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY aren’t set',
    );
    expect(() => s3Target('s3://', undefined, S3_KEYS)).toThrow('doesn’t name a bucket');
    expect(() => s3Target('s3://bucket', undefined, { ...S3_KEYS, AWS_REGION: 'eu west' })).toThrow(
      'AWS_REGION doesn’t hold the name of a region',
    );
    expect(() => s3Target('s3://bucket', 'minio', S3_KEYS)).toThrow('--endpoint minio isn’t an address');
    expect(s3Target('s3://bucket//a/', undefined, S3_KEYS)).toMatchObject({
      bucketUrl: 'https://s3.eu-test-1.amazonaws.com/bucket',
      prefix: 'a/',
    });
  });
});

describe('a host that lists its objects in another way', () => {
  it.each([
    ['half an answer', '<ListBucketResult><IsTruncated>false</IsTruncated><Contents><Key>a</Key>'],
    ['a page of HTML', '<!doctype html><p>Welcome</p>'],
    ['nothing at all', ''],
  ])('(%s) gets nothing uploaded and nothing deleted', async (_what, listing) => {
    await withS3({ listing }, async (s3) => {
      s3.objects.set(`${PREFIX}old.html`, { body: Buffer.from(''), headers: {} });
      await expect(upload(s3)).rejects.toThrow(/Nothing was changed\. Check --endpoint\./);
      expect(s3.requests.map(({ method }) => method)).toEqual(['GET']);
    });
  });
});
