import type { Definition, Image, Link, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { posix } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Context } from './context.ts';
import { positionOf, report } from './context.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Notes what a body links to and marks links inside the portal for `resolveLinks`.
 * Images on other hosts become links to them: a page asks no other host for anything.
 */
export function markLinks(tree: Root, context: Context): void {
  visit(tree, (node, index, parent: Parents | undefined) => {
    if (node.type === 'link' && parent && index !== undefined) {
      const value = asText(node);
      if (value !== undefined) {
        parent.children[index] = { type: 'text', value, position: node.position };
        return;
      }
    }
    if (node.type === 'link' || node.type === 'definition') node.url = markedLink(node, context);
    if (node.type === 'image' && parent && index !== undefined) {
      parent.children[index] = markedImage(node, context) as never;
    }
  });
}

/** Whether browsers can open an address as it comes out in a page; `https://[store].example.com/` is a pattern, not an address. */
export function canOpen(url: string): boolean {
  return URL.canParse(url.replace(/[\\[\]]/g, encodeURIComponent), 'https://host.example/');
}

/** The text that a link stands for which nobody meant as one. */
function asText(node: Link): string | undefined {
  if (isTag(node)) return `<${node.url}>`;
  if (isBareAddress(node)) return node.url.slice('mailto:'.length);
  // Markdown makes links of patterns too; nothing is lost where the link says no more than the address.
  const text = toString(node);
  return !canOpen(node.url) && node.url.endsWith(text) ? text : undefined;
}

/** Whether a link is an XML tag, such as `<soapenv:Body>`, which CommonMark takes for an address in angle brackets. */
function isTag({ url, position }: Link): boolean {
  const scheme = schemeOf(url);
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return scheme !== undefined && !SAFE.has(scheme) && length === url.length + 2;
}

/** Whether GFM made a link of something with an @ in the text: `store@2.x` is a version, and no address is meant to be pressed. */
function isBareAddress({ url, position }: Link): boolean {
  const length = (position?.end.offset ?? 0) - (position?.start.offset ?? 0);
  return url.startsWith('mailto:') && length === url.length - 'mailto:'.length;
}

function markedLink(node: Link | Definition, context: Context): string {
  const url = node.url.trim().replace(/^\/\//, 'https://');
  if (url.startsWith('candor:') && node.data && 'marked' in node.data) return url;
  const scheme = schemeOf(url);
  if (scheme !== undefined) {
    if (!SAFE.has(scheme)) {
      report(context, node, 'refused-link', { url });
      return '#';
    }
    if (!canOpen(url)) {
      report(context, node, 'bad-address', { url });
      return '#';
    }
    context.references.push({ kind: 'external', target: url, ...positionOf(node, context) });
    return url;
  }
  if (url.startsWith('#') || url === '') return url;
  const target = targetPath(url, context.path);
  context.references.push({ kind: 'file', target, ...positionOf(node, context) });
  return `candor:${/\.mdx?$/.test(target) ? 'file' : 'asset'}/${encodeURI(target)}`;
}

function markedImage(node: Image, context: Context): Image | Link {
  const scheme = schemeOf(node.url);
  if (scheme === undefined) {
    const target = targetPath(node.url, context.path);
    context.references.push({ kind: 'image', target, ...positionOf(node, context) });
    return {
      ...node,
      url: `candor:asset/${encodeURI(target)}`,
      data: { hProperties: { loading: 'lazy', decoding: 'async' } },
    };
  }
  const link: Link = { type: 'link', url: node.url, children: [], position: node.position };
  link.url = markedLink(link, context);
  const name =
    node.alt?.trim() ||
    decoded(
      node.url
        .replace(/[?#].*$/, '')
        .split('/')
        .at(-1) ?? '',
    ) ||
    node.url;
  link.children = [{ type: 'text', value: name, position: node.position }];
  return link;
}

/** The scheme of an address as a browser would read it: control characters and spaces don't hide one. */
function schemeOf(url: string): string | undefined {
  const plain = url.replace(/[\u0000-\u0020]/g, '');
  if (plain.startsWith('//')) return 'https';
  return SCHEME.exec(plain)?.[1]?.toLowerCase();
}

/** A relative address as a path below the content folder; one that begins with `/` counts from that folder. */
function targetPath(url: string, from: string): string {
  const path = decoded(url.replace(/[?#].*$/, ''));
  return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
