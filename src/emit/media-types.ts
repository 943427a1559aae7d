/** Media types by extension: of all that a portal writes, and of images and documents that records come with. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  // Browsers show the types of feeds as source, or save them: with this one they heed the feed's stylesheet. Readers take all three.
  rss: 'application/xml; charset=utf-8',
  atom: 'application/xml; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  zip: 'application/zip',
  mp3: 'audio/mpeg',
  log: 'text/plain; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  woff: 'font/woff',
  woff2: 'font/woff2',
};

/** The extensions of each type. */
export const EXTENSIONS: readonly (readonly [type: string, extensions: string[]])[] = [
  ...Map.groupBy(Object.keys(MEDIA_TYPES), (extension) => MEDIA_TYPES[extension] ?? ''),
];

/** A feed in JSON: its extension doesn't say that it is one. */
export const JSON_FEED = 'application/feed+json; charset=utf-8';

/** Types of texts, which are sent compressed: the others are already. */
export const COMPRESSIBLE = [
  ...EXTENSIONS.map(([type]) => type).filter((type) => /; charset=|\+xml$/.test(type)),
  JSON_FEED,
];

/** The media type of a file by its path; octets where the extension says nothing. */
export function mediaType(path: string): string {
  const extension = /\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
  return (Object.hasOwn(MEDIA_TYPES, extension) && MEDIA_TYPES[extension]) || 'application/octet-stream';
}
