import { compareText } from '../../../src/domain/compare-text.ts';
import { TranslationSchema } from '../../../src/domain/schemas/known-issue.ts';
import { SiteSchema } from '../../../src/domain/schemas/site.ts';
import { type ContentFile, type ImportedContent, recordFile, yamlText } from '../imported.ts';
import { assignAliases, assignIds, compareIds, findTickets } from './ids.ts';
import { draftIssue, type IssueDraft, publicTitle, relateIssues } from './issue-facts.ts';
import type { VtexFolder } from './read-folder.ts';
import { type VtexFindings, vtexFindings } from './reasons.ts';
import { type BodyOptions, recordBody } from './record-body.ts';
import { readTeams, siteFacts } from './site.ts';
import { joinIssues, readSourceText, type SourceText } from './source-issues.ts';
import { SOURCE_LANGUAGES, type SourceLanguage } from './source-language.ts';

/**
 * Turns a folder of the source into a content folder: every record in it fits its schema, and whatever couldn’t be carried
 * over unchanged is among the findings. The same folder gives the same bytes.
 */
export function importVtex(folder: VtexFolder): ImportedContent {
  const findings = vtexFindings();
  const texts = folder.files.flatMap((file) => readSourceText(file, findings) ?? []);
  const issues = joinIssues(texts, findings);
  const tickets = findTickets(issues, folder.tickets, findings);
  const ids = assignIds(tickets, findings);
  const aliases = assignAliases(ids, tickets, findings);
  const teams = readTeams(folder.teams);

  const drafts = relateIssues(
    [...ids].flatMap(([issue, id]) => draftIssue(issue, id, aliases.get(issue) ?? [], teams, findings) ?? []),
  ).sort((a, b) => compareIds(a.facts.id, b.facts.id));
  const known = new Set(drafts.map(({ facts }) => facts.id));
  const records = drafts.flatMap((draft) => issueFiles(draft, (id) => known.has(id), findings));
  findings.addCount('severity', drafts.length);
  findings.addCount('author', texts.filter(({ facts }) => facts.author !== undefined).length);
  findings.addCount('former-dates', texts.filter(({ facts }) => facts.firstPublishedAt !== undefined).length);
  const site = siteFacts([...teams.values()]);
  SiteSchema.parse(site);
  return {
    files: [
      { path: 'site.yaml', content: yamlText(site) },
      ...records.map(({ path, content }) => ({ path, content })),
    ],
    summary: {
      issues: drafts.length,
      languages: countBy(records.map(({ language }) => language)),
      statuses: countBy(drafts.map(({ facts }) => facts.status)),
      components: teams.size,
    },
    findings: findings.list(),
  };
}

function countBy(names: string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => compareText(a, b)));
}

type RecordFile = ContentFile & { language: SourceLanguage };

/** The files of an issue: the English one with the facts, then its translations, with only a title and prose. */
function issueFiles(
  { issue, facts }: IssueDraft,
  isRecord: (id: string) => boolean,
  findings: VtexFindings,
): RecordFile[] {
  const path = (suffix: string) => `known-issues/${facts.id}${suffix}.md`;
  const [english, ...translations] = SOURCE_LANGUAGES;
  if (!issue.texts[english]) findings.add('no-english', issue.main.path, issue.main.language);
  const original = {
    path: path(''),
    language: english,
    content: recordFile(facts, body(issue.main, english, isRecord, findings)),
  };
  return [
    original,
    ...translations.flatMap((language): RecordFile[] => {
      const text = issue.texts[language];
      if (!text) {
        findings.add('no-translation', issue.main.path, language);
        return [];
      }
      const title = TranslationSchema.parse({ title: publicTitle(text, findings) });
      return [
        {
          path: path(`.${language}`),
          language,
          content: recordFile(title, body(text, language, isRecord, findings)),
        },
      ];
    }),
  ];
}

function body(
  text: SourceText,
  language: SourceLanguage,
  isRecord: BodyOptions['isRecord'],
  findings: VtexFindings,
): string {
  return recordBody(text.body, {
    language,
    ...(text.language === language ? {} : { textLanguage: text.language }),
    isRecord,
    note: (code, detail) => {
      // A text that replaces a missing English one is read twice, and noted only once.
      if (text.language === language) findings.add(code, text.path, detail);
    },
  });
}
