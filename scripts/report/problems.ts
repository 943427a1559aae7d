import type { Problem } from '../../src/domain/problems.ts';
import { shownPath } from './place.ts';
import { reportGithub } from './problems-github.ts';
import { reportJson } from './problems-json.ts';
import { reportText } from './problems-text.ts';

/** How problems can be written. */
type ProblemFormat = 'text' | 'json' | 'github';

/** Where and how a report is printed. */
interface Place {
  cwd: string;
  colour?: boolean;
}

/** Problems in a format; `content` is the content folder as the command was given it. */
export function reportProblems(
  problems: readonly Problem[],
  { content, format }: { content: string; format: ProblemFormat },
  { cwd, colour = false }: Place,
): string {
  const folder = shownPath(cwd, content);
  switch (format) {
    case 'json':
      return reportJson(problems);
    case 'github':
      return reportGithub(problems, { folder });
    case 'text':
      return reportText(problems, { folder, colour });
  }
}

/** Reports errors as `check` does, and says that nothing was written; whether there were any. */
export function refuse(
  problems: readonly Problem[],
  ports: Place & { out: (text: string) => void; err: (text: string) => void },
  { content, json }: { content: string; json: boolean },
): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  ports.out(reportProblems(errors, { content, format: json ? 'json' : 'text' }, ports));
  ports.err('Nothing was written.\n');
  return true;
}
