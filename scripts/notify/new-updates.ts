import { durationOf } from '../../src/domain/duration.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import { NotifyProblem } from './notify-problem.ts';
import type { Build } from './read-build.ts';

/** What a build says that the previous one didn't, oldest first. */
export interface NewUpdates {
  fresh: UpdateObject[];
  /** New here, and said long before the build: an import of old records, say. Nobody is told. */
  tooOld: UpdateObject[];
}

/**
 * Compares a build with what was published before. Throws a `NotifyProblem` where either is of another portal than
 * the authority's: everything would look new.
 */
export function newUpdates(
  build: Build,
  previous: Build,
  { authority, maxAge }: { authority: string; maxAge: string },
): NewUpdates {
  for (const { shown, updates } of [build, previous]) {
    const other = updates.map(({ id }) => authorityOf(id)).find((its) => its !== authority);
    if (other !== undefined)
      throw new NotifyProblem(
        `${shown} is of another portal: the ids of its updates belong to ${other}, and those of site.yaml to ${authority}. ` +
          'Everything would look new, so nothing is sent.',
      );
  }
  const known = new Set(previous.updates.map(({ id }) => id));
  const found = oldestFirst(build.updates.filter(({ id }) => !known.has(id)));
  const oldest = build.builtAt - durationOf(maxAge);
  return {
    fresh: found.filter(({ published }) => Date.parse(published) >= oldest),
    tooOld: found.filter(({ published }) => Date.parse(published) < oldest),
  };
}

/** Updates in the order in which they were said; those of one moment stay in the order of the build. */
export function oldestFirst(updates: readonly UpdateObject[]): UpdateObject[] {
  return updates.toReversed().sort((a, b) => Date.parse(a.published) - Date.parse(b.published));
}

function authorityOf(id: string): string {
  return /^tag:([^,]+),/.exec(id)?.[1] ?? id;
}
