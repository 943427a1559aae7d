import type { Problem } from '../../src/domain/problems.ts';
import type { ExitStatus, OptionsOf, Ports, Run } from '../cli/command.ts';
import type { checkDefinition } from '../cli/definitions/check.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { reportGithub } from '../report/problems-github.ts';
import { reportJson } from '../report/problems-json.ts';
import { reportText } from '../report/problems-text.ts';
import { shownPath } from '../report/shown-path.ts';

export const runCheck: Run<typeof checkDefinition> = async (ports, { options }) => {
  ports.err('Checking the content…\n');
  const { problems, checked } = await openContent(ports, options);
  ports.err(`Checked ${checked} ${checked === 1 ? 'file' : 'files'}.\n`);
  const folder = shownPath(ports.cwd, contentPaths(ports, options).content);
  ports.out(report(problems, folder, options, ports));
  return statusOf(problems, options.strict);
};

function report(
  problems: readonly Problem[],
  folder: string,
  { format }: OptionsOf<typeof checkDefinition>,
  { colour = false }: Ports,
): string {
  if (format === 'json') return reportJson(problems);
  if (format === 'github') return reportGithub(problems, { folder });
  return reportText(problems, { folder, colour });
}

function statusOf(problems: readonly Problem[], isStrict: boolean): ExitStatus {
  return problems.some(({ severity }) => isStrict || severity === 'error') ? 1 : 0;
}
