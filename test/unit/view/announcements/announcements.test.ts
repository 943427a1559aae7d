import { expect, test } from 'vitest';
import { hasAnnouncements } from '../../../../src/domain/portal.ts';
import { announcementsView } from '../../../../src/view/announcements/announcements.ts';
import { comingView } from '../../../../src/view/announcements/coming.ts';
import { releaseView } from '../../../../src/view/issue/release.ts';
import { portalPages } from '../../../../src/view/pages.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { editionFor, issueOf, publicationOf } from '../../../support/portals.ts';
import { announcementOf, at } from '../../../support/records.ts';

const announcement = (id: string, from: string, until?: string) =>
  announcementOf({
    id,
    title: id,
    from,
    announced: '2025-01-01',
    components: ['catalog'],
    ...(until ? { until } : {}),
  });
const announcements = [
  announcement('next-year', '2027-01-31'),
  announcement('soon', '2026-11-24'),
  announcement('on', '2026-11-19', '2026-11-20'),
  announcement('yesterday', '2026-11-19'),
  announcement('last-year', '2025-12-31'),
];

test('what is on comes first, then what comes, the soonest first, then what was, by its year', () => {
  const view = announcementsView(editionFor({ announcements }));
  const shown = [...view.ahead, ...view.past].map(({ title, rows }) => [
    title,
    ...rows.map((row) => row.title),
  ]);
  expect(shown).toEqual([
    ['Now', 'on'],
    ['Coming up', 'soon', 'next-year'],
    ['2026', 'yesterday'],
    ['2025', 'last-year'],
  ]);
  expect(view.none).toBeUndefined();
  expect(view.releases).toBeUndefined();
});

test('the home page and a component have what isn’t over, and know when the last of it is', () => {
  const edition = editionFor({ announcements });
  const coming = comingView(edition);
  expect(coming?.rows.map(({ title }) => title)).toEqual(['on', 'soon', 'next-year']);
  expect(coming?.rows[0]?.over).toBe(at('2026-11-21T00:00-03:00'));
  expect(coming?.over).toBe(at('2027-02-01T00:00-03:00'));
  expect(comingView(edition, 'catalog')?.rows).toHaveLength(3);
  expect(comingView(edition, 'checkout')).toBeUndefined();
  expect(comingView(editionFor({ announcements: announcements.slice(3) }))).toBeUndefined();
});

test('a portal that announces nothing has no page for it', () => {
  const publication = publicationOf();
  expect(hasAnnouncements(publication.portal)).toBe(false);
  expect([...portalPages(publication)].filter(({ path }) => path.includes('announcements'))).toEqual([]);
});

const releases = { on: ['mon-thu'], between: '07:00-12:00', except: ['2026-11-25', '2025-11-25'] };

test.each([
  ['America/Sao_Paulo', 'en', 'Monday to Thursday, 07:00 to 12:00 UTC−3', '25 Nov 2026'],
  ['Europe/Berlin', 'en', 'Monday to Thursday, 07:00 to 12:00 UTC+1/UTC+2', '25 Nov 2026'],
  ['America/Sao_Paulo', 'pt', 'Segunda-feira a quinta-feira, das 07:00 às 12:00 UTC−3', '25 de nov. de 2026'],
] as const)('when releases are possible in %s is said in %s', (timeZone, language, window, except) => {
  const view = announcementsView(editionFor({ site: { timeZone, releases } }, language));
  // Intl puts NBSP into some dates.
  expect(view.releases?.window.replaceAll('\u00a0', ' ')).toBe(window);
  expect(view.releases?.except).toContain(except);
  expect(view.releases?.except).not.toContain('2025');
});

test('days of the week are named one by one where they aren’t in a row', () => {
  const site = { releases: { on: ['mon', 'wed-fri', 'sun'], between: '07:00-24:00' } };
  const { releases: said } = announcementsView(editionFor({ site }));
  expect(said?.window.replaceAll('\u00a0', ' ')).toBe(
    'Monday and Wednesday to Friday and Sunday, 07:00 to 24:00 UTC−3'.replace('Monday and', 'Monday,'),
  );
});

test('only the page of a critical issue that is open asks when a fix can come', () => {
  const view = (facts: Parameters<typeof issueOf>[0], site = { releases } as object) =>
    releaseView(editionFor({ site }), issueOf(facts));
  expect(view({ severity: 'major' })).toBeUndefined();
  expect(view({ severity: 'critical', status: 'fixed' })).toBeUndefined();
  expect(view({ severity: 'critical' }, {})).toBeUndefined();
  const shown = view({ severity: 'critical' });
  // It is noon on a Friday.
  expect(shown?.windows.split(' ')[0]).toBe(
    `${at('2026-11-23T07:00-03:00')}-${at('2026-11-23T12:00-03:00')}`,
  );
  expect(plainText(shown?.always ?? []).replaceAll('\u00a0', ' ')).toBe(
    'Releases: Monday to Thursday, 07:00 to 12:00 UTC−3. The next release time when this page was made: 23 Nov 2026, 07:00 UTC−3.',
  );
});
