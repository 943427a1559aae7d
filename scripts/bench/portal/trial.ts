import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '../../../src/domain/time.ts';
import { contentPaths } from '../../cli/open-content.ts';
import type { Cost } from '../figures.ts';
import { measureCandor } from '../measure.ts';
import { editedIssue, isoMinute } from './content-changes.ts';
import { type Files, writeFiles } from './record-files.ts';

/** A copy of a content folder in a place of its own, of which nothing has been read or built. */
export interface Trial {
  content: string;
  out: string;
}

/** Runs a work on a new trial, and leaves nothing of it behind. */
export async function withTrial<T>(
  folder: string,
  files: Files,
  work: (trial: Trial) => Promise<T>,
): Promise<T> {
  const trial = { content: join(folder, 'content'), out: join(folder, 'out') };
  try {
    writeFiles(trial.content, files);
    return await work(trial);
  } finally {
    rmSync(contentPaths({ cwd: folder }, trial).cache, { recursive: true, force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

export async function check({ content }: Trial): Promise<Cost> {
  return (await measureCandor(['check', '--content', content])).cost;
}

export async function build({ content, out }: Trial, now: Instant): Promise<Cost> {
  const instant = new Date(now).toISOString();
  return (await measureCandor(['build', '--content', content, '--out', out, '--now', instant])).cost;
}

/** Adds an update to an open incident of a trial. */
export async function updateIncident({ content }: Trial, id: string, now: Instant): Promise<void> {
  await addUpdate(content, id, now, ['--text', 'We are still working on it.']);
}

export async function resolveIncident({ content }: Trial, id: string, now: Instant): Promise<void> {
  await addUpdate(content, id, now, ['--state', 'resolved', '--text', 'It is over.']);
}

async function addUpdate(
  content: string,
  id: string,
  now: Instant,
  options: readonly string[],
): Promise<void> {
  await measureCandor(['update', id, '--content', content, '--at', isoMinute(now), ...options]);
}

export function editIssue({ content }: Trial, path: string, now: Instant): void {
  const file = join(content, path);
  writeFileSync(file, editedIssue(readFileSync(file, 'utf8'), now));
}
