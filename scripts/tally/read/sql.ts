/** A text as SQL writes it. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A file by its path, whatever signs are in it: DuckDB would take some for patterns, and folders such as `year=2026` for columns. */
export function quotedPath(path: string): string {
  return quoted(literalPath(path));
}

/** A path as a pattern that matches it alone. */
export function literalPath(path: string): string {
  return path.replace(/[*?[]/g, '[$&]');
}

/** Texts as a list in SQL. */
export function quotedList(texts: readonly string[]): string {
  return `[${texts.map(quoted).join(', ')}]`;
}

/** Whether a text is one of these. `IN` would become a join, which looks at all rows, whatever stands around it. */
export function isOneOf(text: string, texts: readonly string[]): string {
  return `list_contains(${quotedList(texts)}, ${text})`;
}

/** A text as a regular expression that matches it alone. */
export function literally(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

/** A text as a regular expression that matches it in any case. */
export function inAnyCase(text: string): string {
  return [...text]
    .map((sign) => [...new Set([sign.toLowerCase(), sign.toUpperCase()])].map(literally))
    .map((cases) => (cases.length === 1 ? cases.join('') : `[${cases.join('')}]`))
    .join('');
}

/** The first of some values that is there. */
export function firstOf(values: readonly string[]): string {
  const [first = 'NULL', ...others] = new Set(values);
  return others.length === 0 ? first : `coalesce(${[first, ...others].join(', ')})`;
}
