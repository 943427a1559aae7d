import type { Problem } from '../../src/domain/problems.ts';
import type { Command, ExitStatus, OptionValues, Ports } from '../cli/command.ts';
import { contentOption, contentPaths, openContent } from '../cli/open-content.ts';
import { reportGithub } from '../report/problems-github.ts';
import { reportJson } from '../report/problems-json.ts';
import { reportText } from '../report/problems-text.ts';
import { shownPath } from '../report/shown-path.ts';

/** Validates everything and writes nothing. Errors give exit status 1; warnings only with `--strict`. */
export const checkCommand: Command = {
  name: 'check',
  summary: 'Checks everything in the content folder: what is wrong, where, why, and the corrected line.',
  options: [
    contentOption,
    {
      flags: '--format <format>',
      summary: 'how problems are written',
      choices: ['text', 'json', 'github'],
      default: 'text',
    },
    { flags: '--strict', summary: 'let warnings fail too', default: false },
  ],
  run: async (ports, _args, options) => {
    ports.err('Checking the content…\n');
    const { problems, checked } = await openContent(ports, options);
    ports.err(`Checked ${checked} ${checked === 1 ? 'file' : 'files'}.\n`);
    const folder = shownPath(ports.cwd, contentPaths(ports, options).content);
    ports.out(report(problems, folder, options, ports));
    return statusOf(problems, options['strict'] === true);
  },
};

function report(
  problems: readonly Problem[],
  folder: string,
  { format }: OptionValues,
  { colour = false }: Ports,
): string {
  if (format === 'json') return reportJson(problems);
  if (format === 'github') return reportGithub(problems, { folder });
  return reportText(problems, { folder, colour });
}

function statusOf(problems: readonly Problem[], isStrict: boolean): ExitStatus {
  return problems.some(({ severity }) => isStrict || severity === 'error') ? 1 : 0;
}
