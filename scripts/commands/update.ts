import { join } from 'node:path';
import { contentFolder } from '../../src/content/content-folder.ts';
import { fileKind } from '../../src/content/file-kind.ts';
import { readRecordSource } from '../../src/content/record-source.ts';
import type { OptionsOf, Ports, Run } from '../cli/command.ts';
import type { updateDefinition } from '../cli/definitions/update.ts';
import { contentPaths, openContent } from '../cli/open-content.ts';
import { putFiles } from '../lib/put-files.ts';
import { jsonText } from '../report/json.ts';
import { pathOf, shownPath } from '../report/place.ts';
import { refuse } from '../report/problems.ts';
import { type About, aboutOccurrence } from '../write/about-occurrence.ts';
import { editBytes } from '../write/edits.ts';
import {
  changedFolder,
  type ChangedLines,
  changedLines,
  effectOf,
  isOfSite,
  reportEffect,
} from '../write/effect.ts';
import { findRecord, listRecords } from '../write/find-record.ts';
import { planUpdate } from '../write/plan-update.ts';
import { assertAdded } from '../write/read-back.ts';
import { updateRequest } from '../write/update-request.ts';

export const runUpdate: Run<typeof updateDefinition> = async (ports, { args, options }) => {
  const root = contentPaths(ports, options).content;
  const folder = contentFolder(root);
  const before = await openContent(ports, options);
  if (refuse(before.problems.filter(isOfSite), ports, options)) return 1;
  const { site } = before.portal;
  const { id, title, path } = findRecord(args.id, await listRecords(before, folder));
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
  const about = aboutOccurrence(after.portal, id, request.occurrence);
  const written = !options.dryRun;
  if (written) await putFiles([{ path: join(root, path), before: bytes, after: changed }]);
  reportEffect(effect, ports, options);
  const lacking = (await folder.list()).paths.filter((other) => translates(other, path));
  const line = result.document.updates.at(-1)?.line ?? 1;
  const changes = changedLines(source.text, plan.edits);
  const { time, state } = plan;
  if (source.data['next'] !== undefined && result.data['next'] === undefined && state !== 'resolved')
    ports.err('No next update is promised any more; --next-by promises one.\n');
  reportUpdate({ id, title, path, line, time, state, about, written, changes, lacking }, ports, options);
  return 0;
};

function translates(path: string, original: string): boolean {
  const file = fileKind(path);
  return file.kind === 'record' && file.language !== undefined && file.originalPath === original;
}

/** An update as it was made, or with `written: false` would be. */
interface UpdateReport {
  id: string;
  title: string;
  /** Below the content folder. */
  path: string;
  /** The line of the new entry. */
  line: number;
  time: string;
  state: string;
  about: About | undefined;
  written: boolean;
  changes: ChangedLines[];
  /** Translations, by their paths, that don't have the entry yet. */
  lacking: string[];
}

/** Says what an update did: the place of the entry, or all lines that would change; then what is left to translate. */
function reportUpdate(report: UpdateReport, ports: Ports, options: OptionsOf<typeof updateDefinition>): void {
  const { about, ...facts } = report;
  const { id, title, path, line, time, state, written, changes, lacking } = facts;
  const place = pathOf({ file: path }, { folder: shownPath(ports.cwd, options.content) });
  if (options.json) ports.out(jsonText({ version: 1, ...facts, occurrence: about?.occurrence }));
  else if (written) ports.out(`${place}:${line}: ${time} · ${state}\n`);
  else ports.out(changes.map((change) => shown(place, change)).join('\n'));
  ports.err(`The entry is in ${id} “${title}”.\n`);
  if (about) ports.err(`${about.says}\n`);
  if (!written) ports.err('Nothing was written (--dry-run).\n');
  if (lacking.length > 0) {
    const languages = lacking.map((file) => languageOf(file)).join(', ');
    ports.err(
      `The ${lacking.length === 1 ? 'translation lacks' : 'translations lack'} the entry (${languages}): ` +
        `readers see it in the original language until you add it under ### ${time} in ${lacking.join(', ')}.\n`,
    );
  }
}

function shown(place: string, { line, removed, added }: ChangedLines): string {
  const lines = [...removed.map((text) => `- ${text}`), ...added.map((text) => `+ ${text}`)];
  return [`${place}:${line}`, ...lines, ''].map((text) => text.trimEnd()).join('\n');
}

function languageOf(path: string): string {
  const file = fileKind(path);
  return (file.kind === 'record' && file.language) || '';
}
