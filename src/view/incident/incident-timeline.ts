import { intervalOf } from '../../domain/period.ts';
import type { Publication } from '../../domain/publication.ts';
import type { Incident, IncidentRecord, Maintenance } from '../../domain/record/records.ts';
import type { Language } from '../../domain/schemas/common.ts';
import { isOpen, maintenanceState } from '../../domain/status.ts';
import { dayOf, type Instant, minuteOf } from '../../domain/time.ts';
import { WORDS } from '../../i18n/words/words.ts';
import { type Moment, type TimelineView, timelineView, updateMoments } from '../timeline/timeline.ts';

/** What was said of an incident or a maintenance, and the facts that nobody wrote an update about. */
export function incidentTimeline(
  publication: Publication,
  language: Language,
  record: IncidentRecord,
): TimelineView {
  const { portal, now } = publication;
  const words = WORDS[language];
  const said =
    record.kind === 'incident'
      ? updateMoments(publication, language, record.updates, words.incidentState)
      : updateMoments(publication, language, record.updates, words.maintenanceState);
  const dots = record.kind === 'incident' ? incidentFacts(record, now) : maintenanceFacts(record, now);
  const known = dots.map(({ at, fact }): Moment => ({ at, state: 'dot', title: words.incident[fact] }));
  return timelineView(
    publication,
    language,
    [...known, ...said].sort((a, b) => a.at - b.at),
    {
      newestFirst: isOpen(record, now),
      on: dayOf(intervalOf(record, now).start, portal.site.timeZone),
    },
  );
}

interface Fact {
  at: Instant;
  fact: 'began' | 'noticed' | 'over' | 'ended';
}

function incidentFacts({ started, detected, resolved, updates }: Incident, now: Instant): Fact[] {
  const facts: Fact[] = [{ at: started, fact: 'began' }];
  if (detected !== undefined) facts.push({ at: detected, fact: 'noticed' });
  if (resolved !== undefined) facts.push({ at: resolved, fact: 'over' });
  // An update in the same minute says as much.
  const said = new Set(updates.map(({ at }) => minuteOf(at)));
  return facts.filter(({ at }) => at <= now && !said.has(minuteOf(at)));
}

function maintenanceFacts(maintenance: Maintenance, now: Instant): Fact[] {
  const { updates } = maintenance;
  const state = maintenanceState(maintenance, now);
  const { start, end } = intervalOf(maintenance, now);
  const says = (...states: (typeof state)[]) => updates.some((update) => states.includes(update.state));
  const facts: Fact[] = [];
  if (state !== 'scheduled' && state !== 'cancelled' && !says('in_progress'))
    facts.push({ at: start, fact: 'began' });
  if (state === 'completed' && end !== undefined && !says('completed'))
    facts.push({ at: end, fact: 'ended' });
  return facts;
}
