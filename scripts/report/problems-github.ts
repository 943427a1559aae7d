import type { Problem } from '../../src/domain/problems.ts';
import { pathOf } from './place.ts';
import { summary } from './summary.ts';

/**
 * Problems as commands that GitHub Actions shows beside the changed lines. It shows ten of each severity a step,
 * so errors come first. `folder` is the content folder as seen from the top of the repository.
 */
export function reportGithub(problems: readonly Problem[], { folder }: { folder?: string } = {}): string {
  const errorsFirst = [
    ...problems.filter(({ severity }) => severity === 'error'),
    ...problems.filter(({ severity }) => severity === 'warning'),
  ];
  const commands = errorsFirst.map((problem) => annotation(problem, pathOf(problem, folder)));
  return `${[...commands, summary(problems)].join('\n')}\n`;
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
