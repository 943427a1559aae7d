import type { RecordSource } from '../../src/content/record-source.ts';
import type { DocumentHeading } from '../../src/domain/document.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { sectionKind } from '../../src/i18n/headings.ts';
import { stateWord } from '../../src/i18n/state-words.ts';
import { WORDS } from '../../src/i18n/words/words.ts';
import type { NewFile } from './new-record.ts';
import { kindOf, type RecordKind } from './record-kind.ts';
import { yamlLine } from './yaml-line.ts';

/** A translation to be written: its original's headings, those that Candor knows in the new language, with nothing below them. */
export function newTranslation(
  source: RecordSource,
  original: { path: string; title: string },
  language: Language,
): NewFile {
  const lines = source.text.split('\n');
  const isOwn = ({ line, column }: DocumentHeading) =>
    /^ *$/.test((lines[line - 1] ?? '').slice(0, column - 1));
  const headings = source.document.headings
    .filter(isOwn)
    .map(
      (heading) =>
        `${'#'.repeat(heading.depth)} ${translated(heading, source, kindOf(original.path, source), language)}`,
    );
  return {
    path: original.path.replace(/(\.mdx?)$/, `.${language}$1`),
    text: `${['---', `title: ${yamlLine(original.title)}`, '---'].join('\n')}\n${headings.map((heading) => `\n${heading}\n`).join('')}`,
  };
}

/** The word of the language for a section or an entry's state; headings of the author's own stay as they are. */
function translated(
  { text, line }: DocumentHeading,
  { document }: RecordSource,
  kind: RecordKind,
  language: Language,
): string {
  const entry = document.updates.find((update) => update.line === line);
  if (entry)
    return `${entry.time} · ${entry.state ? stateWord(kind, entry.state, WORDS[language]) : entry.stateText}`;
  const section = sectionKind(text);
  return section === 'other' ? text : WORDS[language].section[section];
}
