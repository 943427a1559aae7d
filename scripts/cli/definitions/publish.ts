import type { Definition } from '../command.ts';
import { buildOptions, publicityOptions } from './options.ts';

/** `candor publish --to rsync:user@host:/srv/status/`: the way out when the platform that usually deploys is down. */
export const publishDefinition = {
  name: 'publish',
  summary:
    'Checks and builds the portal, and uploads it to a host of your own: by rsync, or to S3 and similar.',
  options: [
    ...buildOptions,
    {
      flags: '--to <target>',
      summary: 'rsync:user@host:/srv/status/, a path on this machine, or s3://bucket/prefix',
    },
    {
      flags: '--endpoint <url>',
      summary: 'the address of an S3-compatible host; by default, that of AWS_REGION',
    },
    ...publicityOptions,
    { flags: '--skip-build', summary: 'upload what --out already holds', default: false },
    { flags: '--dry-run', summary: 'build, say what would be uploaded and deleted, and upload nothing' },
  ],
} as const satisfies Definition;
