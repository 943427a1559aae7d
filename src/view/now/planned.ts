import type { Publication } from '../../domain/publication.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpen, maintenanceState } from '../../domain/status.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { logRow } from '../parts/log.ts';
import { restLink } from '../parts/rest-link.ts';

/** Maintenance to come that is shown at once; the calendar has the rest. */
const ROWS = 5;

/** The maintenance that is under way and what comes next, soonest first; undefined when there is neither. */
export function plannedView(publication: Publication, language: Language) {
  const { portal, now } = publication;
  const words = WORDS[language].now;
  const maintenance = portal.incidents.filter((record) => record.kind === 'maintenance');
  const running = maintenance.filter((record) => isOpen(record, now));
  const next = maintenance.filter((record) => maintenanceState(record, now) === 'scheduled');
  if (running.length + next.length === 0) return undefined;
  const all = [...running, ...next].sort((a, b) => a.start - b.start);
  return {
    title: words.maintenance,
    rows: all.slice(0, ROWS).map((record) => logRow(publication, language, record, { hours: true })),
    rest: restLink(publication, language, all.length - ROWS),
  };
}
