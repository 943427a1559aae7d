import { durationOf } from '../../src/domain/duration.ts';
import { localizedIn } from '../../src/domain/record/translation.ts';
import type { Language } from '../../src/domain/schemas/common.ts';
import type { Site } from '../../src/domain/site.ts';
import { DAY, type Instant, isoUtc, MINUTE } from '../../src/domain/time.ts';
import type { MaintenanceState } from '../../src/domain/vocabulary.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import { createFormat } from '../../src/i18n/format.ts';
import { phrase } from '../../src/i18n/phrase.ts';
import { WORDS } from '../../src/i18n/words.ts';
import type { BuiltMaintenance } from './maintenance.ts';

/** How late a reminder may be sent; after that it would be news of what everybody has seen. */
export const LATEST = 30 * MINUTE;
/** For so long it is said that one was missed. */
const TOLD = DAY;

/** A reminder of a maintenance, sent as updates are. `published` is when it is due. */
export interface Reminder extends UpdateObject {
  /** `1d`, `start` or `end`, as channels ask for it. */
  remind: string;
  /** The window that it is of, which isn’t the next one of the build where that is older. */
  window: { start: string; end: string };
}

/** Whether this is the id of a reminder. */
export function isReminder(id: string): boolean {
  return id.includes('/remind/');
}

/** The reminders whose time has come, and those whose time has passed unnoticed. */
interface Reminders {
  due: Reminder[];
  late: Reminder[];
}

/**
 * The reminders of the maintenance in a build by the clock of now, as far as any channel wants them. What was called off,
 * began early or ended early has none; what goes on longer isn’t over at the end of its window.
 */
export function remindersOf(
  maintenance: readonly BuiltMaintenance[],
  wanted: ReadonlySet<string>,
  { builtAt, site, now }: { builtAt: Instant; site: Site; now: Instant },
): Reminders {
  const all = maintenance.flatMap((record) =>
    record.windows.flatMap((window) =>
      [...wanted].flatMap((remind) => {
        const at = dueAt(remind, window);
        // What was announced after that time is news by itself.
        const isTime = at <= now && at > now - TOLD && at >= record.published;
        return isTime && isAsPlanned(remind, window, record, builtAt)
          ? [reminderOf(record, window, remind, site)]
          : [];
      }),
    ),
  );
  const isDue = ({ published }: Reminder) => Date.parse(published) > now - LATEST;
  return { due: all.filter(isDue), late: all.filter((reminder) => !isDue(reminder)) };
}

type BuiltWindow = BuiltMaintenance['windows'][number];

function dueAt(remind: string, { start, end }: BuiltWindow): Instant {
  if (remind === 'end') return end;
  return remind === 'start' ? start : start - durationOf(remind);
}

/** Whether it goes by the clock as far as the build knows, so that what the reminder says is so. */
function isAsPlanned(
  remind: string,
  { start, end, state }: BuiltWindow,
  { completed }: BuiltMaintenance,
  builtAt: Instant,
): boolean {
  if (remind === 'end') {
    const isSaid = completed.some((at) => at > start && at <= end + TOLD);
    return !isSaid && (builtAt < end ? state !== 'cancelled' : state === 'completed');
  }
  const byClock: MaintenanceState = builtAt < start ? 'scheduled' : 'in_progress';
  return state === byClock || (state === 'completed' && builtAt >= end && remind === 'start');
}

function reminderOf(record: BuiltMaintenance, window: BuiltWindow, remind: string, site: Site): Reminder {
  const [start, end] = [isoUtc(window.start), isoUtc(window.end)];
  const state = remind === 'end' ? 'completed' : remind === 'start' ? 'in_progress' : 'scheduled';
  const text = (language: Language) => {
    const { notify: words, maintenanceState } = WORDS[language];
    const { moment } = createFormat(language, site.timeZone);
    const title = localizedIn(record.titles, language, site.defaultLanguage).value;
    const sentence = remind === 'end' ? words.hasEnded : remind === 'start' ? words.hasBegun : words.begins;
    const said = phrase(sentence, { start: moment(window.start), end: moment(window.end) });
    return {
      record: title,
      title:
        state === 'scheduled' ? phrase(words.reminder, { title }) : `${maintenanceState[state]}: ${title}`,
      state: maintenanceState[state],
      text: said,
      html: `<p>${said}</p>`,
      url: localizedIn(record.pages, language, site.defaultLanguage).value,
    };
  };
  return {
    // A window that is moved has reminders of its own.
    id: `tag:${site.authority},2026:maintenance/${record.id}/remind/${start}/${end}/${remind}`,
    published: isoUtc(dueAt(remind, window)),
    kind: 'maintenance',
    record: record.id,
    ...{ state, components: record.components, remind, window: { start, end } },
    texts: Object.fromEntries(site.languages.map((language) => [language, text(language)])),
  };
}
