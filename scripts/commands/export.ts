import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { count } from '../../src/domain/problem-kinds/sentences.ts';
import { createPublication } from '../../src/domain/publication.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import type { Site } from '../../src/domain/site.ts';
import { editionOf } from '../../src/edition/edition.ts';
import type { OptionsOf, Ports, Run } from '../cli/command.ts';
import type { exportDefinition } from '../cli/definitions/export.ts';
import { openContent } from '../cli/open-content.ts';
import { oneOfChoices } from '../cli/option-values.ts';
import { freshdeskResponses, macrosOf, zendeskMacros } from '../export/macros.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import { putFiles } from '../lib/put-files.ts';
import { jsonText } from '../report/json.ts';
import { reportText } from '../report/problems.ts';

export const runExport: Run<typeof exportDefinition> = async (ports, { options }) => {
  const { format, out, dryRun } = options;
  if (format === undefined) throw new UsageError('Say for which help desk: --format zendesk or freshdesk.');
  const folder = folderOf(options);
  if (dryRun && out === undefined)
    throw new UsageError('--dry-run is for --out: without it nothing is written.');
  const { portal, problems } = await openContent(ports, options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) {
    ports.err(reportText(errors, { colour: ports.interactive }), 'safe');
    return 1;
  }
  const language = languageOf(options, portal.site);
  const publication = createPublication(portal, { baseUrl: undefined, now: undefined, clock: ports.clock() });
  const macros = macrosOf(editionOf(publication, language));
  const text = jsonText(format === 'zendesk' ? zendeskMacros(macros) : freshdeskResponses(macros, folder));
  if (format === 'freshdesk' && folder === undefined)
    ports.err('Freshdesk asks for a folder_id in each response: give its number with --folder.\n');
  if (out === undefined) ports.out(text, 'safe');
  else if (!dryRun) await write(ports, out, text);
  if (out !== undefined) {
    const written = dryRun ? 'would be written to' : 'written to';
    ports.err(`${count(macros.length, 'open issue')} in ${language} ${written} ${out}.\n`);
  }
  return 0;
};

function folderOf({ folder, format }: OptionsOf<typeof exportDefinition>): number | undefined {
  if (folder === undefined) return undefined;
  if (format !== 'freshdesk') throw new UsageError('--folder is for --format freshdesk.');
  const number = Number(folder);
  if (/^\d+$/.test(folder) && Number.isSafeInteger(number)) return number;
  throw new UsageError(`--folder ${folder} isn’t a number: it is at the end of the folder’s address.`);
}

function languageOf({ language }: OptionsOf<typeof exportDefinition>, site: Site): Language {
  if (language === undefined) return site.defaultLanguage;
  return oneOfChoices(language, site.languages, `The portal isn’t published in ${language}.`, 'language');
}

async function write({ cwd }: Ports, out: string, text: string): Promise<void> {
  const path = resolve(cwd, out);
  const after = Buffer.from(text);
  const before = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    if (error.code === 'EISDIR') throw new UsageError(`${out} is a folder; --out must name a file.`);
    throw new Failure(`${out} can’t be read: ${error.message}.`);
  });
  if (!before?.equals(after)) await putFiles([{ path, before, after }]);
}
