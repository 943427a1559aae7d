import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../src/domain/problems.ts';
import type { Command, OptionValues } from '../cli/command.ts';
import { contentOption, contentPaths, openContent } from '../cli/open-content.ts';
import { createFile } from '../lib/create-file.ts';
import { UsageError } from '../lib/errors.ts';
import { pathOf } from '../report/summary.ts';
import { changedFolder, effectOf, folderName, isOfSite, refuse, reportEffect } from '../write/effect.ts';
import { NEW_KINDS, newFile, type NewKind } from '../write/new-file.ts';

/** `candor new incident --title "…" --component checkout`: one valid file, to be filled in. It prints the file's path. */
export const newCommand: Command = {
  name: 'new',
  summary:
    'Makes a file for a known issue, an incident, a maintenance or a translation, and prints its path.',
  arguments: [
    { name: '<kind>', summary: 'what is made', choices: NEW_KINDS },
    { name: '[id]', summary: 'the record that is to be translated' },
  ],
  options: [
    contentOption,
    { flags: '--title <text>', summary: 'what customers see, in their words' },
    {
      flags: '--component <id...>',
      summary: 'what it is about; of an incident with its state, if need be: checkout=major_outage',
    },
    { flags: '--id <id>', summary: 'else the number after the highest' },
    { flags: '--text <markdown>', summary: 'the first entry, or the summary of a known issue' },
    { flags: '--status <status>', summary: 'of a known issue; else investigating' },
    { flags: '--severity <severity>', summary: 'of a known issue; else minor' },
    { flags: '--impact <impact>', summary: 'of an incident; else minor' },
    { flags: '--started <time>', summary: 'when the incident began; else now' },
    { flags: '--start <time>', summary: 'when the maintenance begins: "2026-12-05 02:00"' },
    { flags: '--end <time>', summary: 'when the maintenance ends' },
    { flags: '--lang <language>', summary: 'the language of the translation' },
    { flags: '--dry-run', summary: 'show the file, and write nothing' },
    { flags: '--json', summary: 'what was made as JSON' },
  ],
  run: async (ports, [kind, original], options) => {
    const before = await openContent(ports, options);
    if (refuse(before.problems.filter(isOfSite), ports, options)) return 1;
    const file = await newFile({ kind: kind as NewKind, original, options, ports, content: before });
    const target = join(contentPaths(ports, options).content, file.path);
    const shown = pathOf({ file: file.path }, folderName(ports, options));
    if (existsSync(target)) throw new UsageError(`${shown} is there already, and stays as it is.`);

    const bytes = new TextEncoder().encode(file.text);
    const after = await openContent(ports, options, {
      change: (folder) => changedFolder(folder, file.path, bytes),
    });
    const effect = effectOf(file.path, before.problems, after.problems);
    if (effect.errors.length > 0) throw new UsageError(sentences(effect.errors));
    const written = options['dryRun'] !== true;
    if (written) await createFile(target, file.text);
    reportEffect(effect, ports, options);
    for (const hint of hintsOf(kind as NewKind, options)) ports.err(`${hint}\n`);
    if (options['json'] === true) ports.out(`${JSON.stringify({ version: 1, ...file, written }, null, 2)}\n`);
    else ports.out(written ? `${shown}\n` : `${shown}\n\n${file.text}`);
    if (!written) ports.err('Nothing was written (--dry-run).\n');
    return 0;
  },
};

/** What was assumed, and what is left to write before the file is published. */
function hintsOf(kind: NewKind, options: OptionValues): string[] {
  if (kind === 'translation')
    return [
      'Write the title and what belongs below each heading; take out what you leave in the original language.',
    ];
  const assumed = { 'known-issue': 'severity', incident: 'impact', maintenance: undefined }[kind];
  return [
    ...(assumed !== undefined && options[assumed] === undefined
      ? [`${assumed} is minor, which claims least: if it is worse, change it before you publish.`]
      : []),
    ...(options['text'] === undefined ? ['It says nothing yet: write at least one sentence.'] : []),
  ];
}

/** There is no file yet to point into: what is wrong came from the options. */
function sentences(errors: readonly Problem[]): string {
  return [...errors.map(({ what, fix }) => `${what}\n  → ${fix}`), 'Nothing was written.'].join('\n');
}
