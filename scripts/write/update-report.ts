import { fileKind } from '../../src/content/file-kind.ts';
import type { Ports } from '../cli/command.ts';
import { pathOf } from '../report/summary.ts';
import { type ChangedLines, folderName, type ReportOptions } from './effect.ts';

/** What an update did, or with `written: false` would do. */
export interface UpdateReport {
  id: string;
  /** Below the content folder. */
  path: string;
  /** The line of the new entry. */
  line: number;
  time: string;
  state: string;
  written: boolean;
  changes: ChangedLines[];
  /** Translations, by their paths, that don't have the entry yet. */
  lacking: string[];
}

/** Says what an update did: the place of the entry, or all lines that would change; then what is left to translate. */
export function reportUpdate(report: UpdateReport, ports: Ports, options: ReportOptions): void {
  const { path, line, time, state, written, changes, lacking } = report;
  const place = pathOf({ file: path }, folderName(ports, options));
  if (options.json) ports.out(`${JSON.stringify({ version: 1, ...report }, null, 2)}\n`);
  else if (written) ports.out(`${place}:${line}: ${time} · ${state}\n`);
  else ports.out(changes.map((change) => shown(place, change)).join('\n'));
  if (!written) ports.err('Nothing was written (--dry-run).\n');
  if (lacking.length > 0) {
    const languages = lacking.map((file) => languageOf(file)).join(', ');
    ports.err(
      `The ${lacking.length === 1 ? 'translation lacks' : 'translations lack'} the entry (${languages}): ` +
        `readers see it in the original language until it stands under ### ${time} in ${lacking.join(', ')}.\n`,
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
