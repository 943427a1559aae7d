import type { Incident, Maintenance } from '../../domain/record/records.ts';
import { isOpen, openIncidents, worstStateAt } from '../../domain/status.ts';
import { isoInZone } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { clockPiece, dayAndClockPiece, windowPieces } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/piece.ts';
import { answerView } from './answer.ts';
import { openIssuesLink } from './most-reported.ts';

/** The sentences under the answer: whose fault it is, since when, what else isn't well, where to look on. */
export function summaryView(edition: Edition): InlineText[] {
  const { portal, now, words } = edition;
  const { state, besides } = answerView(edition);
  if (state === 'operational') return workingLead(edition);
  const incidents = openIncidents(portal, now);
  const rest = besides.map((text): InlineText => ({ text: ` ${text}` }));
  if (incidents.length > 0) return [...incidentLead(edition, incidents), ...rest];
  const maintenance = portal.incidents
    .filter((record) => record.kind === 'maintenance')
    .filter((record) => isOpen(record, now));
  const otherwise = [{ text: ` ${words.now.lead.restWorks}` }];
  return [...maintenanceLead(edition, maintenance), ...(rest.length > 0 ? rest : otherwise)];
}

function workingLead(edition: Edition): InlineText[] {
  const { site, now, format } = edition;
  const words = edition.words.now.lead;
  const working = format.count(site.components.length, words.working);
  // The day stands with it: without a rebuild the page is still read tomorrow.
  const time: InlineText = { text: format.moment(now), datetime: isoInZone(now, site.timeZone) };
  const known = openIssuesLink(edition, words.knownIssues);
  return [
    ...filled(working, { time }),
    ...(known ? [{ text: ' ' }, ...filled(words.maybeKnown, { issues: known })] : []),
  ];
}

/** Since when: of what the answer speaks of, not of smaller things that have been going on for longer. */
function incidentLead(edition: Edition, incidents: Incident[]): InlineText[] {
  const { now, words } = edition;
  const gravities = incidents.map((incident) => worstStateAt(incident, now));
  const gravest = incidents.filter((_, index) => gravities[index] === gravities[0]);
  const began = Math.min(...gravest.map(({ started }) => started));
  return filled(words.now.lead.us, { time: clockPiece(edition, began) });
}

function maintenanceLead(edition: Edition, open: Maintenance[]): InlineText[] {
  const { now } = edition;
  const words = edition.words.now.lead;
  const start = Math.min(...open.map((maintenance) => maintenance.start));
  const end = Math.max(...open.map((maintenance) => maintenance.end));
  return end <= now
    ? filled(words.longer, { end: dayAndClockPiece(edition, end) })
    : filled(words.window, windowPieces(edition, { start, end }));
}
