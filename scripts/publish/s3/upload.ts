import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inParallel } from '../../lib/in-parallel.ts';
import type { BuiltPortal } from '../../portal/built-portal.ts';
import { MANIFEST } from '../../portal/manifest.ts';
import { uploadStages } from '../order.ts';
import type { Outcome } from '../outcome.ts';
import { assertReplaceableTarget, UNFINISHED } from '../replaceable.ts';
import type { S3Client } from './client.ts';
import { s3Plan } from './plan.ts';

const AT_ONCE = 8;

export interface S3Upload {
  /** The target as the user wrote it. */
  to: string;
  built: BuiltPortal;
  client: S3Client;
  dryRun: boolean;
  /** Told the share that is done, 0 to 1. */
  tell?: (share: number) => void;
}

/**
 * Makes a bucket hold a portal and nothing else: uploads what differs, stage by stage, and deletes the rest at the end.
 * Whenever it is killed, what is there is whole for readers, and the next run goes on.
 */
export async function uploadToS3({ to, built, client, dryRun, tell }: S3Upload): Promise<Outcome> {
  const there = await client.list();
  const names = there.map(({ key }) => key);
  const manifest = names.includes(MANIFEST) ? await client.read(MANIFEST) : undefined;
  assertReplaceableTarget(to, { names, manifest });
  const { upload, remove } = s3Plan(await digests(built), there);
  const stages = uploadStages(upload, built.headersOf);
  const outcome = { uploaded: stages.flat(), deleted: remove, unchanged: built.files.length - upload.length };
  if (dryRun) return outcome;
  if (names.length === 0) await client.put(MANIFEST, UNFINISHED, objectHeaders(built, MANIFEST));
  let done = 0;
  const step = () => tell?.(++done / (upload.length + remove.length));
  for (const stage of stages)
    await inParallel(stage, AT_ONCE, async (file) => {
      await client.put(file, await readFile(join(built.folder, file)), objectHeaders(built, file));
      step();
    });
  await inParallel(remove, AT_ONCE, (file) => client.remove(file).then(step));
  return outcome;
}

/** What an object keeps of the headers that are meant for a file; the others are for a host before the bucket to send. */
function objectHeaders({ headersOf }: BuiltPortal, file: string): Record<string, string> {
  const { 'Content-Type': type = '', 'Cache-Control': cache } = headersOf(file);
  return { 'Content-Type': type, ...(cache === undefined ? {} : { 'Cache-Control': cache }) };
}

async function digests({ folder, files }: BuiltPortal): Promise<Map<string, string>> {
  const all = await inParallel(files, AT_ONCE, async (file) =>
    hash('md5', await readFile(join(folder, file))),
  );
  return new Map(files.map((file, index) => [file, all[index] ?? '']));
}
