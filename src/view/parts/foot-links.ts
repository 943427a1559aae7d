import { hasAnnouncements } from '../../domain/portal.ts';
import { hasPriorities } from '../../domain/priority/priorities.ts';
import { hasWeeks } from '../../domain/week/site-weeks.ts';
import type { Edition } from '../../edition/edition.ts';

interface Link {
  text: string;
  href: string;
}

interface NamedPage {
  text: string;
  path: string;
}

/** The row of pages in the foot: those that the navigation has no room for, as far as the portal has them. */
export function footLinks(edition: Edition): Link[] {
  const { portal, addresses, words } = edition;
  return links(edition, [
    ...(hasAnnouncements(portal) ? [{ text: words.announcements.title, path: addresses.announcements }] : []),
    ...summaryPages(edition),
    ...(portal.needs.length > 0 ? [{ text: words.needs.title, path: addresses.needs }] : []),
  ]);
}

/** The pages made of many records together, as far as the portal has them. */
export function summaryPages(edition: Edition): NamedPage[] {
  const { portal, addresses, words } = edition;
  return [
    ...reportPages(edition),
    ...(hasWeeks(portal) ? [{ text: words.weekly.title, path: addresses.weeks() }] : []),
    ...(portal.metrics.length > 0 ? [{ text: words.metrics.title, path: addresses.metrics }] : []),
  ];
}

/** What is made of all known issues together: the order that numbers give them, the roadmap, a ticket's look-up. */
export function reportLinks(edition: Edition): Link[] {
  return links(edition, reportPages(edition));
}

function reportPages({ portal, addresses, words }: Edition): NamedPage[] {
  if (portal.issues.length === 0) return [];
  return [
    ...(hasPriorities(portal) ? [{ text: words.priorities.title, path: addresses.priorities() }] : []),
    { text: words.roadmap.title, path: addresses.roadmap },
    { text: words.report.title, path: addresses.reports },
  ];
}

function links({ addresses }: Edition, pages: NamedPage[]): Link[] {
  return pages.map(({ text, path }) => ({ text, href: addresses.href(path) }));
}
