/**
 * A link inside the portal as a body keeps it, since a body is read once for all languages and addresses: the marker
 * `candor:KI-1042` is a record, `candor:file/PATH` the record of a file, `candor:asset/PATH` a file beside the records.
 * In Markdown a marker is what follows the colon, between U+0000, which no source may hold.
 */
export type MarkerTarget =
  | { kind: 'record'; id: string }
  /** The path is below the content folder, encoded as addresses have it; `place` is a place in it. */
  | { kind: 'file' | 'asset'; path: string; place?: string };

const SCHEME = 'candor:';

/** The pipeline writes the address first; in a text, such as one about markers, no tag can begin. */
const IN_HTML = new RegExp(`(<a href|<img src)="${SCHEME}([^"]*)"`, 'g');
const IN_JSON = new RegExp(`=\\\\"${SCHEME}([^"\\\\]*)`, 'g');
const IN_MARKDOWN = /<\0([^\0]*)\0>/g;

/** The marker of a target, as the address of a link or an image. */
export function marker(target: MarkerTarget): string {
  if (target.kind === 'record') return SCHEME + target.id;
  const place = target.place === undefined ? '' : `#${encodeURIComponent(target.place)}`;
  return `${SCHEME}${target.kind}/${target.path}${place}`;
}

/** The marker of a place in the record of a file, whose path is below the content folder. */
export function placeMarker(path: string, place: string): string {
  return marker({ kind: 'file', path: encodedPath(path), place });
}

/** A path as an address writes it: a file may be called `a&b #1.png`. */
export function encodedPath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

/** Whether an address has the form of a marker. */
export function isMarker(url: string): boolean {
  return url.startsWith(SCHEME);
}

/** A marker as Markdown has it. Nothing in it may need an escape, which a look-up would have to undo. */
export function markdownMarker(url: string): string {
  const target = url.slice(SCHEME.length).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29'));
  return `\0${target}\0`;
}

/** HTML from the pipeline with its markers turned into addresses. */
export function replaceMarkers(html: string, address: (target: MarkerTarget) => string): string {
  return html.replace(
    IN_HTML,
    (_match, opening: string, text: string) => `${opening}="${address(targetOf(text))}"`,
  );
}

const IMAGE = new RegExp(`<img src="${SCHEME}asset/([^"#]*)[^"]*"(?![^>]* (?:width|height)=)`, 'g');

/** HTML from the pipeline whose images say their size, by their paths, where their author didn't. */
export function withImageSizes(
  html: string,
  sizes: ReadonlyMap<string, { width: number; height: number }>,
): string {
  if (sizes.size === 0) return html;
  return html.replace(IMAGE, (tag, path: string) => {
    const size = sizes.get(decodeURIComponent(path));
    return size ? `${tag} width="${size.width}" height="${size.height}"` : tag;
  });
}

/** Markdown from the pipeline with its markers turned into addresses. */
export function replaceMarkdownMarkers(markdown: string, address: (target: MarkerTarget) => string): string {
  return markdown.replace(IN_MARKDOWN, (_match, text: string) => address(targetOf(text)));
}

/** The targets of all markers in the JSON of what the pipeline made. */
export function targetsIn(json: string): MarkerTarget[] {
  const found = new Set(Array.from(json.matchAll(IN_JSON), ([, text = '']) => text));
  return [...found].map(targetOf);
}

function targetOf(text: string): MarkerTarget {
  const [, kind, path = '', place] = /^(file|asset)\/([^#]*)(?:#(.*))?$/.exec(text) ?? [];
  if (kind !== 'file' && kind !== 'asset') return { kind: 'record', id: text };
  return { kind, path, ...(place === undefined ? {} : { place: decodeURIComponent(place) }) };
}
