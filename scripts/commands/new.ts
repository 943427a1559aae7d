import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problems.ts';
import type { Run } from '../cli/command.ts';
import type { newDefinition, NewKind, NewOptions } from '../cli/definitions/new.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { createFile } from '../lib/create-file.ts';
import { UsageError } from '../lib/errors.ts';
import { jsonText } from '../report/json.ts';
import { pathOf, shownPath } from '../report/place.ts';
import { refuse } from '../report/problems.ts';
import { changedFolder, effectOf, isOfSite, reportEffect } from '../write/effect.ts';
import { newFile } from '../write/new-file.ts';

export const runNew: Run<typeof newDefinition> = async (ports, { args: { kind, of }, options }) => {
  const before = await openContent(ports, options);
  if (refuse(before.problems.filter(isOfSite), ports, options)) return 1;
  const file = await newFile({ kind, of, options, ports, content: before });
  const target = join(contentPaths(ports, options).content, file.path);
  const shown = pathOf({ file: file.path }, { folder: shownPath(ports.cwd, options.content) });
  if (existsSync(target)) throw new UsageError(`${shown} already exists, and stays as it is.`);

  const bytes = new TextEncoder().encode(file.text);
  const after = await openContent(ports, options, {
    change: (folder) => changedFolder(folder, file.path, bytes),
  });
  const effect = effectOf(file.path, before.problems, after.problems);
  if (effect.errors.length > 0) throw new UsageError(sentences(effect.errors));
  const written = !options.dryRun;
  if (written) await createFile(target, file.text);
  reportEffect(effect, ports, options);
  for (const hint of hintsOf(kind, options)) ports.err(`${hint}\n`);
  if (options.json) ports.out(jsonText({ version: 1, ...file, written }));
  else ports.out(written ? `${shown}\n` : `${shown}\n\n${file.text}`);
  if (written && isUpdated(kind))
    ports.err(`Its id is ${file.id}: npm run candor -- update ${file.id} adds to it.\n`);
  if (!written) ports.err('Nothing was written (--dry-run).\n');
  return 0;
};

/** Whether `update` adds to what was made. */
function isUpdated(kind: NewKind): boolean {
  return kind === 'known-issue' || kind === 'incident' || kind === 'maintenance';
}

/** The assumptions made, and what is left to write before the file is published. */
function hintsOf(kind: NewKind, options: NewOptions): string[] {
  if (kind === 'translation')
    return ['Write the title and the text below each heading; remove the headings you don’t translate.'];
  const assumed = kind === 'known-issue' ? 'severity' : kind === 'incident' ? 'impact' : undefined;
  return [
    ...(assumed !== undefined && options[assumed] === undefined
      ? [`${assumed} is minor, the least severe: if it is worse, change it before you publish.`]
      : []),
    ...(options.text === undefined ? ['It has no text yet: write at least one sentence.'] : []),
  ];
}

/** There is no file yet to point into: what is wrong came from the options. */
function sentences(errors: readonly Problem[]): string {
  return [...errors.map(({ what, fix }) => `${what}\n  → ${fix}`), 'Nothing was written.'].join('\n');
}
