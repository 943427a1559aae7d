import { join } from 'node:path';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fileKind } from '../../src/content/file-kind.ts';
import { readRecordSource } from '../../src/content/record-source.ts';
import type { Run } from '../cli/command.ts';
import type { updateDefinition } from '../cli/definitions/update.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { putFiles } from '../lib/put-files.ts';
import { changedFolder, changedLines, effectOf, isOfSite, refuse, reportEffect } from '../write/effect.ts';
import { findRecord, listRecords } from '../write/find-record.ts';
import { planUpdate } from '../write/plan-update.ts';
import { assertAdded } from '../write/read-back.ts';
import { editBytes } from '../write/source-text.ts';
import { reportUpdate } from '../write/update-report.ts';
import { updateRequest } from '../write/update-request.ts';

export const runUpdate: Run<typeof updateDefinition> = async (ports, { args, options }) => {
  const root = contentPaths(ports, options).content;
  const folder = contentFolder(root);
  const before = await openContent(ports, options);
  if (refuse(before.problems.filter(isOfSite), ports, options)) return 1;
  const { site } = before.portal;
  const { id, path } = findRecord(args.id, await listRecords(before, folder));
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
  const written = !options.dryRun;
  if (written) await putFiles([{ path: join(root, path), before: bytes, after: changed }]);
  reportEffect(effect, ports, options);
  const lacking = (await folder.list()).paths.filter((other) => translates(other, path));
  const line = result.document.updates.at(-1)?.line ?? 1;
  const changes = changedLines(source.text, plan.edits);
  const { time, state } = plan;
  reportUpdate({ id, path, line, time, state, written, changes, lacking }, ports, options);
  return 0;
};

function translates(path: string, original: string): boolean {
  const file = fileKind(path);
  return file.kind === 'record' && file.language !== undefined && file.originalPath === original;
}
