import type { Portal } from '../../../src/domain/portal.ts';
import type { Instant } from '../../../src/domain/time.ts';

const HOUR = 60 * 60 * 1000;

/** An open incident for a portal that has none: its id, its path in the content folder, and its file. */
export function openIncident(
  { issues, incidents, site }: Pick<Portal, 'issues' | 'incidents' | 'site'>,
  now: Instant,
): { id: string; path: string; text: string } {
  const numbers = [...issues, ...incidents].map(({ id }) => Number(/\d+$/.exec(id)?.[0]));
  const id = `INC-${Math.max(0, ...numbers) + 1}`;
  const [component] = site.components;
  const text = `---
id: ${id}
title: Orders arrive late
kind: incident
impact: major
started: ${isoMinute(now - HOUR)}
components:
  ${component?.id}: partial_outage
---

## Timeline

### ${isoMinute(now - HOUR / 2)} · Investigating

Some orders arrive late. We are looking for the cause.
`;
  return { id, path: `incidents/${id}.md`, text };
}

/** A known issue with a paragraph more under its first heading, and the time of that. */
export function editedIssue(text: string, now: Instant): string {
  return text
    .replace(/^updated:.*$/m, `updated: ${isoMinute(now)}`)
    .replace(/^## .*$/m, '$&\n\nIt has been seen again since this was written.');
}

/** An instant as authors write it, in UTC, to the minute before it. */
export function isoMinute(instant: Instant): string {
  return `${new Date(instant).toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length)}Z`;
}
