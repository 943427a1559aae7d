import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import pMap from 'p-map';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { MANIFEST } from '../portal/manifest.ts';
import type { S3Object } from './s3-answers.ts';
import type { S3Client } from './s3-client.ts';
import { assertReplaceableTarget, type Outcome, unfinished, uploadStages } from './upload.ts';

const EIGHT_AT_ONCE = { concurrency: 8 };

interface S3Upload {
  /** The target as the user wrote it. */
  to: string;
  built: BuiltPortal;
  /** Whether an internal edition may take the place of a public one. */
  allowed?: boolean;
  client: S3Client;
  dryRun: boolean;
  /** Called with the share that is done, 0 to 1. */
  progress?: (share: number) => void;
}

/**
 * Makes a bucket hold a portal and nothing else: uploads what differs, stage by stage, and deletes the rest at the end.
 * Whenever it is killed, readers find nothing broken, and the next run continues.
 */
export async function uploadToS3({
  to,
  built,
  allowed = false,
  client,
  dryRun,
  progress,
}: S3Upload): Promise<Outcome> {
  const there = await client.list();
  const names = there.map(({ key }) => key);
  const manifest = names.includes(MANIFEST) ? await client.read(MANIFEST) : undefined;
  assertReplaceableTarget(to, { names, manifest }, { manifest: built.manifest, allowed });
  const { upload, remove } = s3Plan(await digests(built), there);
  const stages = uploadStages(upload, built.headersOf);
  const outcome = { uploaded: stages.flat(), deleted: remove, unchanged: built.files.length - upload.length };
  if (dryRun) return outcome;
  if (names.length === 0)
    await client.put(MANIFEST, unfinished(built.manifest), objectHeaders(built, MANIFEST));
  let done = 0;
  const step = () => progress?.(++done / (upload.length + remove.length));
  for (const stage of stages)
    await pMap(
      stage,
      async (file) => {
        await client.put(file, await readFile(join(built.folder, file)), objectHeaders(built, file));
        step();
      },
      EIGHT_AT_ONCE,
    );
  await pMap(remove, (file) => client.remove(file).then(step), EIGHT_AT_ONCE);
  return outcome;
}

/** The headers of a file that an object keeps; the server in front of the bucket has to send the others. */
function objectHeaders({ headersOf }: BuiltPortal, file: string): Record<string, string> {
  const { 'Content-Type': type = '', 'Cache-Control': cache } = headersOf(file);
  return { 'Content-Type': type, ...(cache === undefined ? {} : { 'Cache-Control': cache }) };
}

async function digests({ folder, files }: BuiltPortal): Promise<Map<string, string>> {
  return new Map(
    await pMap(
      files,
      async (file) => [file, hash('md5', await readFile(join(folder, file)))] as const,
      EIGHT_AT_ONCE,
    ),
  );
}

/** The file that decides with which headers all others are uploaded. */
const RULES = '_headers';

/**
 * Compares the MD5 of each file with what is there. An object doesn’t say with which headers it was put: if other rules
 * are there, everything is uploaded again.
 */
function s3Plan(
  files: ReadonlyMap<string, string>,
  there: readonly S3Object[],
): { upload: string[]; remove: string[] } {
  const etags = new Map(there.map(({ key, etag }) => [key, etag]));
  const rules = etags.get(RULES);
  const isOtherRules = rules !== undefined && rules !== files.get(RULES);
  return {
    upload: [...files].filter(([file, md5]) => isOtherRules || etags.get(file) !== md5).map(([file]) => file),
    remove: [...etags.keys()].filter((key) => !files.has(key)),
  };
}
