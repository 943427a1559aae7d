import { stringify } from 'yaml';

/** A record as a file: front matter between lines of `---`, an empty line, the body, one line break at the end. */
export function recordFile(facts: Record<string, unknown>, body: string): string {
  return `---\n${yamlText(facts)}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** YAML in which nothing is folded and texts that look like numbers or dates stand in quotes. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
