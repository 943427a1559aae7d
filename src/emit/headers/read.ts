import type { HeaderRule, Headers } from '../headers.ts';
import { patternSource } from '../pattern.ts';

/** What the rules of a `_headers` give a path, from the root of its host; as hosts do, all that match are joined. */
export function headersReader(text: string): (path: string) => Headers {
  const rules = readRules(text).map(({ pattern, headers }) => ({
    matcher: new RegExp(`^${patternSource(pattern)}$`),
    headers,
  }));
  return (path) =>
    Object.assign(
      {},
      ...rules.filter(({ matcher }) => matcher.test(path)).map(({ headers }) => headers),
    ) as Headers;
}

/** The rules as they were written; a pattern is from the root of the host. */
function readRules(text: string): HeaderRule[] {
  const rules: { pattern: string; headers: Record<string, string> }[] = [];
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name !== undefined && value !== undefined) rule.headers[name] = value;
    else if (line.startsWith('/')) rules.push({ pattern: line.trim(), headers: {} });
  }
  return rules;
}
