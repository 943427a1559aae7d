import type { Problem } from '../../src/domain/problems.ts';
import { jsonText } from './json.ts';
import { countProblems, type Counts } from './summary.ts';

/** What `check --format json` prints. Keys may be added; none goes away or changes its meaning. */
interface JsonReport extends Counts {
  version: 1;
  /** In the order of files, lines and columns; `file` is the path below the content folder. */
  problems: Problem[];
}

/** Problems for programs: one JSON object, indented, with a line break at its end. */
export function reportJson(problems: readonly Problem[]): string {
  const report: JsonReport = {
    version: 1,
    ...countProblems(problems),
    problems: problems.map(({ code, severity, file, line, column, what, why, fix }) => ({
      code,
      severity,
      file,
      line,
      column,
      what,
      why,
      fix,
    })),
  };
  return jsonText(report);
}
