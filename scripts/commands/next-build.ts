import { type NextBuild, nextBuild } from '../../src/domain/next-build.ts';
import { type Site, standingClock } from '../../src/domain/site.ts';
import { isoInZone } from '../../src/domain/time.ts';
import type { Run } from '../cli/command.ts';
import type { nextBuildDefinition } from '../cli/definitions/next-build.ts';
import { openPortal } from '../cli/open-portal.ts';
import { instantOf } from '../cli/option-values.ts';
import { jsonText } from '../report/json.ts';

export const runNextBuild: Run<typeof nextBuildDefinition> = async (ports, { options }) => {
  const now = instantOf(options);
  const portal = await openPortal(ports, options, now);
  if (!portal) return 1;
  const { site } = portal;
  const standing = now === undefined ? standingClock(site) : undefined;
  const next = nextBuild(portal, now ?? standing ?? ports.clock());
  const at = isoInZone(next.at, site.timeZone);
  ports.err(`${reason(next, site)}\n`);
  if (standing !== undefined)
    ports.err(
      `The clock of this demonstration is stopped at ${isoInZone(standing, site.timeZone)}: until it is moved, building again changes nothing.\n`,
    );
  ports.out(options.json ? jsonText({ ...next, at }) : `${at}\n`);
  return 0;
};

function reason(next: NextBuild, { timeZone }: Site): string {
  return next.why === 'record'
    ? `${next.record} changes then.`
    : `No record changes before then, when a new day begins in ${timeZone}.`;
}
