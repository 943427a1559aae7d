import type { Problem } from '../../src/domain/problems.ts';
import type { ExitStatus, Run } from '../cli/command.ts';
import type { checkDefinition } from '../cli/definitions/check.ts';
import { openContent } from '../cli/open-content.ts';
import { reportProblems } from '../report/problems.ts';

export const runCheck: Run<typeof checkDefinition> = async (ports, { options }) => {
  ports.err('Checking the content…\n');
  const { problems, checked } = await openContent(ports, options);
  ports.err(`Checked ${checked} ${checked === 1 ? 'file' : 'files'}.\n`);
  ports.out(reportProblems(problems, options, ports), 'safe');
  return statusOf(problems, options.strict);
};

function statusOf(problems: readonly Problem[], isStrict: boolean): ExitStatus {
  return problems.some(({ severity }) => isStrict || severity === 'error') ? 1 : 0;
}
