import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import { type Language, LANGUAGES } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { calendarView } from '../../../../src/view/history/calendar.ts';
import { historyEvents } from '../../../../src/view/history/history-events.ts';
import { monthSection } from '../../../../src/view/history/month-section.ts';
import { incidentView } from '../../../../src/view/incident/incident.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { recentDaysView } from '../../../../src/view/now/recent-days.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import type { LogRow } from '../../../../src/view/parts/log.ts';
import { editionFor, publicationOf } from '../../../support/portals.ts';
import { at, maintenanceOf } from '../../../support/records.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const maintenance = maintenanceOf({
  id: 'INC-64',
  start: '2026-11-28T22:00-03:00',
  end: '2026-11-30T02:00-03:00',
  components: { catalog: 'under_maintenance' },
});
const publishedAt = (now: string, record = maintenance) =>
  publicationOf({ incidents: [record], now: at(now) });
const before = publishedAt('2026-11-22T12:00-03:00');
const during = publishedAt('2026-11-29T12:00-03:00');

/** A row without its mark, which says the state as of the build. */
const said = (row: LogRow | Pick<LogRow, 'date' | 'title'>) => {
  const { date, title } = row;
  const more = 'badge' in row ? [row.length, ...row.facts].map(plainText) : [];
  return [date, title, ...more].map(plain);
};

function sentences(publication: Publication, language: Language) {
  const [record] = publication.portal.incidents;
  const component = publication.portal.site.components.find(({ id }) => id === 'catalog');
  if (!record || !component) throw new Error('the portal has both');
  const page = incidentView(editionOf(publication, language), record);
  const { planned } = nowView(editionOf(publication, language));
  const events = historyEvents(publication).byMonth.get('2026-11') ?? [];
  return {
    planned: [planned?.title, ...(planned?.rows.map(said) ?? [])],
    component: componentPageView(editionOf(publication, language), component).ahead?.rows.map(said),
    month: monthSection(editionOf(publication, language), '2026-11').rows.map(said),
    calendar: calendarView(editionOf(publication, language), '2026-11', events).weeks.map(({ rows }) => rows),
    lasted: page.lasted,
    description: page.page.description,
    affected: [page.affected?.title, page.affected?.rows.map(({ label }) => label)],
  };
}

describe('what is said of a maintenance', () => {
  it('is the same before it and during it, whenever the page was built', () => {
    for (const language of LANGUAGES)
      expect(sentences(before, language)).toEqual(sentences(during, language));
  });

  it('names its days, its hours and how long it is planned to last', () => {
    const { planned, lasted, description } = sentences(during, 'en');
    expect(planned[0]).toBe('Maintenance');
    expect(planned[1]).toEqual([
      expect.stringMatching(/^28\s?–\s?30 Nov$/),
      'The catalog moves',
      '1 d 4 h planned',
      '28 Nov, 22:00 to 30 Nov, 02:00 UTC−3',
      'Catalog',
    ]);
    expect(plain(plainText(lasted.strong))).toBe('1 d 4 h planned');
    expect(plain(description)).toBe(
      'Catalog. Maintenance. 1 d 4 h planned, 28 Nov 2026, 22:00 UTC−3 to 30 Nov 2026, 02:00 UTC−3',
    );
  });

  it('stands on every day of its window, from the announcement on', () => {
    const lanes = sentences(during, 'en').calendar.flatMap((week) => week.flat());
    const days = lanes.filter(({ event }) => event).map(({ days: count }) => count);
    // A Saturday, and the Sunday and Monday of the next week.
    expect(days).toEqual([1, 2]);
  });

  it('is dated by a day in every list, which is right on any other day too', () => {
    for (const language of LANGUAGES) {
      const view = nowView(editionOf(publishedAt('2026-11-28T23:00-03:00'), language));
      expect(JSON.stringify([view.planned, view.recent, view.summary])).not.toMatch(
        /"(Today|Hoje|Hoy)|since|Since/,
      );
    }
    const [newest] = recentDaysView(editionFor()).rows;
    expect(newest?.date.replace(/\s?–\s?/, ' – ')).toBe('7 – 20 Nov');
  });

  it('is that it takes longer than planned, where it does', () => {
    const late = maintenanceOf({
      ...{ id: 'INC-64', start: '2026-11-28T22:00-03:00', end: '2026-11-29T02:00-03:00' },
      components: { catalog: 'under_maintenance' },
      updates: [['2026-11-29T02:00-03:00', 'in_progress']],
    });
    const publication = publishedAt('2026-11-29T03:00-03:00', late);
    const words = LANGUAGES.map(
      (language) => nowView(editionOf(publication, language)).planned?.rows.map(said)[0],
    );
    expect(words.map((row) => row?.slice(2, 5))).toEqual([
      ['Ongoing', 'since 22:00 UTC−3', 'taking longer than planned (until 29 Nov, 02:00 UTC−3)'],
      ['Em andamento', 'desde 22:00 UTC−3', 'demorando mais do que o previsto (até 29 de nov., 02:00 UTC−3)'],
      ['En curso', 'desde 22:00 UTC−3', 'lleva más tiempo del previsto (hasta 29 nov, 02:00 UTC−3)'],
      ['Trwa', 'od 22:00 UTC−3', 'trwają dłużej, niż planowaliśmy (do 29 lis, 02:00 UTC−3)'],
      ['Продолжается', 'с 22:00 UTC−3', 'идут дольше, чем планировалось (до 29 нояб., 02:00 UTC−3)'],
    ]);
  });
});
