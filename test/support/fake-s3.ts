import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const S3_KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  AWS_REGION: 'eu-test-1',
};

export interface StoredObject {
  body: Buffer;
  headers: Record<string, string>;
}

/** What a host does to a request before it looks at it: answers with a status, or breaks the connection off. */
export type Fault = number | 'break' | undefined;

/** A host on 127.0.0.1 that speaks as much of S3 as uploads need, and refuses what isn't signed as S3 wants it. */
export async function fakeS3({
  pageSize = 7,
  fault = () => undefined,
  region = S3_KEYS.AWS_REGION,
  listing,
}: {
  pageSize?: number;
  fault?: (request: { method: string; key: string }) => Fault;
  region?: string;
  /** An answer in the place of every listing. */
  listing?: string;
} = {}) {
  const objects = new Map<string, StoredObject>();
  const requests: { method: string; key: string }[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => answer(request, response, Buffer.concat(chunks)));
  });

  function answer(request: IncomingMessage, response: ServerResponse, body: Buffer): void {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const [, bucket = '', ...rest] = pathname.split('/').map(decodeURIComponent);
    const [method, key] = [request.method ?? '', rest.join('/')];
    const wrong = fault({ method, key });
    requests.push({ method, key });
    if (wrong === 'break') return void request.socket.destroy();
    if (wrong !== undefined) return error(response, wrong, 'SlowDown');
    const refused = refusalOf(request, body, region);
    if (refused !== undefined) return error(response, 403, refused);
    if (bucket !== 'bucket') return error(response, 404, 'NoSuchBucket');
    if (method === 'GET' && key === '')
      return void response.end(listing ?? listOf(objects, searchParams, pageSize));
    if (method === 'PUT') {
      const { 'content-type': type = '', 'cache-control': cache = '' } = request.headers;
      objects.set(key, { body, headers: { 'Content-Type': type, 'Cache-Control': cache } });
      return void response.end();
    }
    if (method === 'DELETE') {
      objects.delete(key);
      return void response.writeHead(204).end();
    }
    const object = objects.get(key);
    if (object === undefined) return error(response, 404, 'NoSuchKey');
    response.end(object.body);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    requests,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function error(response: ServerResponse, status: number, code: string): void {
  response
    .writeHead(status)
    .end(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>No.</Message></Error>`);
}

/** ListObjectsV2: a page at a time, keys encoded as in addresses with `+` for a blank. */
function listOf(objects: Map<string, StoredObject>, query: URLSearchParams, pageSize: number): string {
  const prefix = query.get('prefix') ?? '';
  const keys = [...objects.keys()].filter((key) => key.startsWith(prefix)).sort();
  const start = Number(query.get('continuation-token')?.replace('page+', '') ?? 0);
  const page = keys.slice(start, start + pageSize);
  const isTruncated = start + pageSize < keys.length;
  const contents = page.map((key) => {
    const md5 = createHash('md5')
      .update(objects.get(key)?.body ?? '')
      .digest('hex');
    const name = encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
    return `<Contents><Key>${name}</Key><LastModified>2026-01-01T00:00:00.000Z</LastModified><ETag>&quot;${md5}&quot;</ETag><Size>1</Size></Contents>`;
  });
  const next = isTruncated ? `<NextContinuationToken>page+${start + pageSize}</NextContinuationToken>` : '';
  return `<?xml version="1.0" encoding="UTF-8"?>
<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>bucket</Name><Prefix>${encodeURIComponent(prefix)}</Prefix><EncodingType>url</EncodingType><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
}

/** The code with which S3 refuses a request whose signature isn't that of its keys (Signature Version 4), or whose body isn't what was signed. */
function refusalOf(request: IncomingMessage, body: Buffer, region: string): string | undefined {
  const { authorization = '', host = '' } = request.headers;
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, SignedHeaders=([\w;-]+), Signature=([0-9a-f]{64})$/.exec(
      authorization,
    );
  if (!match) return 'AccessDenied';
  const [, key = '', day = '', signedRegion = '', signed = '', signature] = match;
  if (key !== S3_KEYS.AWS_ACCESS_KEY_ID) return 'InvalidAccessKeyId';
  if (signedRegion !== region) return 'AuthorizationHeaderMalformed';
  const header = (name: string) => (name === 'host' ? host : String(request.headers[name] ?? '')).trim();
  const digest = header('x-amz-content-sha256');
  if (digest !== createHash('sha256').update(body).digest('hex')) return 'XAmzContentSHA256Mismatch';
  const [path = '', query = ''] = (request.url ?? '').split('?');
  const canonical = [
    request.method,
    path
      .split('/')
      .map((segment) => encode(decodeURIComponent(segment)))
      .join('/'),
    query
      .split('&')
      .filter(Boolean)
      .map((pair) => (pair.includes('=') ? pair : `${pair}=`))
      .map((pair) =>
        pair
          .split('=')
          .map((part) => encode(decodeURIComponent(part)))
          .join('='),
      )
      .sort()
      .join('&'),
    ...signed.split(';').map((name) => `${name}:${header(name)}`),
    '',
    signed,
    digest,
  ].join('\n');
  const date = header('x-amz-date');
  const scope = `${day}/${region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  );
  const hmac = (secret: string | Buffer, text: string) => createHmac('sha256', secret).update(text).digest();
  const signingKey = [day, region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${S3_KEYS.AWS_SECRET_ACCESS_KEY}`,
  );
  return hmac(signingKey, toSign).toString('hex') === signature ? undefined : 'SignatureDoesNotMatch';
}

/** S3 writes every character but letters, digits and `-._~` as a number. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
