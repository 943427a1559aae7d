import { compareText } from './compare-text.ts';
import { durationOf } from './duration.ts';
import type { Publication } from './publication.ts';
import { intervalOf } from './record/interval.ts';
import type { Incident, IncidentRecord } from './record/records.ts';
import { addDays, type Day, dayOf, type Instant } from './time.ts';

/** A post-mortem that is expected and isn't there, and by when it is due. */
export interface DuePostMortem {
  record: Incident;
  at: Instant;
  day: Day;
}

/** Days after its own on which a post-mortem is still asked for: what is older was never meant to have one. */
const ASKED_FOR = 90;

/** The post-mortems that incidents which hit customers hard don't have yet, the soonest first; none where the site doesn't say by when they are published. */
export function duePostMortems({ portal, now }: Publication): DuePostMortem[] {
  const { targets, timeZone, defaultLanguage } = portal.site;
  if (targets?.postMortem === undefined) return [];
  const target = durationOf(targets.postMortem);
  const oldest = addDays(dayOf(now, timeZone), -ASKED_FOR);
  return portal.incidents
    .flatMap((record): DuePostMortem[] => {
      if (!owesPostMortem(record) || record.texts[defaultLanguage]?.postMortem) return [];
      const { end } = intervalOf(record, now);
      if (end === undefined) return [];
      const at = end + target;
      const day = dayOf(at, timeZone);
      return day < oldest ? [] : [{ record, at, day }];
    })
    .sort((a, b) => a.at - b.at || compareText(a.record.id, b.record.id));
}

/** Whether an incident is of those of which a post-mortem is expected. */
export function owesPostMortem(record: IncidentRecord): record is Incident {
  return (
    record.kind === 'incident' && (record.facts.impact === 'major' || record.facts.impact === 'critical')
  );
}
