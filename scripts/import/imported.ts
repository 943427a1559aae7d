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
