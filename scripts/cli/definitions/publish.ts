import type { Definition } from '../command.ts';
import { buildOptions } from './options.ts';

/** `candor publish --to rsync:user@host:/srv/status/`: the way out when the platform that usually deploys is down. */
export const publishDefinition = {
  name: 'publish',
  summary: 'Checks, builds and uploads the portal to a host of your own: by rsync, or to S3 and its like.',
  options: [
    ...buildOptions,
    {
      flags: '--to <target>',
      summary: 'rsync:user@host:/srv/status/, a path of this machine, or s3://bucket/prefix',
    },
    { flags: '--endpoint <url>', summary: 'the address of an S3-compatible host; else that of AWS_REGION' },
    { flags: '--skip-build', summary: 'upload what --out holds already', default: false },
    { flags: '--dry-run', summary: 'build, say what would be uploaded and deleted, and upload nothing' },
  ],
} as const satisfies Definition;
