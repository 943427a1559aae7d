import { memoize } from '../../domain/memoize.ts';
import { portalSnapshot } from '../../domain/portal-snapshot.ts';
import type { OutputFile, Publication } from '../../domain/publication.ts';
import { pathId } from '../../domain/record/ids.ts';
import { lastTold } from '../../domain/record/published.ts';
import { isStanding } from '../../domain/site.ts';
import type { NowFile } from '../../domain/snapshot.ts';
import { isWatched, openIncidents, portalState } from '../../domain/status.ts';
import { editionsOf } from '../../edition/edition.ts';

/** What is known of the present at a build, with the titles of open incidents in each language. */
export const presentAtBuild = memoize((publication: Publication): NowFile => {
  const { portal, now } = publication;
  return {
    ...(isWatched(portal) ? { state: portalState(portal, now) } : {}),
    ...(isStanding(portal.site, now) ? { standing: true as const } : {}),
    ...portalSnapshot(portal, now),
    open: openIncidents(portal, now).map((incident) => ({
      id: pathId(incident.id),
      told: lastTold(incident, now),
      ...(incident.nextBy === undefined ? {} : { nextBy: incident.nextBy }),
      titles: Object.fromEntries(
        editionsOf(publication).map(({ language, textOf }) => [language, textOf(incident).value.title]),
      ),
    })),
  };
});

export const NOW_FILE = 'now.json';

/** `now.json`: the one file that changes with every build, which the script of every page reads. */
export function nowFile(publication: Publication): OutputFile {
  return { path: NOW_FILE, content: `${JSON.stringify(presentAtBuild(publication))}\n` };
}
