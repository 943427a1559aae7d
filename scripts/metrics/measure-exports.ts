import { daysOfPeriod } from '../../src/domain/metrics/period.ts';
import type { Portal } from '../../src/domain/portal.ts';
import { originalId } from '../../src/domain/record/related.ts';
import { createMatcher } from '../../src/domain/tally/match.ts';
import type { TallyNames } from '../../src/domain/tally/names.ts';
import { addDays, startOfDay } from '../../src/domain/time.ts';
import { weeklyWindow, workingTime } from '../../src/domain/working-time.ts';
import type { MeasuredCounts, Naming } from '../tally/measured-tickets.ts';
import type { TicketSource } from '../tally/ticket-source.ts';

/** Counts the tickets of a month: waiting in working hours where the site says which these are, else by the clock. */
export async function measureExports(
  source: TicketSource,
  portal: Portal,
  names: TallyNames,
  month: string,
): Promise<MeasuredCounts> {
  const { timeZone, workingHours, holidays, targets = {} } = portal.site;
  const { first, last } = daysOfPeriod(month);
  return source.measure({
    from: startOfDay(first, timeZone),
    to: startOfDay(addDays(last, 1), timeZone),
    timeZone,
    workingTime: workingHours && workingTime(weeklyWindow(workingHours, holidays), timeZone),
    targets,
    named: await namings(source, portal, names, { first, last }),
  });
}

/** The issues that the tickets of some days name, originals for their duplicates; a ticket of several is divided among them. */
async function namings(
  source: TicketSource,
  portal: Portal,
  names: TallyNames,
  { first, last }: { first: string; last: string },
): Promise<Naming[]> {
  const match = createMatcher(portal, names);
  const named: Naming[] = [];
  for await (const ticket of source.tickets()) {
    if (ticket.opened < first || ticket.opened > last) continue;
    const issues = new Set(match(ticket).issues.map(({ issue }) => originalId(portal, issue)));
    for (const issue of issues) named.push({ id: ticket.id, issue, part: 1 / issues.size });
  }
  return named;
}
