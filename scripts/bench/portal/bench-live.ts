import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { Instant } from '../../../src/domain/time.ts';
import { measureCandor } from '../measure.ts';
import type { Bench } from './prepare.ts';
import { saying } from './progress.ts';
import { openS3StandIn, STAND_IN_KEYS } from './s3-stand-in.ts';
import { build, editIssue, type Trial } from './trial.ts';

/** The seconds that pass from an edit until a place has it. */
export interface EditToLive {
  place: string;
  build: number;
  upload: number;
}

/** Edits a known issue of a trial that has been built and uploaded, and brings that to a second folder and to S3. */
export async function editToLive(
  { ports, work, issue }: Bench,
  trial: Trial,
  now: Instant,
): Promise<EditToLive[]> {
  const s3 = await openS3StandIn();
  const hasRsync = spawnSync('rsync', ['--version']).status === 0;
  const places: Readonly<Record<string, readonly string[]>> = {
    ...(hasRsync ? { 'a second folder, by rsync': [join(work, 'live')] } : {}),
    'S3, on this machine': ['s3://bench/status', '--endpoint', s3.endpoint],
  };
  const upload = async (to: readonly string[]) => {
    const args = ['publish', '--skip-build', '--out', trial.out, '--to', ...to];
    return (await measureCandor(args, { env: STAND_IN_KEYS })).cost;
  };
  try {
    for (const [place, to] of Object.entries(places))
      await saying(ports, `all uploaded to ${place}`, () => upload(to));
    editIssue(trial, issue.path, now);
    const built = await saying(ports, 'a known issue edited', () => build(trial, now));
    const times: EditToLive[] = [];
    for (const [place, to] of Object.entries(places)) {
      const { wall } = await saying(ports, `uploaded to ${place}`, () => upload(to));
      times.push({ place, build: built.wall, upload: wall });
    }
    return times;
  } finally {
    s3.close();
  }
}
