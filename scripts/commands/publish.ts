import { resolve } from 'node:path';
import type { OptionsOf, Ports, Run } from '../cli/command.ts';
import type { publishDefinition } from '../cli/definitions/publish.ts';
import { UsageError } from '../lib/errors.ts';
import { type BuiltPortal, openBuiltPortal } from '../portal/built-portal.ts';
import { assertNotPublic, isToldTwice } from '../portal/internal-edition.ts';
import { uploadByRsync } from '../publish/rsync.ts';
import { uploadToS3 } from '../publish/s3.ts';
import { s3Client } from '../publish/s3-client.ts';
import { type Target, targetOf } from '../publish/target.ts';
import { type Outcome, outcomeLines, outcomeSentence } from '../publish/upload.ts';
import { drawProgress } from '../report/progress.ts';
import { checkAndBuild } from './build.ts';

export const runPublish: Run<typeof publishDefinition> = async (ports, { options }) => {
  const target = targetOf(ports, options);
  if (!options.skipBuild) {
    const { status } = await checkAndBuild(ports, options);
    if (status !== 0) return status;
  }
  const { dryRun } = options;
  const outcome = await upload(target, ports, options);
  if (dryRun) ports.out(outcomeLines(outcome));
  ports.err(outcomeSentence(outcome, dryRun));
  return 0;
};

async function upload(
  target: Target,
  ports: Ports,
  options: OptionsOf<typeof publishDefinition>,
): Promise<Outcome> {
  const { out, to = '', dryRun } = options;
  const built = await openBuiltPortal(resolve(ports.cwd, out));
  assertMeant(built, options);
  assertNotPublic(built, [to], options);
  const allowed = isToldTwice(options);
  const { tell, end } = drawProgress(ports, dryRun ? `Comparing with ${to}` : `Uploading to ${to}`);
  try {
    return target.kind === 's3'
      ? await uploadToS3({
          to,
          built,
          allowed,
          client: s3Client(target, ports.signal),
          dryRun,
          progress: tell,
        })
      : await uploadByRsync({ to, target, built, allowed, dryRun }, ports);
  } finally {
    end();
  }
}

/** An internal edition goes nowhere by chance: this very command was told that it is one. */
function assertMeant(
  { manifest }: BuiltPortal,
  { out, to, internal, audience, skipBuild }: OptionsOf<typeof publishDefinition>,
): void {
  if (manifest.audience !== 'internal' || internal || (audience === 'internal' && !skipBuild)) return;
  throw new UsageError(
    `--out ${out} holds an internal edition. Add --internal if it is what is meant to go to ${to}.`,
  );
}
