import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureExports } from '../../../scripts/metrics/measure-exports.ts';
import type { Lacks, MeasuredCounts } from '../../../scripts/tally/measured-tickets.ts';
import { openExports } from '../../../scripts/tally/open-exports.ts';
import type { Portal } from '../../../src/domain/portal.ts';
import { tallyNames } from '../../../src/domain/tally/names.ts';

/** The month that tests measure. */
export const MONTH = '2026-10';

/** Measures the month of exports, given by their names, as the command does. */
export async function measured(
  portal: Portal,
  files: Record<string, string>,
): Promise<{ counts: MeasuredCounts; lacks: Lacks }> {
  const folder = mkdtempSync(join(tmpdir(), 'candor-measured-'));
  const names = tallyNames(portal);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  try {
    const source = await openExports(Object.keys(files), folder, {
      ...{ format: undefined, tally: portal.site.tally, names, timeZone: portal.site.timeZone },
      ...{ keepTexts: 'none', measures: true },
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    try {
      return { counts: await measureExports(source, portal, names, MONTH), lacks: source.lacks };
    } finally {
      await source.close();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A list of Zendesk's tickets that says nothing of how they went: id, time, subject. */
export function tickets(...rows: string[]): string {
  const cells = rows.map((row) => `${row},Open,Ana,5`);
  return `${['Ticket ID,Requested,Subject,Status,Requester,Assignee', ...cells].join('\n')}\n`;
}
