import { componentName } from '../../domain/portal.ts';
import type { IncidentRecord } from '../../domain/record/records.ts';
import { recordState } from '../../domain/record/state.ts';
import { textIn, updateTextIn } from '../../domain/record/translation.ts';
import { worstState } from '../../domain/status.ts';
import { phrase } from '../../i18n/phrase.ts';
import { stateWord } from '../../i18n/state-words.ts';
import type { FeedContext } from '../feeds/context.ts';
import type { EventTimes } from './times.ts';

/** One line: how bad an incident got, or that it is maintenance, and the title. */
export function summaryOf(record: IncidentRecord, context: FeedContext): string {
  const { publication, language, site, words } = context;
  const { title } = textIn(record, language, site.defaultLanguage).value;
  if (record.kind === 'maintenance') {
    const cancelled = recordState(record, publication.now) === 'cancelled';
    return phrase(cancelled ? words.calendar.cancelled : words.feeds.newMaintenance, { title });
  }
  const worst = worstState(record);
  if (worst === 'operational') return phrase(words.feeds.newIncident, { title });
  return `${words.componentState[worst]}: ${title}`;
}

/** Plain text: where it stands, what it touches, the latest that was said, and where there is more. */
export function descriptionOf(
  record: IncidentRecord,
  { openEnded }: EventTimes,
  url: string,
  context: FeedContext,
): string {
  const { publication, words } = context;
  const components = Object.keys(record.affected).map((id) => {
    const name = componentName(publication.portal, id, context.language);
    const worst = worstState(record, id);
    return worst === 'operational' ? name : `${name} (${words.componentState[worst]})`;
  });
  const facts = [
    `${words.feeds.status}: ${stateWord(record.kind, recordState(record, publication.now), words)}`,
    ...(components.length > 0 ? [`${words.feeds.components}: ${components.join(', ')}`] : []),
    ...(openEnded ? [words.calendar.openEnded] : []),
  ];
  return [facts.join('\n'), latest(record, context), url].filter((part) => part !== '').join('\n\n');
}

/** The latest update, with its time and state; before there is one, what the record begins with. */
function latest(record: IncidentRecord, { publication, language, site, words, format }: FeedContext): string {
  const update = record.updates.findLast(({ at }) => at <= publication.now);
  if (!update) {
    const { sections } = textIn(record, language, site.defaultLanguage).value;
    return sections.find(({ text }) => text.trim() !== '')?.text.trim() ?? '';
  }
  const when = update.day === undefined ? format.moment(update.at) : format.day(update.day);
  const { text } = updateTextIn(update, language, site.defaultLanguage).value;
  return `${when} · ${stateWord(record.kind, update.state, words)}\n${text.trim()}`;
}
