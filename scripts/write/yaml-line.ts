import { stringify } from 'yaml';

/** A text as a YAML value on one line, in quotes where it needs them. */
export function yamlLine(text: string): string {
  return stringify(text.replace(/\s+/g, ' ').trim(), { lineWidth: 0 }).trimEnd();
}
