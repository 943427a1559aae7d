import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { createPublication } from '../../src/domain/publication.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import { OWNER_SHAPE } from '../../src/domain/schemas/team.ts';
import type { Site } from '../../src/domain/site.ts';
import { type Edition, editionOf } from '../../src/edition/edition.ts';
import type { ExitStatus, OptionsOf, Ports, Run } from '../cli/command.ts';
import type { exportDefinition } from '../cli/definitions/export.ts';
import { contentPaths } from '../cli/open-content.ts';
import { openPortal } from '../cli/open-portal.ts';
import { oneOfChoices } from '../cli/option-values.ts';
import { codeOwners, withCodeOwners } from '../export/codeowners.ts';
import { issueForm } from '../export/issue-form.ts';
import { freshdeskResponses, macrosOf, zendeskMacros } from '../export/macros.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { putFiles } from '../lib/put-files.ts';
import { repositoryOf } from '../lib/repository.ts';
import { jsonText } from '../report/json.ts';
import { shownPath } from '../report/place.ts';

type Options = OptionsOf<typeof exportDefinition>;

export const runExport: Run<typeof exportDefinition> = async (ports, { args, options }) => {
  const { out, dryRun } = options;
  if (out?.trim() === '')
    throw new UsageError('--out has no file’s name. Leave it out to write to standard output.');
  if (dryRun && out === undefined)
    throw new UsageError('--dry-run only makes sense with --out: without it, nothing is written anyway.');
  return args.what === 'codeowners'
    ? exportCodeOwners(ports, options)
    : exportInLanguage(ports, args.what, options);
};

function assertWithout(
  options: Options,
  flags: readonly ('format' | 'language' | 'folder' | 'default' | 'check')[],
  what: string,
): void {
  const wrong = flags.find((flag) => options[flag] !== undefined && options[flag] !== false);
  if (wrong !== undefined) throw new UsageError(`--${wrong} goes with ${what}. Leave it out here.`);
}

async function exportInLanguage(
  ports: Ports,
  what: 'macros' | 'issue-form',
  options: Options,
): Promise<ExitStatus> {
  const { format, out, dryRun } = options;
  assertWithout(options, ['default', 'check'], 'codeowners');
  if (what === 'macros' && format === undefined)
    throw new UsageError('Say which help desk it is for: --format zendesk or freshdesk.');
  if (what === 'issue-form') assertWithout(options, ['format'], 'macros');
  const folder = folderOf(options);
  const portal = await openPortal(ports, options);
  if (!portal) return 1;
  const language = languageOf(options, portal.site);
  const publication = createPublication(portal, { baseUrl: undefined, now: undefined, clock: ports.clock() });
  const edition = editionOf(publication, language);
  const { text, holds } =
    what === 'macros' ? macrosText(edition, options) : { text: issueForm(edition), holds: 'A form' };
  if (format === 'freshdesk' && folder === undefined)
    ports.err('Freshdesk needs a folder_id in each response: add its number with --folder.\n');
  if (out === undefined) ports.out(text, 'safe');
  else if (!dryRun) await write(ports, out, text);
  if (out !== undefined) {
    const written = dryRun ? 'would be written to' : 'written to';
    ports.err(`${holds} in ${language} ${written} ${out}.\n`);
  }
  return 0;
}

/** What is written, and what it holds, for the sentence that says so. */
function macrosText(edition: Edition, options: Options): { text: string; holds: string } {
  const macros = macrosOf(edition);
  const all =
    options.format === 'zendesk' ? zendeskMacros(macros) : freshdeskResponses(macros, folderOf(options));
  return { text: jsonText(all), holds: count(macros.length, 'open issue') };
}

async function exportCodeOwners(ports: Ports, options: Options): Promise<ExitStatus> {
  const { default: byDefault, check, out, dryRun } = options;
  assertWithout(options, ['format', 'language', 'folder'], 'macros');
  if (byDefault !== undefined && !OWNER_SHAPE.test(byDefault))
    throw new UsageError(`--default ${byDefault} isn’t an owner: write @org/team, or @name.`);
  if (check && out === undefined)
    throw new UsageError(
      '--check compares with a file: name it with --out, such as --out .github/CODEOWNERS.',
    );
  const portal = await openPortal(ports, options);
  if (!portal) return 1;
  const { content } = contentPaths(ports, options);
  const folder = shownPath(repositoryOf(content) ?? ports.cwd, content);
  const { lines, without } = codeOwners(portal, folder, byDefault);
  if (without.length > 0) {
    const rest = byDefault === undefined ? 'nobody owns their files' : `${byDefault} owns their files`;
    ports.err(`Without an owner in site.yaml, so that ${rest}: ${without.join(', ')}.\n`);
  }
  if (out === undefined) {
    ports.out(withCodeOwners('', lines));
    return 0;
  }
  const before = (await readIfThere(ports, out))?.toString('utf8') ?? '';
  const text = withCodeOwners(before, lines);
  if (check) {
    ports.err(
      before === text
        ? `${out} is up to date.\n`
        : `${out} isn’t up to date: run the command without --check.\n`,
    );
    return before === text ? 0 : 1;
  }
  if (!dryRun) await write(ports, out, text);
  ports.err(`${count(lines.length, 'line')} ${dryRun ? 'would be written to' : 'written to'} ${out}.\n`);
  return 0;
}

function folderOf({ folder, format }: Options): number | undefined {
  if (folder === undefined) return undefined;
  if (format !== 'freshdesk') throw new UsageError('--folder only goes with --format freshdesk.');
  const number = Number(folder);
  if (/^\d+$/.test(folder) && Number.isSafeInteger(number)) return number;
  throw new UsageError(`--folder ${folder} isn’t a number: it is at the end of the folder’s address.`);
}

function languageOf({ language }: Options, site: Site): Language {
  if (language === undefined) return site.defaultLanguage;
  return oneOfChoices(language, site.languages, `The portal isn’t published in ${language}.`, 'language');
}

async function write(ports: Ports, out: string, text: string): Promise<void> {
  const after = Buffer.from(text);
  const before = await readIfThere(ports, out);
  if (!before?.equals(after)) await putFiles([{ path: resolve(ports.cwd, out), before, after }]);
}

function readIfThere({ cwd }: Ports, out: string): Promise<Buffer | undefined> {
  return readFile(resolve(cwd, out)).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'EISDIR') throw new UsageError(`${out} is a folder; --out must name a file.`);
    throw new Failure(`${out} can’t be read: ${error.message}.`);
  });
}
