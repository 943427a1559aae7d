import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import { UsageError } from '../../lib/errors.ts';
import type { BuiltPortal } from '../../portal/built-portal.ts';
import { MANIFEST } from '../../portal/manifest.ts';
import { uploadStages } from '../order.ts';
import type { Outcome } from '../outcome.ts';
import { assertReplaceableTarget, type Found, UNFINISHED } from '../replaceable.ts';
import { assertDone, runRsync } from './run.ts';
import type { RsyncTarget } from './target.ts';

/** Files of the same content keep their dates, by which servers and caches tell that nothing changed. */
const COMPARE = ['--checksum', '--out-format=%o %n'];

export interface RsyncUpload {
  /** The target as the user wrote it. */
  to: string;
  target: RsyncTarget;
  built: BuiltPortal;
  dryRun: boolean;
}

/** Makes a folder hold a portal and nothing else: stage by stage what differs, at the end what is to be deleted. */
export async function uploadByRsync(
  { to, target, built, dryRun }: RsyncUpload,
  ports: Pick<Ports, 'env' | 'signal'>,
): Promise<Outcome> {
  const { destination, local } = target;
  const source = `${built.folder}/`;
  if (local !== undefined && (source.startsWith(`${local}/`) || `${local}/`.startsWith(source)))
    throw new UsageError(`--to ${to} and --out ${built.folder} stand one in the other; give another --to.`);
  const rsync = async (args: readonly string[], input?: string) =>
    transfers(assertDone(await runRsync(args, ports, input), to).out);
  const found = await rsyncFound(to, destination, ports);
  assertReplaceableTarget(to, found);
  if (dryRun) {
    const all = await rsync(['--dry-run', '--recursive', '--delete', ...COMPARE, '--', source, destination]);
    const uploaded = uploadStages(all.uploaded, built.headersOf).flat();
    return { uploaded, deleted: all.deleted, unchanged: built.files.length - uploaded.length };
  }
  if (found.names.length === 0) await putUnfinished(rsync, destination);
  const uploaded: string[] = [];
  for (const stage of uploadStages(built.files, built.headersOf)) {
    const args = ['--from0', '--files-from=-', ...COMPARE, '--', source, destination];
    uploaded.push(...(await rsync(args, stage.join('\0'))).uploaded);
  }
  // Nothing is transferred any more: what is in both is left alone, and what is only there goes.
  const rest = ['--recursive', '--delete', '--existing', '--ignore-existing', ...COMPARE];
  const { deleted } = await rsync([...rest, '--', source, destination]);
  return { uploaded, deleted, unchanged: built.files.length - uploaded.length };
}

async function putUnfinished(
  rsync: (args: string[]) => Promise<unknown>,
  destination: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-publish-'));
  try {
    await writeFile(join(folder, MANIFEST), UNFINISHED);
    await rsync(['--', join(folder, MANIFEST), destination]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What rsync says that it did, a line a file; folders are named with a slash at their end. */
function transfers(out: string): { uploaded: string[]; deleted: string[] } {
  const named = (operation: string) =>
    out
      .split('\n')
      .filter((line) => line.startsWith(`${operation} `) && !line.endsWith('/'))
      .map((line) => line.slice(operation.length + 1));
  return { uploaded: named('send'), deleted: named('del.') };
}

/** A line of a listing: rights, size, day, time, name. */
const ENTRY = /^\S{10}\s+[\d,.]+ \d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d (.+)$/;

/** What is in a folder that rsync reaches; one that isn't there is an empty one. */
export async function rsyncFound(
  to: string,
  destination: string,
  ports: Pick<Ports, 'env' | 'signal'>,
): Promise<Found> {
  const listing = await runRsync(['--list-only', '--', destination], ports);
  if (listing.status !== 0 && /No such file or directory/.test(listing.err))
    return { names: [], manifest: undefined };
  const names = assertDone(listing, to)
    .out.split('\n')
    .flatMap((line) => ENTRY.exec(line)?.[1] ?? [])
    .filter((name) => name !== '.');
  if (!names.includes(MANIFEST)) return { names, manifest: undefined };
  const folder = await mkdtemp(join(tmpdir(), 'candor-publish-'));
  try {
    assertDone(await runRsync(['--', destination + MANIFEST, `${folder}/`], ports), to);
    return { names, manifest: await readFile(join(folder, MANIFEST), 'utf8') };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
