/** The path under which a host serves a file: the folder, for its index. */
export function servedPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The source of a regular expression for what a pattern of `_headers` matches; JavaScript and nginx read it alike. */
export function patternSource(pattern: string): string {
  return pattern.split('*').map(plainSource).join('.*');
}

/** The source of a regular expression for a text alone. nginx reads it too: `-` stays as it is. */
export function plainSource(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
