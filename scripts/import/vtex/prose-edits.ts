import type { Html, Image, Link, Parents, Root } from 'mdast';
import { emailAddresses, secrets } from '../../../src/domain/private-texts.ts';
import { isElement } from '../../../src/markdown/html-elements.ts';
import { htmlPieces } from '../../../src/markdown/html-tags.ts';
import { canOpen } from '../../../src/markdown/links.ts';
import { unknownAttributes } from '../../../src/markdown/paired-tags.ts';
import { recordIds } from '../../../src/markdown/record-references.ts';
import { SKIP, visit } from '../../../src/markdown/visit.ts';
import type { Edit } from '../../write/edits.ts';
import type { VtexFindings } from './reasons.ts';
import { spacedEmphasis } from './spaced-emphasis.ts';

/** The source’s own portal, to which links such as `/en/tutorial/…` lead. */
const SOURCE_PORTAL = 'https://help.vtex.com';
/** Ids as in a portal whose site.yaml doesn’t set other letters, such as the one that is made. */
const RECORD_IDS = recordIds(['KI', 'INC']);
const WEB_LINK = /^(?:https?:|mailto:|tel:|\/\/|#)/i;

/**
 * Lists what must change in a body so that it reads in another portal as it does in the source; everything else is kept
 * letter by letter. `isRecord` says whether an id such as KI-1042 leads anywhere.
 */
export function proseEdits(
  tree: Root,
  source: string,
  isRecord: (id: string) => boolean,
  note: (code: Parameters<VtexFindings['add']>[0], detail: string) => void,
): Edit[] {
  const edits: Edit[] = [];
  const insert = (at: number, text: string) => edits.push({ start: at, end: at, text });

  visit(tree, (node) => {
    if ((node.type === 'link' || node.type === 'image') && node.position && !leadsSomewhere(node, source))
      edits.push(...linkEdits(node, source, note));
  });

  visit(tree, 'html', (node) => {
    for (const edit of attributeEdits(node)) {
      note('attribute', source.slice(edit.start, edit.end).trim());
      edits.push(edit);
    }
  });

  visit(tree, 'text', (node) => {
    for (const { written, edits: moved } of spacedEmphasis(node, source)) {
      note('spaced-emphasis', written);
      edits.push(...moved);
    }
  });

  visit(tree, 'paragraph', (paragraph) => {
    for (const { position } of htmlAsText(paragraph)) insert(position?.start.offset ?? 0, '\\');
  });

  visit(tree, (node) => {
    if (node.type === 'link') return SKIP;
    if (node.type !== 'text' || !node.position) return undefined;
    const start = node.position.start.offset ?? 0;
    const text = source.slice(start, node.position.end.offset);
    for (const match of text.matchAll(RECORD_IDS)) {
      if (isRecord(match[0])) continue;
      note('unknown-record', match[0]);
      const at = start + match.index;
      edits.push({ start: at, end: at + match[0].length, text: `\`${match[0]}\`` });
    }
    return undefined;
  });

  for (const { code, ...edit } of privateEdits(source)) {
    note(code, edit.text);
    edits.push(edit);
  }
  return edits;
}

/** Whether a link stays as it is: to another site, or the pattern of an address, which the portal shows as text. */
function leadsSomewhere({ url, position }: Link | Image, source: string): boolean {
  const isWritten = /[[!]/.test(source.charAt(position?.start.offset ?? 0));
  return WEB_LINK.test(url) && (canOpen(url) || !isWritten);
}

/** Completes a link that the portal would refuse, or that would lead nowhere in it, or shows it as the text that it is. */
function linkEdits(node: Link | Image, source: string, note: Parameters<typeof proseEdits>[3]): Edit[] {
  const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
  const written = source.slice(start, end);
  const target = written.lastIndexOf(`](${node.url}`);
  if (node.url.startsWith('/') && target !== -1) {
    note('site-link', node.url);
    const at = start + target + ']('.length;
    return [{ start: at, end: at, text: SOURCE_PORTAL }];
  }
  // `<soapenv:Body>` is XML that Markdown takes for a link: text in the source, and so it stays text without a note.
  if (!written.startsWith('<')) note('dead-link', node.url);
  const bracket = start + (node.type === 'image' ? 1 : 0);
  return [{ start: bracket, end: bracket, text: '\\' }];
}

/** Leaves out the attributes that the portal would refuse: what the source's own stylesheets made of them is lost anyway. */
function attributeEdits({ value, position }: Html): Edit[] {
  let at = position?.start.offset ?? 0;
  return htmlPieces(value).flatMap(({ source, tag }) => {
    const start = at;
    at += source.length;
    if (!tag || tag.isEnd || !isElement(tag.name)) return [];
    const unknown = new Set(unknownAttributes(tag));
    let from = 0;
    return tag.attributes.flatMap((attribute) => {
      const found = source.indexOf(attribute.source, from);
      from = found + attribute.source.length;
      if (!unknown.has(attribute.name)) return [];
      const before = source.slice(0, found).trimEnd().length;
      return [{ start: start + before, end: start + from, text: '' }];
    });
  });
}

const KEPT_TAGS = new Set(['br', 'sub', 'sup', 'kbd']);

/** Finds inline tags without attributes, comments and CDATA: the source writes about such HTML, it doesn’t use it. */
function htmlAsText(paragraph: Parents): Html[] {
  const used = new Set<string>();
  const found: Html[] = [];
  visit(paragraph, 'html', (node: Html) => {
    const [, slash, name = '', attributes] =
      /^<(\/?)([A-Za-z][^\s/>]*)(\s[^>]*[^\s/>])?/.exec(node.value) ?? [];
    if (attributes !== undefined) used.add(name);
    if (KEPT_TAGS.has(name.toLowerCase()) || (slash === '/' ? used.has(name) : attributes !== undefined))
      return;
    found.push(node);
  });
  return found;
}

/**
 * Masks what nobody should publish. E-mail addresses the way the source itself does in places, `xxxx@example.com`:
 * letters go, digits and signs stay, since an issue can be about a `+` in an address. Keys and tokens go whole.
 */
export function privateEdits(source: string): (Edit & { code: 'email' | 'secret' })[] {
  const emails = emailAddresses(source).map(({ text, index }) => {
    const local = text.slice(0, text.lastIndexOf('@')).replace(/\p{L}/gu, 'x');
    return { code: 'email' as const, start: index, end: index + text.length, text: `${local}@example.com` };
  });
  const keys = secrets(source).map(({ noun, text, index }) => ({
    code: 'secret' as const,
    start: index,
    end: index + text.length,
    text: `(${noun}, masked)`,
  }));
  return [...emails, ...keys];
}
