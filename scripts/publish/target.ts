import type { OptionsOf, Ports } from '../cli/command.ts';
import type { publishDefinition } from '../cli/definitions/publish.ts';
import { filled } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';
import { type RsyncTarget, rsyncTarget } from './rsync/target.ts';
import { type S3Target, s3Target } from './s3/target.ts';

/** Where a portal is uploaded to. */
export type Target = S3Target | RsyncTarget;

const EXAMPLES = 'such as rsync:user@host:/srv/status/, /mnt/status/ or s3://bucket/prefix';

/** The target that `publish` was told. Throws a `UsageError` for what is none, and for an S3 host without its keys. */
export function targetOf(
  ports: Pick<Ports, 'env' | 'cwd'>,
  options: Pick<OptionsOf<typeof publishDefinition>, 'to' | 'endpoint'>,
): Target {
  const to = filled(options.to);
  const endpoint = filled(options.endpoint);
  if (to === undefined) throw new UsageError(`Say where to with --to, ${EXAMPLES}.`);
  if (to.startsWith('s3://')) return s3Target(to, endpoint, ports.env);
  if (endpoint !== undefined) throw new UsageError('--endpoint is for s3:// targets; take it away.');
  const target = rsyncTarget(to, ports.cwd);
  if (target === undefined)
    throw new UsageError(`--to ${to} is no place that publish knows; write one ${EXAMPLES}.`);
  return target;
}
