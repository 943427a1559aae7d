import type { Publication } from '../../domain/publication.ts';
import type { Incident, Maintenance } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpen, openIncidents, worstStateAt } from '../../domain/status.ts';
import { isoInZone } from '../../domain/time.ts';
import { createFormat } from '../../i18n/format.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { clockPiece, dayAndClockPiece, windowPieces } from '../parts/clock.ts';
import { filled, type InlineText } from '../parts/piece.ts';
import { answerView } from './answer.ts';
import { openIssuesLink } from './most-reported.ts';

/** The sentences under the answer: whose fault it is, since when, what else isn't well, where to look on. */
export function summaryView(publication: Publication, language: Language): InlineText[] {
  const { portal, now } = publication;
  const { state, besides } = answerView(publication, language);
  if (state === 'operational') return workingLead(publication, language);
  const incidents = openIncidents(portal, now);
  const rest = besides.map((text): InlineText => ({ text: ` ${text}` }));
  if (incidents.length > 0) return [...incidentLead(publication, language, incidents), ...rest];
  const maintenance = portal.incidents
    .filter((record) => record.kind === 'maintenance')
    .filter((record) => isOpen(record, now));
  const otherwise = [{ text: ` ${WORDS[language].now.lead.restWorks}` }];
  return [...maintenanceLead(publication, language, maintenance), ...(rest.length > 0 ? rest : otherwise)];
}

function workingLead(publication: Publication, language: Language): InlineText[] {
  const { portal, now } = publication;
  const words = WORDS[language].now.lead;
  const format = createFormat(language, portal.site.timeZone);
  const working = format.count(portal.site.components.length, words.working);
  // The day stands with it: without a rebuild the page is still read tomorrow.
  const time: InlineText = { text: format.moment(now), datetime: isoInZone(now, portal.site.timeZone) };
  const known = openIssuesLink(publication, language, words.knownIssues);
  return [
    ...filled(working, { time }),
    ...(known ? [{ text: ' ' }, ...filled(words.maybeKnown, { issues: known })] : []),
  ];
}

/** Since when: of what the answer speaks of, not of smaller things that have been going on for longer. */
function incidentLead(publication: Publication, language: Language, incidents: Incident[]): InlineText[] {
  const { now } = publication;
  const gravities = incidents.map((incident) => worstStateAt(incident, now));
  const gravest = incidents.filter((_, index) => gravities[index] === gravities[0]);
  const began = Math.min(...gravest.map(({ started }) => started));
  return filled(WORDS[language].now.lead.us, { time: clockPiece(publication, language, began) });
}

function maintenanceLead(publication: Publication, language: Language, open: Maintenance[]): InlineText[] {
  const words = WORDS[language].now.lead;
  const start = Math.min(...open.map((maintenance) => maintenance.start));
  const end = Math.max(...open.map((maintenance) => maintenance.end));
  return end <= publication.now
    ? filled(words.longer, { end: dayAndClockPiece(publication, language, end) })
    : filled(words.window, windowPieces(publication, language, { start, end }));
}
