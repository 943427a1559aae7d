import type { Addresses } from './addresses.ts';
import { encodedPath } from './marker.ts';
import type { Portal } from './portal.ts';
import { shownFrom } from './record/announcements.ts';
import type { Announcement } from './record/records.ts';
import type { Instant } from './time.ts';

/**
 * The paths of what an internal edition has and the public one of the same instant doesn't: announcements for the company, or not
 * yet for customers; metrics for the company; files beside its own texts. A full address of one of them leads nowhere
 * but into the internal edition.
 */
export function internalPaths(portal: Portal, addresses: Addresses, now: Instant): ReadonlySet<string> {
  const { site, announcements, metrics, internalAssets } = portal;
  const pages = site.languages.map(addresses.in);
  const isOpen = (announcement: Announcement) =>
    !announcement.isInternal && shownFrom(announcement, 'public') <= now;
  const hasOpenPage = site.releases !== undefined || announcements.some(isOpen);
  const hasOpenMetrics = metrics.some(({ isInternal }) => !isInternal);
  return new Set([
    ...announcements
      .filter((announcement) => !isOpen(announcement))
      .flatMap((announcement) => [
        addresses.recordApi(announcement),
        ...pages.flatMap((each) => [
          each.record(announcement),
          each.markdown(announcement),
          each.recordFeed(announcement),
        ]),
      ]),
    ...(hasOpenPage ? [] : pages.map((each) => each.announcements)),
    ...metrics
      .filter(({ isInternal }) => isInternal)
      .flatMap(({ key }) => pages.map((each) => `${each.metrics}#${key}`)),
    ...(hasOpenMetrics ? [] : [addresses.api('v1', 'metrics'), ...pages.map((each) => each.metrics)]),
    ...internalAssets.map((path) => addresses.asset(encodedPath(path))),
  ]);
}
