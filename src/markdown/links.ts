import { posix } from 'node:path';
import type { Definition, Image, Link, Parents, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { encodedPath, isMarker, marker } from '../domain/marker.ts';
import { type Context, positionOf, report } from './context.ts';
import { replaceChild } from './tree.ts';
import { visit } from './visit.ts';

const SCHEME = /^([a-z][a-z0-9+.-]*):/i;
const SAFE = new Set(['http', 'https', 'mailto', 'tel']);

/**
 * Notes what a body links to and marks links inside the portal, which an edition resolves.
 * Images on other hosts become links to them: a page asks no other host for anything.
 */
export function markLinks(tree: Root, context: Context): void {
  imagesInPlace(tree);
  const linked = linkedDefinitions(tree);
  visit(tree, (node, _index, parent: Parents | undefined) => {
    const text = node.type === 'link' ? asText(node) : undefined;
    if (text !== undefined && parent)
      replaceChild(parent, node, [{ type: 'text', value: text, position: node.position }]);
    else if (node.type === 'link' || (node.type === 'definition' && linked.has(node.identifier)))
      node.url = markedLink(node, context);
    else if (node.type === 'image' && parent) replaceChild(parent, node, [markedImage(node, context)]);
  });
}

/** Images that take their address from a definition become images that have it themselves. */
function imagesInPlace(tree: Root): void {
  const definitions = new Map<string, Definition>();
  visit(tree, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(tree, 'imageReference', (node, _index, parent: Parents | undefined) => {
    const definition = definitions.get(node.identifier);
    if (!definition || !parent) return;
    const { alt, position } = node;
    const { url, title } = definition;
    replaceChild(parent, node, [{ type: 'image', url, title, alt, position }]);
  });
}

/** The definitions that links take their address from; no other is published. */
function linkedDefinitions(tree: Root): ReadonlySet<string> {
  const linked = new Set<string>();
  visit(tree, 'linkReference', ({ identifier }) => void linked.add(identifier));
  return linked;
}

/** Whether browsers can open an address as it comes out in a page; `https://[store].example.com/` is a pattern, not an address. */
export function canOpen(url: string): boolean {
  return URL.canParse(url.replace(/[\\[\]]/g, encodeURIComponent), 'https://host.example/');
}

/** The text behind a link that nobody meant as one. */
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
  if (isMarker(url) && node.data && 'marked' in node.data) return url;
  if (url === '' || url === '#') {
    report(context, node, 'empty-address', { text: node.type === 'link' ? toString(node) : '' });
    return '#';
  }
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
  const place = placeOf(url);
  const target = url.startsWith('#') ? context.path : targetPath(url, context.path);
  context.references.push({ kind: 'file', target, ...place, ...positionOf(node, context) });
  return marker({ kind: /\.mdx?$/.test(target) ? 'file' : 'asset', path: encodedPath(target), ...place });
}

function markedImage(node: Image, context: Context): Image | Link {
  const scheme = schemeOf(node.url);
  if (scheme === undefined) {
    const target = targetPath(node.url, context.path);
    context.references.push({ kind: 'image', target, ...positionOf(node, context) });
    return {
      ...node,
      url: marker({ kind: 'asset', path: encodedPath(target) }),
      data: { hProperties: { ...node.data?.hProperties, loading: 'lazy', decoding: 'async' } },
    };
  }
  const link: Link = { type: 'link', url: node.url, children: [], position: node.position };
  link.url = markedLink(link, context);
  const name = node.alt?.trim() || decoded(withoutQuery(node.url).split('/').at(-1) ?? '') || node.url;
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
  const path = decoded(withoutQuery(url));
  return path.startsWith('/') ? posix.normalize(path.slice(1)) : posix.join(posix.dirname(from), path);
}

function withoutQuery(url: string): string {
  return url.split(/[?#]/, 1)[0] ?? '';
}

/** What an address has behind its `#`. */
function placeOf(url: string): { place?: string } {
  const hash = url.indexOf('#');
  return hash === -1 || hash === url.length - 1 ? {} : { place: decoded(url.slice(hash + 1)) };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
