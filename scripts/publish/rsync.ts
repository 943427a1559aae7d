import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../cli/command.ts';
import { Failure, UsageError } from '../lib/errors.ts';
import type { BuiltPortal } from '../portal/built-portal.ts';
import { MANIFEST } from '../portal/manifest.ts';
import type { RsyncTarget } from './target.ts';
import { assertReplaceableTarget, type Found, type Outcome, unfinished, uploadStages } from './upload.ts';

/** Unchanged files keep their dates, by which servers and caches see that nothing changed. */
const COMPARE = ['--checksum', '--out-format=%o %n'];

interface RsyncUpload {
  /** The target as the user wrote it. */
  to: string;
  target: RsyncTarget;
  built: BuiltPortal;
  /** Whether an internal edition may take the place of a public one. */
  allowed?: boolean;
  dryRun: boolean;
}

/** Makes a folder hold a portal and nothing else: uploads what differs, stage by stage, and deletes the rest at the end. */
export async function uploadByRsync(
  { to, target, built, allowed = false, dryRun }: RsyncUpload,
  ports: Pick<Ports, 'env' | 'signal'>,
): Promise<Outcome> {
  const { destination, local } = target;
  const source = `${built.folder}/`;
  if (local !== undefined && (source.startsWith(`${local}/`) || `${local}/`.startsWith(source)))
    throw new UsageError(`--to ${to} and --out ${built.folder} overlap; choose another --to.`);
  const rsync = async (args: readonly string[], input?: string) =>
    transfers(assertDone(await runRsync(args, ports, input), to).out);
  const found = await rsyncFound(to, destination, ports);
  assertReplaceableTarget(to, found, { manifest: built.manifest, allowed });
  if (dryRun) {
    const all = await rsync(['--dry-run', '--recursive', '--delete', ...COMPARE, '--', source, destination]);
    const uploaded = uploadStages(all.uploaded, built.headersOf).flat();
    return { uploaded, deleted: all.deleted, unchanged: built.files.length - uploaded.length };
  }
  if (found.names.length === 0) await putUnfinished(rsync, destination, unfinished(built.manifest));
  const uploaded: string[] = [];
  for (const stage of uploadStages(built.files, built.headersOf)) {
    const args = ['--from0', '--files-from=-', ...COMPARE, '--', source, destination];
    uploaded.push(...(await rsync(args, stage.join('\0'))).uploaded);
  }
  // This transfers nothing more: what is in both places is left alone, and what is only at the target is deleted.
  const rest = ['--recursive', '--delete', '--existing', '--ignore-existing', ...COMPARE];
  const { deleted } = await rsync([...rest, '--', source, destination]);
  return { uploaded, deleted, unchanged: built.files.length - uploaded.length };
}

async function putUnfinished(
  rsync: (args: string[]) => Promise<unknown>,
  destination: string,
  manifest: string,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-publish-'));
  try {
    await writeFile(join(folder, MANIFEST), manifest);
    await rsync(['--', join(folder, MANIFEST), destination]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What rsync reports that it did, one line per file; folders have a slash at their end. */
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

/** The content of a folder that rsync reaches; one that doesn’t exist counts as empty. */
async function rsyncFound(
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

/** How rsync ended, and what it printed. */
interface Ended {
  status: number;
  out: string;
  err: string;
}

/** After a minute of silence the connection is dead. Names pass unchanged through the shell of the other side. */
const COMMON = ['--timeout=60', '--protect-args', '--8-bit-output'];

/** Runs the system’s rsync. Throws a `Failure` if there is none, or if it was interrupted. */
async function runRsync(
  args: readonly string[],
  { env, signal }: Pick<Ports, 'env' | 'signal'>,
  input = '',
): Promise<Ended> {
  // Its messages are searched for one thing, a folder that doesn’t exist, and so have to be in English.
  const child = spawn('rsync', [...COMMON, ...args], { env: { ...env, LC_ALL: 'C' }, signal });
  const printed = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (printed.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (printed.err += text));
  // It may end before it has read its list.
  child.stdin.on('error', () => undefined).end(input);
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(signal.aborted ? interrupted() : error.code === 'ENOENT' ? missing() : error);
    });
    child.once('close', (status) => {
      if (signal.aborted) reject(interrupted());
      else resolve({ ...printed, status: status ?? 1 });
    });
  });
}

/** The same, if rsync did what it was asked to; else throws a `Failure` with its first lines. */
function assertDone(ended: Ended, to: string): Ended {
  if (ended.status === 0) return ended;
  const lines = ended.err.trim().split('\n').slice(0, 3).join('\n');
  throw new Failure(
    `rsync can’t publish to ${to} (it ended with status ${ended.status}):\n${lines}\nWhat was uploaded stays. Run the command again to continue.`,
  );
}

function missing(): Failure {
  return new Failure('rsync isn’t installed on this machine. Install it, or publish to s3://bucket.');
}

function interrupted(): Failure {
  return new Failure('Interrupted. Run the command again to continue.');
}
