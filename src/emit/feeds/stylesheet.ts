import type { OutputFile, Publication } from '../../domain/publication.ts';
import { type Edition, editionsOf } from '../../edition/edition.ts';
import { escapeXml } from '../markup.ts';

/**
 * The stylesheet with which browsers show a feed: a page to read, and what its address is for. It is CSS, since browsers
 * are taking XSLT out; so an address is shown as text, and no name of an entry can be pressed.
 */
const FEED_STYLESHEET = 'feed.css';

/** The instruction that names it, for a browser; to readers it means nothing. */
export function stylesheetInstruction({ addresses }: Pick<Edition, 'addresses'>): string {
  return `<?xml-stylesheet type="text/css" href="${escapeXml(addresses.href(FEED_STYLESHEET))}"?>`;
}

/** One file for the feeds of all languages; it depends on those alone. */
export function feedStylesheet(publication: Publication): OutputFile {
  const hints = editionsOf(publication).map(
    ({ language, words }) => `:lang(${language})::before { content: ${cssText(words.feeds.hint)}; }\n`,
  );
  return { path: FEED_STYLESHEET, content: LOOK + hints.map((hint) => `:is(feed, rss)${hint}`).join('') };
}

function cssText(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/** Entries of Atom and items of RSS have their parts under the same names; what only programs read isn't shown. */
const LOOK = `:is(feed, rss) {
  color-scheme: light dark;
  display: block;
  max-width: 44rem;
  margin: 2rem auto;
  padding: 0 1rem;
  font: 1rem/1.5 system-ui, sans-serif;
  overflow-wrap: anywhere;
}
:is(feed, rss)::before {
  display: block;
  margin-bottom: 2rem;
  padding: 0.75rem 1rem;
  border: 1px solid;
  border-radius: 4px;
}
channel {
  display: block;
}
:is(feed, channel, entry, item) > * {
  display: none;
}
:is(feed, channel) > :is(title, subtitle, description, entry, item),
:is(entry, item) > :is(title, summary, description, published, pubDate, link) {
  display: block;
}
:is(feed, channel) > title {
  font-size: 1.75rem;
  font-weight: 700;
  line-height: 1.2;
}
:is(entry, item) {
  margin-top: 1.5rem;
  padding-top: 1.5rem;
  border-top: 1px solid;
}
:is(entry, item) > title {
  font-weight: 700;
}
:is(entry, item) > :is(published, pubDate, link) {
  font-size: 0.8125rem;
}
entry > link::after {
  content: attr(href);
}
`;
