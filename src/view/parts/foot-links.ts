import { hasAnnouncements } from '../../domain/portal.ts';
import { hasPriorities } from '../../domain/priority/priorities.ts';
import { hasWeeks } from '../../domain/week/site-weeks.ts';
import type { Edition } from '../../edition/edition.ts';

interface Link {
  text: string;
  href: string;
}

/** The row of pages in the foot: those that the navigation has no room for, as far as the portal has them. */
export function footLinks(edition: Edition): Link[] {
  const { portal, addresses, words } = edition;
  return [
    ...(hasAnnouncements(portal) ? [link(edition, words.announcements.title, addresses.announcements)] : []),
    ...reportLinks(edition),
    ...(hasWeeks(portal) ? [link(edition, words.weekly.title, addresses.weeks())] : []),
    ...(portal.metrics.length > 0 ? [link(edition, words.metrics.title, addresses.metrics)] : []),
    ...(portal.needs.length > 0 ? [link(edition, words.needs.title, addresses.needs)] : []),
  ];
}

/** What is made of all known issues together: the order that numbers give them, the roadmap, a ticket's look-up. */
export function reportLinks(edition: Edition): Link[] {
  const { portal, addresses, words } = edition;
  if (portal.issues.length === 0) return [];
  return [
    ...(hasPriorities(portal) ? [link(edition, words.priorities.title, addresses.priorities())] : []),
    link(edition, words.roadmap.title, addresses.roadmap),
    link(edition, words.report.title, addresses.reports),
  ];
}

function link({ addresses }: Edition, text: string, path: string): Link {
  return { text, href: addresses.href(path) };
}
