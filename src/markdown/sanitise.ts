import type { Root } from 'hast';
import { sanitize, type Schema } from 'hast-util-sanitize';

const TAGS =
  'a abbr aside b blockquote br cite code dd del details div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img input ins kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead tr u ul var';

/** The attributes that authors may write, by element; `*` is for all. */
export const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  '*': ['title', 'lang', 'dir'],
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed'],
  td: ['align', 'colSpan', 'rowSpan'],
  th: ['align', 'colSpan', 'rowSpan', 'scope'],
  details: ['open'],
};

/** Ids that the pipeline itself makes, each beginning with the file's name; an author can't set any other. */
const FOOTNOTE = /-fn(ref)?-/;

/** Before the ids of headings, which the pipeline makes, until they have passed. */
export const PLACE = 'candor-place-';
const HEADING: [string, RegExp][] = [['id', new RegExp(`^${PLACE}`)]];

const SCHEMA: Schema = {
  tagNames: TAGS.split(' '),
  strip: ['script', 'style'],
  clobber: [],
  attributes: {
    ...(ATTRIBUTES as Schema['attributes']),
    a: ['href', ['id', FOOTNOTE], 'dataFootnoteRef', 'ariaLabel'],
    ...{ h2: HEADING, h3: HEADING, h4: HEADING, h5: HEADING, h6: HEADING },
    img: ['src', 'alt', 'width', 'height', ['loading', 'lazy'], ['decoding', 'async']],
    input: [['type', 'checkbox'], ['disabled', true], 'checked'],
    li: [['id', FOOTNOTE]],
    p: [['className', 'visually-hidden']],
    aside: [
      ['className', 'note', 'tip', 'important', 'warning', 'caution'],
      ['role', 'note'],
    ],
    section: ['dataFootnotes'],
    pre: [['tabIndex', '0', 0]],
    table: [['tabIndex', '0', 0]],
  },
  protocols: {
    href: ['http', 'https', 'mailto', 'tel', 'candor'],
    src: ['candor'],
  },
  required: { input: { disabled: true, type: 'checkbox' } },
};

/** Keeps what is on the list and nothing else: this tree is the one that the reader's browser gets. */
export function sanitise(tree: Root): Root {
  return sanitize(tree, SCHEMA) as Root;
}
