/** The path under which a host serves a file: the folder, for its index. */
export function servedPath(file: string): string {
  return file.replace(/(^|\/)index\.html$/, '$1');
}

/** The source of a regular expression for what a pattern of `_headers` matches: see `plainSource`. */
export function patternSource(pattern: string): string {
  return pattern.split('*').map(plainSource).join('.*');
}

/**
 * The source of a regular expression for a text alone. JavaScript, PCRE and Go read it alike, and it has no sign that
 * means anything to the language of a server's configuration, such as a quote, a brace, a blank or a semicolon.
 */
export function plainSource(text: string): string {
  return text.replace(/[^\p{L}\p{N}/_-]/gu, (sign) => {
    const code = sign.codePointAt(0) ?? 0;
    return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : sign;
  });
}

/** The same for a text in an address that isn't decoded: any sign that needs it may be encoded, and some are left as they are. */
export function encodedSource(text: string): string {
  return [...new TextEncoder().encode(text)]
    .map((byte) => {
      const sign = String.fromCharCode(byte);
      if (/[\w/-]/.test(sign)) return sign;
      const hex = byte.toString(16).padStart(2, '0');
      return `(?:\\x${hex}|%(?:${hex}|${hex.toUpperCase()}))`;
    })
    .join('');
}
