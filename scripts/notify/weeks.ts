import { z } from 'zod';
import { periodBefore } from '../../src/domain/metrics/period.ts';
import { LanguageSchema } from '../../src/domain/schemas/common.ts';
import type { Site } from '../../src/domain/site.ts';
import { dayOf, isoUtc } from '../../src/domain/time.ts';
import { type Week, weekInterval, weekOf } from '../../src/domain/week/iso-week.ts';
import type { UpdateObject } from '../../src/emit/api/schemas/update.ts';
import { type WeekLetterObject, WeekLetterSchema } from '../../src/emit/api/schemas/week.ts';
import { type Build, type BuildSource, parsed } from './build.ts';

/** A week that is over, sent as updates are, to those who ask for weeks. `published` is its end. */
export interface WeekNotice extends Omit<UpdateObject, 'kind'> {
  kind: 'week';
  /** The whole of it, for e-mails. */
  letters: Partial<Record<string, WeekLetterObject>>;
}

/** Whatever is sent. */
export type Notice = UpdateObject | WeekNotice;

/** Whether this is the id of a week. */
export function isWeekNotice(id: string): boolean {
  return /:weekly\/[^/]+$/.test(id);
}

const byLanguage = <T extends z.ZodType>(schema: T) => z.partialRecord(LanguageSchema, schema);
const WeekSchema = z.looseObject({
  titles: byLanguage(z.string()),
  pages: byLanguage(z.url()),
  letters: byLanguage(WeekLetterSchema),
});

/**
 * The week before that of the build, as the build tells it; none where it has no page. It is told whatever it has, since from
 * silence nobody can tell a quiet week from a message that was lost.
 */
export async function readLastWeek(
  source: BuildSource,
  { builtAt }: Pick<Build, 'builtAt'>,
  site: Site,
): Promise<WeekNotice | undefined> {
  const week = periodBefore(weekOf(dayOf(builtAt, site.timeZone)));
  const file = await parsed(source, `api/v1/weeks/${week.toLowerCase()}.json`, WeekSchema);
  return file && noticeOf(week, file, site);
}

/** Whether a week wasn't over yet when the previous build was made, so that nobody can have been sent it by that. */
export function isNewSince(week: WeekNotice, previous: Pick<Build, 'builtAt'>): boolean {
  return previous.builtAt < Date.parse(week.published);
}

function noticeOf(
  week: Week,
  { titles, pages, letters }: z.output<typeof WeekSchema>,
  site: Site,
): WeekNotice {
  const text = (language: (typeof site.languages)[number], { summary }: WeekLetterObject) => {
    const title = titles[language] ?? week;
    return {
      ...{ record: title, title, state: '', text: summary },
      html: '',
      url: pages[language] ?? site.url,
    };
  };
  return {
    id: `tag:${site.authority},2026:weekly/${week}`,
    published: isoUtc(weekInterval(week, site.timeZone).end),
    kind: 'week',
    record: week,
    ...{ state: '', components: [], letters },
    texts: Object.fromEntries(
      site.languages.flatMap((language) => {
        const letter = letters[language];
        return letter ? [[language, text(language, letter)]] : [];
      }),
    ),
  };
}
