import { periodOf } from '../domain/period.ts';
import type { Period } from '../domain/period.ts';
import type { Publication } from '../domain/publication.ts';
import type { IncidentRecord } from '../domain/records.ts';
import type { Language } from '../domain/schemas/common.ts';
import { isOpen, maintenanceState } from '../domain/status.ts';
import { dayOf } from '../domain/time.ts';
import { createFormat } from '../i18n/format.ts';
import { phrase } from '../i18n/phrase.ts';
import { WORDS } from '../i18n/words/words.ts';
import { hoursText } from './log.ts';

/** How long a record lasted, and from when to when: the first half stands out. */
export interface LastedView {
  strong: string;
  rest: string;
}

/** `Lasted 2 h 15 min`, `Tuesday 10 November 2026, 10:15 to 12:30 UTC−3`; what goes on has a beginning alone. */
export function lastedView(publication: Publication, language: Language, record: IncidentRecord): LastedView {
  const { portal, now } = publication;
  const words = WORDS[language].incident;
  const format = createFormat(language, portal.site.timeZone);
  const period = periodOf(record, now);
  const { start, end } = period;
  if (end === undefined) {
    const planned =
      record.kind === 'maintenance' && isOpen(record, now) && record.end > now ? record.end : undefined;
    return {
      strong: phrase(words.since, { moment: format.moment(start) }),
      rest:
        planned === undefined ? '' : phrase(words.plannedUntil, { moment: format.timeWithOffset(planned) }),
    };
  }
  const state = record.kind === 'incident' ? 'resolved' : maintenanceState(record, now);
  const kind = state === 'scheduled' ? 'willLast' : state === 'cancelled' ? 'wasToLast' : 'lasted';
  return {
    strong: phrase(words[kind], { duration: format.duration(end - start) }),
    rest: whenText(publication, language, { start, end }),
  };
}

function whenText(publication: Publication, language: Language, { start, end }: Required<Period>): string {
  const { timeZone } = publication.portal.site;
  const format = createFormat(language, timeZone);
  return dayOf(start, timeZone) === dayOf(end, timeZone)
    ? `${format.weekday(start)}, ${hoursText(publication, language, { start, end })}`
    : phrase(WORDS[language].now.range, { start: format.moment(start), end: format.moment(end) });
}
