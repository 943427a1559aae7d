import { type Language, LANGUAGES } from '../../../src/domain/schemas/common.ts';
import { TranslationSchema } from '../../../src/domain/schemas/known-issue.ts';
import type { ContentFile } from '../imported.ts';
import { recordFile } from '../record-file.ts';
import { type IssueDraft, publicTitle } from './issue-facts.ts';
import type { VtexFindings } from './reasons.ts';
import { type BodyOptions, recordBody } from './record-body.ts';
import type { SourceText } from './source-text.ts';

export type RecordFile = ContentFile & { language: Language };

/** The files of an issue: the English one with the facts, then its translations, with a title and prose alone. */
export function issueFiles(
  { issue, facts }: IssueDraft,
  isRecord: (id: string) => boolean,
  findings: VtexFindings,
): RecordFile[] {
  const path = (suffix: string) => `known-issues/${facts.id}${suffix}.md`;
  const [english, ...translations] = LANGUAGES;
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
  language: Language,
  isRecord: BodyOptions['isRecord'],
  findings: VtexFindings,
): string {
  return recordBody(text.body, {
    language,
    ...(text.language === language ? {} : { textLanguage: text.language }),
    isRecord,
    note: (code, detail) => {
      // A text that stands in for the English one is read twice, and noted for itself.
      if (text.language === language) findings.add(code, text.path, detail);
    },
  });
}
