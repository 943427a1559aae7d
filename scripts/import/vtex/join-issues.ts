import { compareText } from '../../../src/domain/compare-text.ts';
import { type Language, LANGUAGES } from '../../../src/domain/schemas/common.ts';
import type { VtexFindings } from './reasons.ts';
import type { SourceText } from './source-text.ts';

/** An issue of the source, with its texts by language. */
export interface SourceIssue {
  slugEN: string;
  /** The team of the file that gives the facts. */
  team: string;
  /** The English file; where there is none, that of the first language that there is. */
  main: SourceText;
  texts: Partial<Record<Language, SourceText>>;
  /** Every file, older texts included, the main one first: their addresses lead to the issue. */
  files: SourceText[];
}

/**
 * Joins the languages of an issue by `slugEN`. Two teams may use one slugEN for issues of their own: wherever a
 * language comes twice, each team's files are an issue. What is still there twice is an older text.
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
  for (const language of LANGUAGES) {
    const [newest, ...older] = files
      .filter((file) => file.language === language)
      .sort((a, b) => compareText(b.facts.updatedAt, a.facts.updatedAt) || compareText(a.path, b.path));
    if (!newest) continue;
    texts[language] = newest;
    for (const { path } of older) findings.add('superseded', path, `the newer one is ${newest.path}`);
  }
  const main = LANGUAGES.map((language) => texts[language]).find((text) => text !== undefined);
  if (!main) throw new Error(`${slugEN} has no file`);
  return { slugEN, team: main.team, main, texts, files: [main, ...files.filter((file) => file !== main)] };
}
