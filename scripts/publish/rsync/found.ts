import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Ports } from '../../cli/command.ts';
import { MANIFEST } from '../../portal/manifest.ts';
import type { Found } from '../replaceable.ts';
import { assertDone, runRsync } from './run.ts';

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
