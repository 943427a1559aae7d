import { resolve } from 'node:path';
import type { OptionsOf, Ports } from '../cli/command.ts';
import type { publishDefinition } from '../cli/definitions/publish.ts';
import { filled } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** Where a portal is uploaded to. */
export type Target = S3Target | RsyncTarget;

const EXAMPLES = 'such as rsync:user@host:/srv/status/, /mnt/status/ or s3://bucket/prefix';

/** The target that `publish` was given. Throws a `UsageError` if it isn’t one, or is an S3 host without its keys. */
export function targetOf(
  ports: Pick<Ports, 'env' | 'cwd'>,
  options: Pick<OptionsOf<typeof publishDefinition>, 'to' | 'endpoint'>,
): Target {
  const to = filled(options.to);
  const endpoint = filled(options.endpoint);
  if (to === undefined) throw new UsageError(`Say where to publish with --to, ${EXAMPLES}.`);
  if (to.startsWith('s3://')) return s3Target(to, endpoint, ports.env);
  if (endpoint !== undefined) throw new UsageError('--endpoint is only for s3:// targets; leave it out.');
  const target = rsyncTarget(to, ports.cwd);
  if (target === undefined)
    throw new UsageError(`publish can’t upload to --to ${to}; use a target ${EXAMPLES}.`);
  return target;
}

/** A folder that rsync reaches, over SSH or on this machine. */
export interface RsyncTarget {
  kind: 'rsync';
  /** The way rsync takes it, with a slash at its end. */
  destination: string;
  /** The folder’s absolute path, if it is on this machine. */
  local?: string;
}

/** `[user@]host:path`. rsync’s own daemons, `host::module`, are left to those who know them. */
const REMOTE = /^(?:[\w.+-]+@)?(?:[\w.-]+|\[[\da-fA-F:]+\]):(?!:)(?<path>.+)$/;

/** The target of `rsync:user@host:/path`, `rsync:/path`, `/path` or `./path`; undefined for anything else. */
export function rsyncTarget(to: string, cwd: string): RsyncTarget | undefined {
  const place = to.replace(/^rsync:/, '');
  // rsync would take it for an option, and some of its options run programs.
  if (place.startsWith('-'))
    throw new UsageError(`--to ${to} begins with a dash; name the host or the folder.`);
  if (/^\.{0,2}\//.test(place)) {
    const local = resolve(cwd, place);
    return { kind: 'rsync', destination: `${local}/`, local };
  }
  if (!to.startsWith('rsync:') || !REMOTE.test(place)) return undefined;
  return { kind: 'rsync', destination: place.replace(/\/*$/, '/') };
}

/** A bucket of a host that speaks S3, and the keys to it. */
export interface S3Target {
  kind: 's3';
  /** The address of the bucket, without a slash at its end. */
  bucketUrl: string;
  bucket: string;
  /** Put before every path: empty, or with a slash at its end. */
  prefix: string;
  region: string;
  keys: { accessKeyId: string; secretAccessKey: string; sessionToken?: string };
}

const NEEDED = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_REGION'] as const;

/** The target of `s3://bucket/prefix`, with keys from the environment; a `UsageError` names all that are missing. */
export function s3Target(to: string, endpoint: string | undefined, env: Ports['env']): S3Target {
  const [, bucket, path = ''] = /^s3:\/\/([a-zA-Z0-9._-]{3,63})(?:\/(.*))?$/.exec(to) ?? [];
  if (bucket === undefined)
    throw new UsageError(`--to ${to} doesn’t name a bucket; write s3://bucket or s3://bucket/prefix.`);
  const missing = NEEDED.filter((name) => !env[name]?.trim());
  if (missing.length > 0)
    throw new UsageError(
      `The keys to ${to} are read from the environment, and ${missing.join(', ')} ${missing.length === 1 ? 'isn’t' : 'aren’t'} set.`,
    );
  const [accessKeyId, secretAccessKey, region] = NEEDED.map((name) => env[name]?.trim() ?? '') as [
    string,
    string,
    string,
  ];
  if (!/^[a-z0-9-]+$/i.test(region))
    throw new UsageError('AWS_REGION doesn’t hold the name of a region, such as eu-central-1 or auto.');
  const sessionToken = env['AWS_SESSION_TOKEN']?.trim();
  const prefix = path.replace(/^\/+|\/+$/g, '');
  return {
    kind: 's3',
    bucketUrl: `${endpointOf(endpoint, region)}/${bucket}`,
    bucket,
    prefix: prefix === '' ? '' : `${prefix}/`,
    region,
    keys: { accessKeyId, secretAccessKey, ...(sessionToken ? { sessionToken } : {}) },
  };
}

function endpointOf(endpoint: string | undefined, region: string): string {
  if (endpoint === undefined) return `https://s3.${region}.amazonaws.com`;
  if (!URL.canParse(endpoint) || !/^https?:/i.test(endpoint))
    throw new UsageError(
      `--endpoint ${endpoint} isn’t an address; write it in full, such as https://s3.eu-central-003.example.com.`,
    );
  const { origin, pathname } = new URL(endpoint);
  return origin + pathname.replace(/\/+$/, '');
}
