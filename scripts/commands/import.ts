import { stat } from 'node:fs/promises';
import { isAbsolute, relative, resolve } from 'node:path';
import type { OptionsOf, Ports, Run } from '../cli/command.ts';
import type { importDefinition } from '../cli/definitions/import.ts';
import { jsonReport, textReport } from '../import/imported.ts';
import { importVtex } from '../import/vtex/import-vtex.ts';
import { readVtexFolder, type VtexFolder } from '../import/vtex/read-folder.ts';
import { folderEntries, writeContent } from '../import/write-content.ts';
import { Failure, UsageError } from '../lib/errors.ts';

export const runImport: Run<typeof importDefinition> = async (ports, { args: { path }, options }) => {
  const source = resolve(ports.cwd, path);
  const out = await outFolder(ports, source, options);
  ports.err(`Reading ${path}…\n`);
  const imported = importVtex(await readSource(source));
  if (out !== undefined && !options.dryRun) {
    ports.err(`Writing ${imported.files.length} files …\n`);
    await writeContent(out, imported.files, ports.signal);
  }
  const target = options.dryRun ? 'nothing was written (--dry-run)' : String(options.out);
  ports.out(options.json ? jsonReport(imported, out) : textReport(imported, target));
  return imported.findings.some(({ code }) => code === 'unreadable' || code === 'invalid') ? 1 : 0;
};

/** Where to write, after making sure that nothing of the user's is lost there; undefined where nothing will be. */
async function outFolder(
  ports: Ports,
  source: string,
  { out, dryRun, force }: OptionsOf<typeof importDefinition>,
): Promise<string | undefined> {
  if (out === undefined) {
    if (dryRun) return undefined;
    throw new UsageError(
      'Say where to create the content folder: npm run candor -- import vtex FOLDER --out DIR (or try it with --dry-run first).',
    );
  }
  const folder = resolve(ports.cwd, out);
  if (isWithin(folder, source) || isWithin(source, folder))
    throw new UsageError(`${out} and the folder it reads from overlap; choose another --out.`);
  let entries: string[];
  try {
    entries = await folderEntries(folder);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') throw new UsageError(`${out} is a file; --out must name a folder.`);
    throw new Failure(`${out} can’t be read: ${message}.`);
  }
  if (entries.length > 0 && !force && !dryRun)
    throw new UsageError(
      `${out} isn’t empty: it has ${entries.slice(0, 3).join(', ')}${entries.length > 3 ? ' …' : ''}. ` +
        'Choose another folder, or use --force to replace its site.yaml and known-issues/.',
    );
  return folder;
}

async function readSource(path: string): Promise<VtexFolder> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => undefined,
  );
  if (isFolder === undefined) throw new UsageError(`There is no folder ${path}.`);
  if (!isFolder) throw new UsageError(`${path} is a file; name the folder that holds docs/.`);
  let folder: VtexFolder | undefined;
  try {
    folder = await readVtexFolder(path);
  } catch (error) {
    throw new Failure(`${path} can’t be read: ${(error as Error).message}.`);
  }
  if (!folder)
    throw new UsageError(
      `There are no known issues in ${path}: they should be in docs/en/known-issues/TEAM/SLUG.md, and likewise in docs/pt and docs/es.`,
    );
  return folder;
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return !path.startsWith('..') && !isAbsolute(path);
}
