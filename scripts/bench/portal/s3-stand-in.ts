import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** Keys that are nobody's: the stand-in looks at no signature. */
export const STAND_IN_KEYS = {
  AWS_ACCESS_KEY_ID: 'bench',
  AWS_SECRET_ACCESS_KEY: 'bench',
  AWS_REGION: 'eu-bench-1',
};

const KEYS_A_PAGE = 1000;

/** A host on this machine that answers uploads as S3 does, and keeps of each object its MD5 alone, and of JSON its text. */
export async function openS3StandIn(): Promise<{ endpoint: string; close: () => void }> {
  const objects = new Map<string, { md5: string; text: string }>();
  const server = createServer((request, response) => void answer(request, response));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    const key = decodeURIComponent(pathname.split('/').slice(2).join('/'));
    // Latin-1 keeps each byte.
    const body = await text(request.setEncoding('latin1'));
    if (request.method === 'PUT')
      objects.set(key, {
        md5: createHash('md5').update(body, 'latin1').digest('hex'),
        text: key.endsWith('.json') ? Buffer.from(body, 'latin1').toString() : '',
      });
    if (request.method === 'DELETE') objects.delete(key);
    response.end(request.method === 'GET' ? (objects.get(key)?.text ?? listing(searchParams)) : '');
  }

  function listing(query: URLSearchParams): string {
    const start = Number(query.get('continuation-token') ?? 0);
    const end = start + KEYS_A_PAGE;
    const entries = [...objects].slice(start, end).map(([key, { md5 }]) => {
      return `<Contents><Key>${encodeURIComponent(key)}</Key><ETag>&quot;${md5}&quot;</ETag></Contents>`;
    });
    const next = `<NextContinuationToken>${end}</NextContinuationToken>`;
    const more = end < objects.size;
    return `<ListBucketResult><EncodingType>url</EncodingType><IsTruncated>${more}</IsTruncated>${more ? next : ''}${entries.join('')}</ListBucketResult>`;
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
