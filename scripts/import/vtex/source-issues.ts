import { parse } from 'yaml';
import { z } from 'zod';
import { decode } from '../../../src/content/decode.ts';
import { cutFrontMatter } from '../../../src/content/front-matter.ts';
import { compareText } from '../../../src/domain/compare-text.ts';
import type { VtexFile } from './read-folder.ts';
import type { VtexFindings } from './reasons.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from './source-language.ts';

/** The facts that the import reads; older files have an `id` and no `slug`. All are texts: nothing depends on YAML’s types. */
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
type SourceFacts = z.infer<typeof SourceFactsSchema>;

/** The file of an issue in one language. */
export interface SourceText extends Omit<VtexFile, 'bytes'> {
  facts: SourceFacts;
  /** Markdown with LF line breaks. */
  body: string;
}

/** `CHANGED` is published too: it has a later draft that the source doesn't show. */
const PUBLISHED = new Set(['PUBLISHED', 'CHANGED']);

/** Reads a file; undefined, with the reason among the findings, if it isn’t a published known issue that can be read. */
export function readSourceText({ bytes, ...file }: VtexFile, findings: VtexFindings): SourceText | undefined {
  const decoded = decode(bytes, file.path);
  if (decoded.problem) return leaveOut(decoded.problem.what);
  const { cut, problem } = cutFrontMatter(decoded.text, file.path, readYaml);
  if (problem) return leaveOut(problem.what);
  const read = cut.data;
  if (!read) return leaveOut('Its front matter isn’t YAML.');
  if (read.repaired) findings.add('front-matter', file.path);
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

/** Reads front matter with every value as text; repairs values that continue on another line without indentation. */
function readYaml(yaml: string): { data: unknown; repaired: boolean } | undefined {
  for (const repaired of [false, true]) {
    try {
      return { data: parse(repaired ? joinLines(yaml) : yaml, { schema: 'failsafe' }), repaired };
    } catch {
      // The second reading, of repaired lines, decides.
    }
  }
  return undefined;
}

function joinLines(yaml: string): string {
  return yaml.replace(/\n(?![A-Za-z]+:(?: |\n|$))/g, ' ');
}

/** An issue of the source, with its texts by language. */
export interface SourceIssue {
  slugEN: string;
  /** The team of the file that gives the facts. */
  team: string;
  /** The English file, or else that of the first language that there is. */
  main: SourceText;
  texts: Partial<Record<SourceLanguage, SourceText>>;
  /** Every file, older texts included, the main one first: their addresses lead to the issue. */
  files: SourceText[];
}

/**
 * Joins the languages of an issue by `slugEN`. Two teams may use one slugEN for different issues: if a language occurs
 * twice, each team’s files are an issue. Whatever still occurs twice is an older text.
 */
export function joinIssues(files: SourceText[], findings: VtexFindings): SourceIssue[] {
  return [...Map.groupBy(files, ({ facts }) => facts.slugEN)].flatMap(([slugEN, ofSlug]) => {
    const repeats = ofSlug.some((file) => ofSlug.some((other) => other !== file && isRival(other, file)));
    if (!repeats) return [joinTexts(slugEN, ofSlug, findings)];
    const issues = [...Map.groupBy(ofSlug, ({ team }) => team).values()].map((ofTeam) =>
      joinTexts(slugEN, ofTeam, findings),
    );
    for (const { main } of issues) findings.add('same-slug', main.path);
    return issues;
  });
}

function isRival(file: SourceText, other: SourceText): boolean {
  return file.language === other.language && file.team !== other.team;
}

function joinTexts(slugEN: string, files: SourceText[], findings: VtexFindings): SourceIssue {
  const texts: SourceIssue['texts'] = {};
  for (const language of SOURCE_LANGUAGES) {
    const [newest, ...older] = files
      .filter((file) => file.language === language)
      .sort((a, b) => compareText(b.facts.updatedAt, a.facts.updatedAt) || compareText(a.path, b.path));
    if (!newest) continue;
    texts[language] = newest;
    for (const { path } of older) findings.add('superseded', path, `the newer one is ${newest.path}`);
  }
  const main = SOURCE_LANGUAGES.map((language) => texts[language]).find((text) => text !== undefined);
  if (!main) throw new Error(`${slugEN} has no file`);
  return { slugEN, team: main.team, main, texts, files: [main, ...files.filter((file) => file !== main)] };
}
