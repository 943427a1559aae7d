import { styleText } from 'node:util';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { jsonText } from './json.ts';
import { pathOf, type ShownFolders, shownPath } from './place.ts';
import { oneLine, withoutCommands, withoutControls } from './safe-text.ts';

/** Gives text a style where there is to be colour, and else leaves it as it is. */
function painter(colour: boolean): (style: Parameters<typeof styleText>[0], text: string) => string {
  // Whether the output takes colour has been found out already.
  return (style, text) => (colour ? styleText(style, text, { validateStream: false }) : text);
}

/** Folders are put before each path. */
interface TextOptions extends ShownFolders {
  colour?: boolean;
}

/** Problems for people: file by file, each with its place, code, what, why and what to do; then how many there are. */
export function reportText(
  problems: readonly Problem[],
  { colour = false, ...folders }: TextOptions = {},
): string {
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const paragraphs = [...byFile.values()].flat().map((problem) => paragraph(problem, folders, colour));
  return withoutCommands([...paragraphs, `${summary(problems)}\n`].join('\n'));
}

function paragraph(problem: Problem, folders: ShownFolders, colour: boolean): string {
  const paint = painter(colour);
  const { severity, code, line, column } = problem;
  const [what, why, fix] = [problem.what, problem.why, problem.fix].map(oneLine) as [string, string, string];
  const place = `${oneLine(pathOf(problem, folders))}:${line}:${column}`;
  return `${place}  ${paint(severity === 'error' ? 'red' : 'yellow', severity)}  ${paint('dim', code)}
  ${paint('bold', what)}
  ${why}
  ${paint('green', '→')} ${fix}
`;
}

/**
 * Problems as commands that GitHub Actions shows beside the changed lines. It shows ten of each severity a step,
 * so errors come first. Folders are as seen from the top of the repository.
 */
export function reportGithub(problems: readonly Problem[], folders: ShownFolders = {}): string {
  const errorsFirst = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  const commands = errorsFirst.map((problem) => annotation(problem, pathOf(problem, folders)));
  return withoutControls(`${[...commands, summary(problems)].join('\n')}\n`);
}

function annotation({ severity, line, column, code, what, why, fix }: Problem, path: string): string {
  const properties = { file: path, line: String(line), col: String(column), title: code };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`);
  return `::${severity} ${written.join(',')}::${escapeData([what, why, fix].join('\n'))}`;
}

/** The escapes that the runner takes back; in a property `:` and `,` would end it. */
function escapeProperty(text: string): string {
  return escapeData(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}

function escapeData(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}

/** What `check --format json` prints. Keys may be added; none goes away or changes its meaning. */
interface JsonReport extends Counts {
  version: 1;
  /** In the order of files, lines and columns; `file` is the path below the content folder, or the `internal` one. */
  problems: Problem[];
}

/** Problems for programs: one JSON object, indented, with a line break at its end. */
export function reportJson(problems: readonly Problem[]): string {
  const report: JsonReport = {
    version: 1,
    ...countProblems(problems),
    problems: problems.map(({ code, severity, file, internal, line, column, what, why, fix }) => ({
      code,
      severity,
      file,
      ...(internal ? { internal } : {}),
      line,
      column,
      what,
      why,
      fix,
    })),
  };
  return jsonText(report);
}

export interface Counts {
  errors: number;
  warnings: number;
  /** Files that have any. */
  files: number;
}

/** How many problems there are of each severity, and in how many files. */
function countProblems(problems: readonly Problem[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    errors,
    warnings: problems.length - errors,
    files: new Set(problems.map(({ file }) => file)).size,
  };
}

/** `2 errors and 1 warning in 3 files.` */
export function summary(problems: readonly Problem[]): string {
  const { errors, warnings, files } = countProblems(problems);
  if (errors + warnings === 0) return 'No problems.';
  const parts = [errors && count(errors, 'error'), warnings && count(warnings, 'warning')].filter(Boolean);
  return `${parts.join(' and ')} in ${count(files, 'file')}.`;
}

/** How problems can be written. */
type ProblemFormat = 'text' | 'json' | 'github';

/** Folders as a command was given them. */
interface GivenFolders {
  content: string;
  with?: string | undefined;
}

/** Where and how a report is printed. */
interface Place {
  cwd: string;
  colour?: boolean;
}

/** Problems in a format; the folders are as the command was given them. */
export function reportProblems(
  problems: readonly Problem[],
  { content, with: internal, format }: GivenFolders & { format: ProblemFormat },
  { cwd, colour = false }: Place,
): string {
  const folders = {
    folder: shownPath(cwd, content),
    ...(internal === undefined ? {} : { internal: shownPath(cwd, internal) }),
  };
  switch (format) {
    case 'json':
      return reportJson(problems);
    case 'github':
      return reportGithub(problems, folders);
    case 'text':
      return reportText(problems, { ...folders, colour });
  }
}

/** Reports errors as `check` does, and says that nothing was written; whether there were any. */
export function refuse(
  problems: readonly Problem[],
  ports: Place & { out: (text: string, is?: 'safe') => void; err: (text: string) => void },
  { content, json }: { content: string; json: boolean },
): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  ports.out(reportProblems(errors, { content, format: json ? 'json' : 'text' }, ports), 'safe');
  ports.err('Nothing was written.\n');
  return true;
}
