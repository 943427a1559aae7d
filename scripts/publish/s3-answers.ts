import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import { Failure } from '../lib/errors.ts';

/** An object of a bucket. */
export interface S3Object {
  key: string;
  /** Of an object that was put at once: the MD5 of its content in hexadecimal. */
  etag: string;
}

/** A page of a listing, and the token that asks for the next one. */
interface ListPage {
  objects: S3Object[];
  next: string | undefined;
}

/** Reads an answer of ListObjectsV2. Anything unexpected in it is a `Failure`, never a shorter list: by the list, files are deleted. */
export function readListPage(xml: string): ListPage {
  const root = rootOf(xml);
  if (root?.name !== 'ListBucketResult')
    throw unexpected('The host doesn’t answer like S3 when asked for its objects.');
  const encoding = textOf(root, 'EncodingType');
  if (encoding !== undefined && encoding !== 'url')
    throw unexpected(`The host encodes the names of its objects in an unknown way (${encoding}).`);
  const objects = childrenOf(root, 'Contents').map((entry) => ({
    key: keyOf(entry, encoding),
    etag: (textOf(entry, 'ETag') ?? '').replaceAll('"', ''),
  }));
  const isTruncated = textOf(root, 'IsTruncated');
  if (isTruncated === 'false') return { objects, next: undefined };
  const next = textOf(root, 'NextContinuationToken');
  if (isTruncated !== 'true')
    throw unexpected('The host lists its objects but doesn’t say whether there are more.');
  if (!next) throw unexpected('The host lists its objects in parts but doesn’t say how to get the next one.');
  return { objects, next };
}

/** `SlowDown` of `<Error><Code>SlowDown</Code>…`; empty where the host gives none. */
export function errorCode(xml: string): string {
  try {
    const root = rootOf(xml);
    const code = root?.name === 'Error' ? textOf(root, 'Code') : undefined;
    return code !== undefined && /^\w+$/.test(code) ? code : '';
  } catch (error) {
    if (error instanceof Failure) return '';
    throw error;
  }
}

function keyOf(entry: XmlElement, encoding: 'url' | undefined): string {
  const written = textOf(entry, 'Key');
  if (!written) throw unexpected('The host lists an object without its name.');
  if (encoding === undefined) return written;
  try {
    return decodeURIComponent(written.replaceAll('+', ' '));
  } catch {
    throw unexpected(`The host lists an object under a name that can’t be read: ${written}.`);
  }
}

/** The root of a document; undefined where the text is no whole XML, or declares a document type. */
function rootOf(xml: string): XmlElement | undefined {
  try {
    const { children, root } = parseXml(xml, { preserveDocumentType: true });
    return children.some(({ type }) => type === 'doctype') ? undefined : (root ?? undefined);
  } catch (error) {
    if (error instanceof XmlError) return undefined;
    throw error;
  }
}

function childrenOf(parent: XmlElement, name: string): XmlElement[] {
  return parent.children.filter(
    (child): child is XmlElement => child instanceof XmlElement && child.name === name,
  );
}

/** The text of a child, exactly as it is; undefined where there is no such child. */
function textOf(parent: XmlElement, name: string): string | undefined {
  const [child, second] = childrenOf(parent, name);
  if (child === undefined) return undefined;
  if (second !== undefined || !child.children.every((part) => part instanceof XmlText))
    throw unexpected(`The host answers with a ${name} that can’t be read.`);
  return child.text;
}

function unexpected(what: string): Failure {
  return new Failure(`${what} Nothing was changed. Check --endpoint.`);
}
