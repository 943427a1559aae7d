import { join } from 'node:path';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fileKind } from '../../src/content/file-kind.ts';
import { readRecordSource } from '../../src/content/record-source.ts';
import type { Command } from '../cli/command.ts';
import { contentOption, contentPaths, openContent } from '../cli/open-content.ts';
import { putFiles } from '../lib/put-files.ts';
import { changedFolder, changedLines, effectOf, isOfSite, refuse, reportEffect } from '../write/effect.ts';
import { findRecord, listRecords } from '../write/find-record.ts';
import { planUpdate } from '../write/plan-update.ts';
import { assertAdded } from '../write/read-back.ts';
import { editBytes } from '../write/source-text.ts';
import { reportUpdate } from '../write/update-report.ts';
import { updateRequest } from '../write/update-request.ts';

/** `candor update INC-62 --state identified --text "…"`: one entry more, and the facts that follow from it. */
export const updateCommand: Command = {
  name: 'update',
  summary: 'Adds an entry to the timeline of a record, and changes the facts that follow from it.',
  arguments: [{ name: '<id>', summary: 'the record: its id, the number of that, or an alias' }],
  options: [
    contentOption,
    { flags: '--state <state>', summary: 'how it stands now, such as identified; else as before' },
    { flags: '--text <markdown>', summary: 'what is said; else it is read from standard input' },
    { flags: '--at <time>', summary: 'when: 2026-11-23T14:49-03:00, "2026-11-23 14:49" or 14:49; else now' },
    {
      flags: '--component <component=state...>',
      summary: 'what a component is from then on: payments=degraded_performance',
    },
    {
      flags: '--resolved <time>',
      summary: 'when the incident was over, with --state resolved; else as --at',
    },
    { flags: '--fixed-in <version>', summary: 'the version that has the fix, with --state fixed' },
    { flags: '--reason <text>', summary: 'why it won’t be fixed, with --state no-fix' },
    { flags: '--duplicate-of <id>', summary: 'the issue that it repeats, with --state duplicate' },
    { flags: '--dry-run', summary: 'show what would change, and write nothing' },
    { flags: '--json', summary: 'what was done as JSON' },
  ],
  run: async (ports, [asked = ''], options) => {
    const root = contentPaths(ports, options).content;
    const folder = contentFolder(root);
    const before = await openContent(ports, options);
    if (refuse(before.problems.filter(isOfSite), ports, options)) return 1;
    const { site } = before.portal;
    const { id, path } = findRecord(asked, await listRecords(before, folder));
    const request = await updateRequest(ports, options, site);

    const read = (bytes: Uint8Array) =>
      readRecordSource(bytes, path, { language: site.defaultLanguage, idPrefixes: [] });
    const bytes = await folder.read(path);
    const source = read(bytes);
    if (refuse(source.problems, ports, options)) return 1;
    const plan = planUpdate(source, path, request, site);
    const changed = editBytes(bytes, plan.edits);
    const result = read(changed);
    if (refuse(result.problems, ports, options)) return 1;
    assertAdded(source, result, plan);

    const after = await openContent(ports, options, {
      change: (whole) => changedFolder(whole, path, changed),
    });
    const effect = effectOf(path, before.problems, after.problems);
    if (refuse(effect.errors, ports, options)) return 1;
    const written = options['dryRun'] !== true;
    if (written) await putFiles([{ path: join(root, path), before: bytes, after: changed }]);
    reportEffect(effect, ports, options);
    const lacking = (await folder.list()).paths.filter((other) => translates(other, path));
    const line = result.document.updates.at(-1)?.line ?? 1;
    const changes = changedLines(source.text, plan.edits);
    const { time, state } = plan;
    reportUpdate({ id, path, line, time, state, written, changes, lacking }, ports, options);
    return 0;
  },
};

function translates(path: string, original: string): boolean {
  const file = fileKind(path);
  return file.kind === 'record' && file.language !== undefined && file.originalPath === original;
}
