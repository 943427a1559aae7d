import { Failure } from '../../lib/errors.ts';

/** An object of a bucket. */
export interface S3Object {
  key: string;
  /** Of an object that was put at once: the MD5 of its content in hexadecimal. */
  etag: string;
}

/** A page of a listing, and what to ask for the next one with. */
export interface ListPage {
  objects: S3Object[];
  next: string | undefined;
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads an answer of ListObjectsV2. Its elements have no attributes but the root, and their texts no `<`, so that each is
 * found by its tags; whatever looks otherwise is a failure, never a shorter list: by the list, files are deleted.
 */
export function readListPage(xml: string): ListPage {
  if (!/<ListBucketResult[\s>]/.test(xml) || !xml.trimEnd().endsWith('</ListBucketResult>') || /<!/.test(xml))
    throw new Failure(
      'The host doesn’t answer as S3 does when it is asked for its objects. Check --endpoint.',
    );
  const isEncoded = textOf(xml, 'EncodingType') === 'url';
  const objects = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => {
    const key = textOf(content, 'Key');
    const etag = textOf(content, 'ETag') ?? '';
    if (key === undefined) throw new Failure('The host lists an object without its name. Check --endpoint.');
    return {
      key: isEncoded ? decodeURIComponent(key.replaceAll('+', ' ')) : key,
      etag: etag.replaceAll('"', ''),
    };
  });
  const isTruncated = textOf(xml, 'IsTruncated') === 'true';
  const next = textOf(xml, 'NextContinuationToken');
  if (isTruncated && !next)
    throw new Failure(
      'The host lists its objects in parts, and doesn’t say how to get the next. Check --endpoint.',
    );
  return { objects, next: isTruncated ? next : undefined };
}

function textOf(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.replace(
    /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return ENTITIES[name] ?? whole;
      return String.fromCodePoint(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
    },
  );
}
