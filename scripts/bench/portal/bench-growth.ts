import { join } from 'node:path';
import type { Cost } from '../figures.ts';
import { multiplyRecords } from './multiply-records.ts';
import type { Bench } from './prepare.ts';
import { saying } from './progress.ts';
import { type Files, recordsIn } from './record-files.ts';
import { sampleRecords } from './sample-records.ts';
import { build, check, editIssue, withTrial } from './trial.ts';

/** The share of the records, and the multiple of them, whose costs are measured beside those of all. */
const SHARE = 0.25;
const MULTIPLE = 4;

/** What a file of the content takes at most while the multiple is built beside the build before it, in bytes. */
export const BYTES_PER_FILE = MULTIPLE * 125_000;

/** What so many records cost. */
export interface Size {
  records: number;
  check: Cost;
  cold: Cost;
  edit: Cost;
}

/** A part of the records, and many times as many. */
export function otherSizes({ files, issue }: Bench): Files[] {
  const share = sampleRecords(files, SHARE, issue.id);
  // Where all records name each other, there is no part of them.
  const parts = recordsIn(share).size < recordsIn(files).size ? [share] : [];
  return [...parts, multiplyRecords(files, MULTIPLE)];
}

export function benchSize({ ports, work, now, issue }: Bench, files: Files): Promise<Size> {
  const records = recordsIn(files).size;
  ports.err(`  ${records} records\n`);
  return withTrial(join(work, 'size'), files, async (trial) => {
    const checked = await saying(ports, 'check, cold', () => check(trial));
    const cold = await saying(ports, 'cold build', () => build(trial, now));
    editIssue(trial, issue.path, now);
    const edit = await saying(ports, 'a known issue edited', () => build(trial, now));
    return { records, check: checked, cold, edit };
  });
}
