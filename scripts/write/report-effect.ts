import { count } from '../../src/domain/problem-kinds/sentences.ts';
import type { Problem } from '../../src/domain/problems.ts';
import { SITE_FILE } from '../../src/domain/site.ts';
import type { OptionValues, Ports } from '../cli/command.ts';
import { contentPaths } from '../cli/open-content.ts';
import { reportJson } from '../report/problems-json.ts';
import { reportText } from '../report/problems-text.ts';
import { shownPath } from '../report/shown-path.ts';
import type { Effect } from './effect.ts';

/** The content folder as somebody in the working folder writes it. */
export function folderName(ports: Ports, options: OptionValues): string {
  return shownPath(ports.cwd, contentPaths(ports, options).content);
}

/** Reports errors as `check` does, and says that nothing was written; whether there were any. */
export function refuse(problems: readonly Problem[], ports: Ports, options: OptionValues): boolean {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return false;
  const { colour = false } = ports;
  const folder = folderName(ports, options);
  ports.out(options['json'] === true ? reportJson(errors) : reportText(errors, { colour, folder }));
  ports.err('Nothing was written.\n');
  return true;
}

/** Without a site there is nothing to check a record against. */
export function isOfSite({ file }: Problem): boolean {
  return file === '' || file === SITE_FILE;
}

/** Warnings that a change brings, and errors elsewhere that keep the portal from being built with it. */
export function reportEffect({ warnings, elsewhere }: Effect, ports: Ports, options: OptionValues): void {
  // Which translations lack an entry is said in one sentence of its own.
  const told = warnings.filter(({ code }) => code !== 'untranslated-entry');
  if (told.length > 0) ports.err(reportText(told, { folder: folderName(ports, options) }));
  if (elsewhere.length > 0)
    ports.err(
      `${count(elsewhere.length, 'error')} in other files ${elsewhere.length === 1 ? 'keeps' : 'keep'} the portal from being built: see \`check\`.\n`,
    );
}
