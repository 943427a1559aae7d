import type { Cdata, Element } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Language } from '../../domain/schemas/common.ts';
import { isoUtc } from '../../domain/time.ts';
import type { Entry } from './entries.ts';

/** How Candor writes XML: without end tags for what is empty; what is written already goes in as it is. */
export const XML_OPTIONS = { closeEmptyElements: true, tightClose: true, allowDangerousXml: true };

/** An entry stands in several documents, and writing it is most of the work: its XML is made once. */
const written = new WeakMap<Entry, { brief: string; content: string }>();

/** An `entry` of a feed in a language, as XML; `brief` without its full text, for archives. */
export function atomEntry(entry: Entry, language: Language, brief = false): string {
  const xml = written.get(entry) ?? write(entry, language);
  written.set(entry, xml);
  return `<entry>${xml.brief}${brief ? '' : xml.content}</entry>`;
}

function write(entry: Entry, language: Language): { brief: string; content: string } {
  const own = entry.language === language ? {} : { 'xml:lang': entry.language };
  return {
    brief: toXml(
      [
        x('id', entry.id),
        x('title', own, cdata(entry.title)),
        x('link', { rel: 'alternate', type: 'text/html', href: entry.url }),
        x('published', isoUtc(entry.published)),
        x('updated', isoUtc(entry.updated)),
        ...entry.categories.map(({ term, label }) => x('category', { term, label })),
        x('summary', own, cdata(entry.summary)),
      ] satisfies Element[],
      XML_OPTIONS,
    ),
    content: toXml(x('content', { type: 'html' }, cdata(entry.html)), XML_OPTIONS),
  };
}

/** Text as it is, in a CDATA section; in two where it holds `]]>`, which would end it and which XML forbids outside. */
export function cdata(text: string): Cdata[] {
  return text.split(/(?<=\]\])(?=>)/).map((value) => ({ type: 'cdata', value }));
}
