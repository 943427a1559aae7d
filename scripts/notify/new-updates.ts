import { durationOf } from '../../src/domain/duration.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import type { Build } from './build.ts';
import { NothingSent } from './nothing-sent.ts';

/** Updates in a build that the previous one didn’t have, oldest first. */
interface NewUpdates {
  fresh: UpdateObject[];
  /** New here, but published long before the build, in an import of old records for example. They aren’t sent. */
  tooOld: UpdateObject[];
}

/**
 * Compares a build with the one that was published before. Throws `NothingSent` if either belongs to another portal than
 * the authority’s: everything would look new.
 */
export function newUpdates(
  build: Build,
  previous: Build,
  { authority, maxAge }: { authority: string; maxAge: string },
): NewUpdates {
  for (const { shown, updates } of [build, previous]) {
    const other = updates.map(({ id }) => authorityOf(id)).find((its) => its !== authority);
    if (other !== undefined)
      throw new NothingSent(
        `${shown} belongs to another portal: the ids of its updates are those of ${other}, and site.yaml is that of ${authority}. ` +
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

/** Updates in the order in which they were published; those of one moment stay in the order of the build. */
export function oldestFirst<N extends Pick<UpdateObject, 'published'>>(updates: readonly N[]): N[] {
  return updates.toReversed().sort((a, b) => Date.parse(a.published) - Date.parse(b.published));
}

function authorityOf(id: string): string {
  return /^tag:([^,]+),/.exec(id)?.[1] ?? id;
}
