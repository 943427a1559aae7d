import type { Ports } from '../../cli/command.ts';
import { UsageError } from '../../lib/errors.ts';

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

/** The target of `s3://bucket/prefix`, with keys from the environment; a `UsageError` names all that is missing. */
export function s3Target(to: string, endpoint: string | undefined, env: Ports['env']): S3Target {
  const [, bucket, path = ''] = /^s3:\/\/([a-zA-Z0-9._-]{3,63})(?:\/(.*))?$/.exec(to) ?? [];
  if (bucket === undefined)
    throw new UsageError(`--to ${to} names no bucket; write s3://bucket or s3://bucket/prefix.`);
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
      `--endpoint ${endpoint} is no address; write it whole, such as https://s3.eu-central-003.example.com.`,
    );
  const { origin, pathname } = new URL(endpoint);
  return origin + pathname.replace(/\/+$/, '');
}
