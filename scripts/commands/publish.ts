import { resolve } from 'node:path';
import type { Command, OptionValues, Ports } from '../cli/command.ts';
import { openBuiltPortal } from '../portal/built-portal.ts';
import { uploadByRsync } from '../publish/rsync.ts';
import { uploadToS3 } from '../publish/s3.ts';
import { s3Client } from '../publish/s3-client.ts';
import { type Target, targetOf } from '../publish/target.ts';
import { type Outcome, outcomeLines, outcomeSentence } from '../publish/upload.ts';
import { drawProgress } from '../report/progress.ts';
import { buildOptions, checkAndBuild } from './build.ts';

/** `candor publish --to rsync:user@host:/srv/status/`: the way out when the platform that usually deploys is down. */
export const publishCommand: Command = {
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
  run: async (ports, _args, options) => {
    const target = targetOf(ports, options);
    if (options['skipBuild'] !== true) {
      const { status } = await checkAndBuild(ports, options);
      if (status !== 0) return status;
    }
    const dryRun = options['dryRun'] === true;
    const outcome = await upload(target, dryRun, ports, options);
    if (dryRun) ports.out(outcomeLines(outcome));
    ports.err(outcomeSentence(outcome, dryRun));
    return 0;
  },
};

async function upload(
  target: Target,
  dryRun: boolean,
  ports: Ports,
  options: OptionValues,
): Promise<Outcome> {
  const built = await openBuiltPortal(resolve(ports.cwd, String(options['out'])));
  const to = String(options['to']);
  const { tell, end } = drawProgress(ports, dryRun ? `Comparing with ${to}` : `Uploading to ${to}`);
  try {
    return target.kind === 's3'
      ? await uploadToS3({ to, built, client: s3Client(target, ports.signal), dryRun, progress: tell })
      : await uploadByRsync({ to, target, built, dryRun }, ports);
  } finally {
    end();
  }
}
