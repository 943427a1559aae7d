import { hash } from 'node:crypto';
import { targetsIn } from '../marker.ts';
import { nextPeriod, periodBefore } from '../metrics/period.ts';
import type { Publication, Sources } from '../publication.ts';
import { wholePortal } from '../record/record-key.ts';
import type { PortalRecord } from '../record/records.ts';
import type { Week } from './iso-week.ts';
import { siteWeeks } from './site-weeks.ts';
import { emptyDigest, recordsIn, weekDigests } from './week-digest.ts';
import { wordsByWeek } from './week-word.ts';

/** The records that a week names, those among them that begin in the next. */
function recordsOfWeek(publication: Publication, week: Week): PortalRecord[] {
  const digests = weekDigests(publication);
  const { comingAnnouncements, comingMaintenance } = digests.get(nextPeriod(week)) ?? emptyDigest();
  const own = recordsIn(digests.get(week) ?? emptyDigest());
  const ids = new Set([...own, ...comingAnnouncements, ...comingMaintenance].map(({ id }) => id));
  // One time of a repeated maintenance is told with its whole record, which alone has a key.
  return [...ids].flatMap((id) => publication.portal.byId.get(id) ?? []);
}

/** The records that a week names, and what authors say of it. */
export function sourcesOfWeek(publication: Publication, week: Week): Required<Sources> {
  const { portal } = publication;
  const records = recordsOfWeek(publication, week);
  const words = wordsByWeek(portal.weekWords).get(week) ?? [];
  if (words.length === 0) return { records, besides: week };
  const said = JSON.stringify(words);
  // A link leads to a record's page, or shows a picture in its size.
  const led = targetsIn(said).map((target) => {
    if (target.kind === 'record') return portal.byId.get(target.id);
    return target.kind === 'file' ? portal.byPath.get(decodeURIComponent(target.path)) : undefined;
  });
  const sizes = targetsIn(said).map((target) =>
    target.kind === 'asset' ? portal.imageSizes.get(decodeURIComponent(target.path)) : undefined,
  );
  return {
    records: [...new Set([...records, ...led.filter((record) => record !== undefined)])],
    besides: `${week} ${hash('sha256', said + JSON.stringify(sizes))}`,
  };
}

/**
 * What the page of a week is made from. A week that is over stays as it is as long as no record that it names changes; the
 * present one changes with the day.
 */
export function weekSources(publication: Publication, week: Week): Sources {
  const weeks = siteWeeks(publication);
  const { records, besides } = sourcesOfWeek(publication, week);
  if (weeks[0] === week) {
    const whole = wholePortal(publication);
    return { ...whole, besides: `${whole.besides} ${besides}` };
  }
  const beside = [periodBefore(week), nextPeriod(week)].filter((other) => weeks.includes(other));
  return { records, besides: [besides, ...beside].join(' ') };
}
