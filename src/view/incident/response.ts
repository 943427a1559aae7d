import { DURATION_SHAPE } from '../../domain/duration.ts';
import type { Incident } from '../../domain/record/records.ts';
import { incidentResponse, type ResponseKind, RESPONSES } from '../../domain/response.ts';
import { MINUTE } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** How soon an incident had its first word, and its cause or fix, beside the site’s targets; of what has none, nothing. */
export function responseTexts(edition: Edition, incident: Incident): string[] {
  const { site, now, words, format } = edition;
  const responses = incidentResponse(incident, site, now);
  return RESPONSES.flatMap((kind: ResponseKind) => {
    const response = responses[kind];
    if (response?.target === undefined) return [];
    const { minutes, target, isMet } = response;
    const said = phrase(words.response[kind], { elapsed: format.duration(minutes * MINUTE) });
    return phrase(words.response[isMet ? 'met' : 'missed'], { said, target: targetText(edition, target) });
  });
}

/** `24 h in working hours`: in the unit of its author, since a day of working hours isn’t one of the clock. */
function targetText({ site, words }: Edition, target: string): string {
  const [, number = '', unit = ''] = DURATION_SHAPE.exec(target) ?? [];
  const { days, hours, minutes } = words.duration;
  const length = `${number}\u00a0${{ d: days, h: hours, m: minutes }[unit] ?? unit}`;
  return site.workingHours ? phrase(words.response.workingHours, { length }) : length;
}
