import { stringify } from 'yaml';
import type { Finding } from './findings.ts';

/** A file of a content folder; the path is below that folder, with `/`. */
export interface ContentFile {
  path: string;
  content: string;
}

/** A whole content folder as an importer made it: every record in it has passed its schema. */
export interface ImportedContent {
  files: ContentFile[];
  summary: {
    issues: number;
    /** Record files by language. */
    languages: Record<string, number>;
    statuses: Record<string, number>;
    components: number;
  };
  /** What could not be carried over as it was. */
  findings: Finding[];
}

/** A record as a file: front matter between lines of `---`, an empty line, the body, one line break at the end. */
export function recordFile(facts: Record<string, unknown>, body: string): string {
  return `---\n${yamlText(facts)}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** YAML in which nothing is folded and texts that look like numbers or dates stand in quotes. */
export function yamlText(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
