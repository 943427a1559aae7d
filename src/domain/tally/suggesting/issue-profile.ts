import { folded } from '../../fold.ts';
import type { KnownIssue, RecordText } from '../../record/records.ts';
import { isCode, messageWords, phraseOf, tellingWords, wordsOf } from './telling-words.ts';

/** What a ticket about an issue would say, in one language: words and error texts, each by the key it is compared by. */
export interface IssueProfile {
  issue: string;
  /** The whole title, as `phraseOf` has it. */
  phrase: string;
  title: ReadonlyMap<string, string>;
  /** Words of the summary that the title lacks. */
  summary: ReadonlyMap<string, string>;
  /** Error texts that the issue quotes: codes, and messages as words joined by spaces. */
  errors: ReadonlyMap<string, string>;
}

/** A message with fewer telling words than this stands in too many texts by chance: “An error has occurred”. */
const MESSAGE_WORDS = 3;

/** The profiles of issues, one for each language that an issue is written in; a duplicate's tickets are its original's. */
export function issueProfiles(issues: readonly KnownIssue[]): IssueProfile[] {
  return issues
    .filter(({ facts }) => facts.status !== 'duplicate')
    .flatMap(({ id, texts }) => Object.values(texts).map((text) => profileOf(id, text)));
}

function profileOf(issue: string, { title, sections }: RecordText): IssueProfile {
  const titleWords = tellingWords(wordsOf(title));
  const about = sections.filter(({ kind }) => kind === 'summary' || kind === 'steps');
  const summary = about.filter(({ kind }) => kind === 'summary').map(({ text }) => text);
  const summaryWords = [...tellingWords(wordsOf(summary.join('\n')))];
  const errors = [
    ...wordsOf(title).filter(isCode),
    ...about.flatMap(({ html }) => quotedLines(html)).flatMap(errorTexts),
  ];
  return {
    issue,
    phrase: phraseOf(title),
    title: titleWords,
    summary: new Map(summaryWords.filter(([key]) => !titleWords.has(key))),
    errors: new Map(errors.map((error) => [folded(error), error])),
  };
}

/** What stands in code, line by line. */
function quotedLines(html: string): string[] {
  return [...html.matchAll(/<code[^>]*>([\s\S]*?)<\/code>/g)].flatMap(([, code = '']) =>
    code
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:#x?[\da-f]+|\w+);/gi, ' ')
      .split('\n'),
  );
}

function errorTexts(line: string): string[] {
  const words = wordsOf(line);
  const codes = words.filter(isCode);
  const message = messageWords(words);
  return tellingWords(message).size >= MESSAGE_WORDS ? [...codes, message.join(' ')] : codes;
}
