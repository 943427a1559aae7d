import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Counted, countExports } from '../../../scripts/tally/count-exports.ts';
import { openExports } from '../../../scripts/tally/open-exports.ts';
import type { Portal } from '../../../src/domain/portal.ts';
import { tallyNames } from '../../../src/domain/tally/names.ts';
import { contentOf, issueFile, SITE } from '../content.ts';
import type { ExportFile } from './format.ts';
import { BASE, ISSUES } from './namings.ts';

/** The portal that tickets of these tests name, with what its `site.yaml` says of the tally. */
export async function portalOf(tally = ''): Promise<Portal> {
  const files = Object.entries(ISSUES).map(([id, facts]) => [
    `known-issues/${id}.md`,
    issueFile(id, {
      aliases: `[${facts.aliases.map((alias) => `"${alias}"`).join(', ')}]`,
      ...('duplicateOf' in facts ? { status: 'duplicate', duplicateOf: facts.duplicateOf } : {}),
    }),
  ]);
  const site = SITE.replace(/^url: .*$/m, `url: ${BASE}`);
  const { portal, problems } = await contentOf({
    ...Object.fromEntries(files),
    'site.yaml': `${site}${tally}`,
  });
  const error = problems.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${error.file}:${String(error.line)}: ${error.what}`);
  return portal;
}

/** Counts exports as the command does, files in this order; `format` as the option says it. */
export async function countsOf(
  files: readonly ExportFile[],
  portal: Portal,
  format?: string,
): Promise<Counted> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-exports-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const names = tallyNames(portal);
    const source = await openExports(
      files.map(({ name }) => name),
      folder,
      {
        format,
        tally: portal.site.tally,
        names,
        timeZone: portal.site.timeZone,
        keepTexts: 'none',
        progress: () => undefined,
        signal: new AbortController().signal,
      },
    );
    try {
      return await countExports(source, portal, names, { asOf: undefined, ledger: undefined });
    } finally {
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
