import { hash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { Failure } from '../lib/errors.ts';
import { type Wait, withRetries } from '../lib/retry.ts';
import { errorCode, readListPage, type S3Object } from './s3-answers.ts';
import type { S3Target } from './target.ts';

/** A request may take this long, in milliseconds: the largest file of a portal over a slow line. */
const PATIENCE = 60_000;
/** Milliseconds before each further attempt: a quarter of a minute in all. */
export const WAITS: readonly number[] = [250, 500, 1000, 2000, 4000, 8000];

type Body = Uint8Array<ArrayBuffer> | string;

/** What an upload needs of a bucket; paths are below the target’s prefix. */
export interface S3Client {
  list: () => Promise<S3Object[]>;
  read: (path: string) => Promise<string>;
  put: (path: string, body: Body, headers: Readonly<Record<string, string>>) => Promise<unknown>;
  remove: (path: string) => Promise<unknown>;
}

interface Request {
  method: 'GET' | 'PUT' | 'DELETE';
  url: string;
  body?: Body;
  headers?: Readonly<Record<string, string>>;
}

/** The host is busy, or the connection broke: it may be over in a moment. */
class PassingFailure extends Failure {}

/** Speaks to a bucket in signed requests, each repeated for a while if it fails in passing. Throws a `Failure` in the end. */
export function s3Client(
  target: S3Target,
  signal: AbortSignal,
  wait: Wait = (milliseconds) => sleep(milliseconds, undefined, { signal }),
): S3Client {
  const { bucket, bucketUrl, prefix, region, keys } = target;
  const signer = new AwsClient({ ...keys, region, service: 's3' });
  const urlOf = (path: string) => `${bucketUrl}/${encodePath(prefix + path)}`;

  async function send(request: Request): Promise<string> {
    try {
      return await withRetries(() => once(request), {
        retries: WAITS.length,
        pauseAfter: (error, repeated) => (error instanceof PassingFailure ? WAITS[repeated] : undefined),
        wait,
        signal,
      });
    } catch (error) {
      if (signal.aborted) throw new Failure('Interrupted. Run the command again to continue.');
      throw error instanceof PassingFailure ? stillFailing(bucket, error.message) : error;
    }
  }

  async function once({ method, url, body, headers }: Request): Promise<string> {
    const signed = await signer.sign(url, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: { ...headers, 'X-Amz-Content-Sha256': hash('sha256', body ?? '') },
    });
    const { status, ok, text } = await answer(signed);
    if (ok) return text;
    const code = errorCode(text);
    if (status >= 500 || status === 429 || code === 'RequestTimeout')
      throw new PassingFailure([status, code].filter(Boolean).join(' '));
    throw refusal(bucket, status, text);
  }

  async function answer(request: globalThis.Request): Promise<{ status: number; ok: boolean; text: string }> {
    const patience = AbortSignal.any([signal, AbortSignal.timeout(PATIENCE)]);
    try {
      const response = await fetch(request, { redirect: 'manual', signal: patience });
      return { status: response.status, ok: response.ok, text: await response.text() };
    } catch (error) {
      const { cause, message } = error as Error & { cause?: NodeJS.ErrnoException };
      throw new PassingFailure(cause?.code ?? message);
    }
  }

  async function list(): Promise<S3Object[]> {
    const all: S3Object[] = [];
    const seen = new Set<string>();
    for (let token: string | undefined = ''; token !== undefined;) {
      const query = `list-type=2&encoding-type=url&prefix=${encodeURIComponent(prefix)}`;
      const next = token === '' ? '' : `&continuation-token=${encodeURIComponent(token)}`;
      const page = readListPage(await send({ method: 'GET', url: `${bucketUrl}?${query}${next}` }));
      for (const { key, etag } of page.objects)
        if (key.startsWith(prefix) && key !== prefix) all.push({ key: key.slice(prefix.length), etag });
      token = page.next;
      if (token !== undefined && seen.has(token))
        throw new Failure(
          'The host lists the same objects over and over. Nothing was changed. Check --endpoint.',
        );
      if (token !== undefined) seen.add(token);
    }
    return all;
  }

  return {
    list,
    read: (path) => send({ method: 'GET', url: urlOf(path) }),
    put: (path, body, headers) => send({ method: 'PUT', url: urlOf(path), body, headers }),
    remove: (path) => send({ method: 'DELETE', url: urlOf(path) }),
  };
}

/** A key as part of an address; S3 wants every character but letters, digits and `-._~` as a number. */
function encodePath(path: string): string {
  const encode = (segment: string) =>
    encodeURIComponent(segment).replace(
      /[!'()*]/g,
      (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
    );
  return path.split('/').map(encode).join('/');
}

/** What S3’s own codes mean to somebody who publishes. */
const SENTENCES: Record<string, string> = {
  InvalidAccessKeyId:
    'it doesn’t know the key. Check AWS_ACCESS_KEY_ID, and that --endpoint is the host that issued it.',
  SignatureDoesNotMatch: 'the secret doesn’t belong to the key. Check AWS_SECRET_ACCESS_KEY.',
  AccessDenied:
    'the key isn’t allowed to. It must be able to list, read, write and delete objects in the bucket.',
  RequestTimeTooSkewed: 'this machine’s clock is wrong. Set it, and run the command again.',
  ExpiredToken: 'the session has expired. Get new keys, and run the command again to continue.',
  NoSuchBucket: 'there is no such bucket. Create it, or correct --to.',
  AuthorizationHeaderMalformed: 'the bucket is in another region. Check AWS_REGION.',
  PermanentRedirect:
    'the bucket is in another region or at another endpoint. Check AWS_REGION and --endpoint.',
};

const CONTINUE = 'What was uploaded stays. Run the command again to continue.';

/** A refusal that another attempt wouldn’t change, from the status and the XML that came with it. */
function refusal(bucket: string, status: number, xml: string): Failure {
  const code = errorCode(xml);
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return new Failure(
    sentence === undefined
      ? `The host of s3://${bucket} answers with status ${status}${code && ` (${code})`}. Check --to, --endpoint and the keys. ${CONTINUE}`
      : `The host of s3://${bucket} refuses: ${sentence}`,
  );
}

/** A failure that might have passed, and didn’t. */
function stillFailing(bucket: string, what: string): Failure {
  return new Failure(
    `The host of s3://${bucket} keeps failing (${what}). If it never answered, check --endpoint and the network. ${CONTINUE}`,
  );
}
