import { resolve } from 'node:path';
import { UsageError } from '../../lib/errors.ts';

/** A folder that rsync reaches, over SSH or on this machine. */
export interface RsyncTarget {
  kind: 'rsync';
  /** As rsync is told it, with a slash at its end. */
  destination: string;
  /** The folder's absolute path, where it is on this machine. */
  local?: string;
}

/** `[user@]host:path`. rsync's own daemons, `host::module`, are left to those who know them. */
const REMOTE = /^(?:[\w.+-]+@)?(?:[\w.-]+|\[[\da-fA-F:]+\]):(?!:)(?<path>.+)$/;

/** The target of `rsync:user@host:/path`, `rsync:/path`, `/path` or `./path`; undefined for anything else. */
export function rsyncTarget(to: string, cwd: string): RsyncTarget | undefined {
  const place = to.replace(/^rsync:/, '');
  // rsync would read it as an option, and some of its options run programs.
  if (place.startsWith('-'))
    throw new UsageError(`--to ${to} begins with a dash; write the host or the folder.`);
  if (/^\.{0,2}\//.test(place)) {
    const local = resolve(cwd, place);
    return { kind: 'rsync', destination: `${local}/`, local };
  }
  if (!to.startsWith('rsync:') || !REMOTE.test(place)) return undefined;
  return { kind: 'rsync', destination: place.replace(/\/*$/, '/') };
}
