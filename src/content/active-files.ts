import { isUtf8 } from 'node:buffer';
import { problem } from '../domain/problem-kinds/table.ts';
import type { Problem } from '../domain/problems.ts';
import { isPublished } from '../domain/published-files.ts';
import type { Draft } from '../domain/rules/rule.ts';
import type { ContentFolder } from './content-folder.ts';

/** What makes a drawing a program: elements that run or hold other documents, handlers, style sheets, entities of its own. */
const RUNS = [
  /<\s*(?:[\w.-]+:)?(?:script|foreignobject|iframe|object|embed|audio|video|handler|listener)\b/i,
  /[\s"'/](?:[\w.-]+:)?on[a-z]+\s*=/i,
  /<!ENTITY|<!DOCTYPE[^>]*\[|<\?xml-stylesheet/i,
  /(?:java|vb)script\s*:|data\s*:\s*(?:text|application)/i,
  // An address that hides what it is behind entities.
  /href\s*=\s*(?:"[^"]*&|'[^']*&)/i,
];

/** Endings of what is read as text, whatever it says. */
const TEXT = /\.(?:txt|log|csv|tsv|json)$/i;
/** Endings of pictures, sound and films, in which no page is hidden by chance. */
const MEDIA = /\.(?:png|jpe?g|gif|webp|avif|mp[34]|webm)$/i;
/** A page or a drawing under another ending: it begins with a tag, after a byte order mark and blanks. */
const BEGINS_AS_PAGE = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?[\s\0]*<\0?[!?a-z]/i;
const HOLDS_PAGE = /<(?:!doctype|html|script|iframe|svg|object|embed|body)[\s/>]/i;
/** Names in a PDF under which it holds a program, or calls one. */
const PDF_RUNS = /\/(?:JavaScript|JS|Launch)(?![A-Za-z0-9])/;

/** Files that would be published with records and hold a program, whatever their endings say. */
export async function activeFiles(
  drafts: readonly Pick<Draft<unknown>, 'path' | 'document'>[],
  folder: ContentFolder,
  files: ReadonlySet<string>,
): Promise<Problem[]> {
  const active = new Map<string, Promise<boolean>>();
  const problems: Problem[] = [];
  for (const { path, document } of drafts) {
    for (const reference of document.references) {
      const { target, line, column } = reference;
      if (!isPublished(reference) || !files.has(target) || TEXT.test(target)) continue;
      const runs =
        active.get(target) ??
        folder.read(target).then(
          (bytes) => isActive(bytes, target),
          () => true,
        );
      active.set(target, runs);
      if (await runs) problems.push(problem('active-file', path, { line, column }, { target }));
    }
  }
  return problems;
}

function isActive(bytes: Uint8Array, path: string): boolean {
  if (/\.svg$/i.test(path)) return isActiveDrawing(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  if (BEGINS_AS_PAGE.test(text)) return true;
  if (/\.pdf$/i.test(path)) return PDF_RUNS.test(text);
  return MEDIA.test(path) && HOLDS_PAGE.test(text);
}

function isActiveDrawing(bytes: Uint8Array): boolean {
  if (!isUtf8(bytes)) return true;
  const text = new TextDecoder().decode(bytes);
  return RUNS.some((pattern) => pattern.test(text));
}
