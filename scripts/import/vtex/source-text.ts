import { parse } from 'yaml';
import { z } from 'zod';
import { decode } from '../../../src/content/decode.ts';
import { cutFrontMatter } from '../../../src/content/front-matter.ts';
import type { VtexFile } from './read-folder.ts';
import type { VtexFindings } from './reasons.ts';

/** The facts that the import reads; older files give an `id` and no `slug`. All are texts: nothing is guessed from YAML's types. */
const SourceFactsSchema = z.object({
  title: z.string(),
  slugEN: z.string().min(1),
  kiStatus: z.string(),
  createdAt: z.string(),
  updatedAt: z.string(),
  status: z.string().default('PUBLISHED'),
  contentType: z.string().default('knownIssue'),
  tag: z.string().default(''),
  internalReference: z.string().default(''),
  id: z.string().optional(),
  author: z.string().optional(),
  firstPublishedAt: z.string().optional(),
});
export type SourceFacts = z.infer<typeof SourceFactsSchema>;

/** One language's file of an issue. */
export interface SourceText extends Omit<VtexFile, 'bytes'> {
  facts: SourceFacts;
  /** Markdown with LF line breaks. */
  body: string;
}

/** `CHANGED` is published too: it has a later draft that the source doesn't show. */
const PUBLISHED = new Set(['PUBLISHED', 'CHANGED']);

/** Reads a file; undefined, with the reason noted, where it holds no published known issue that can be read. */
export function readSourceText({ bytes, ...file }: VtexFile, findings: VtexFindings): SourceText | undefined {
  const decoded = decode(bytes, file.path);
  if (decoded.problem) return leaveOut(decoded.problem.what);
  const { cut, problem } = cutFrontMatter(decoded.text, file.path, readYaml);
  if (problem) return leaveOut(problem.what);
  const read = cut.data;
  if (!read) return leaveOut('Its front matter isn’t YAML.');
  if (read.mended) findings.add('front-matter', file.path);
  const facts = SourceFactsSchema.safeParse(read.data);
  if (!facts.success) return leaveOut(`${facts.error.issues[0]?.path.join('.')} is missing.`);
  const { contentType, status } = facts.data;
  if (contentType !== 'knownIssue' || !PUBLISHED.has(status)) {
    findings.add('not-an-issue', file.path, `${contentType}, ${status}`);
    return undefined;
  }
  return { ...file, facts: facts.data, body: cut.body };

  function leaveOut(why: string): undefined {
    findings.add('unreadable', file.path, why);
  }
}

/** Reads front matter with every value as text; mends values that were broken over lines without being indented. */
function readYaml(yaml: string): { data: unknown; mended: boolean } | undefined {
  for (const mended of [false, true]) {
    try {
      return { data: parse(mended ? joinLines(yaml) : yaml, { schema: 'failsafe' }), mended };
    } catch {
      // The second reading, of mended lines, decides.
    }
  }
  return undefined;
}

function joinLines(yaml: string): string {
  return yaml.replace(/\n(?![A-Za-z]+:(?: |\n|$))/g, ' ');
}
