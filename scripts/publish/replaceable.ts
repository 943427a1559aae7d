import { UsageError } from '../lib/errors.ts';
import { manifestText, readManifest } from '../portal/manifest.ts';

/** What is at a target before anything is uploaded. */
export interface Found {
  /** Some of the names at its top, or none where it is empty. */
  names: readonly string[];
  /** Its build.json, where there is one. */
  manifest: string | undefined;
}

/** Put into an empty target before anything else, so that an upload that was killed is known for what it is. */
export const UNFINISHED = manifestText({ candor: 1, uploading: true });

/** Refuses a target that holds anything but a portal, or the beginning of one: what isn't of the build would be deleted. */
export function assertReplaceableTarget(to: string, { names, manifest }: Found): void {
  if (names.length === 0 || readManifest(manifest ?? '') !== undefined) return;
  throw new UsageError(
    `--to ${to} holds other things, such as ${names.slice(0, 3).join(', ')}, and publishing deletes what isn’t of the portal.\n` +
      'Give an empty place, or one to which Candor published before.',
  );
}
