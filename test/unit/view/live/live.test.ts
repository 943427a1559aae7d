import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { liveData, liveDataAboutNow } from '../../../../src/view/live/live.ts';
import { nowFile, presentAtBuild } from '../../../../src/view/live/now-file.ts';
import { publicationOf, translated } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';

const open = translated(
  incidentOf({ started: '2026-11-20T11:00-03:00', components: { payments: 'partial_outage' } }),
  'pt',
  'Pagamentos recusados',
);
const publication = publicationOf({ incidents: [open], site: { languages: ['en', 'pt'] } });

it('now.json has the titles of what is open in each language, and no page has any besides those that it shows', () => {
  expect(presentAtBuild(publication).open.map(({ titles }) => titles)).toEqual([
    { en: 'Payments are declined', pt: 'Pagamentos recusados' },
  ]);
  const page = liveDataAboutNow(editionOf(publication, 'pt'));
  expect(page.known?.open.map(({ id, titles }) => [id, titles])).toEqual([['inc-1', undefined]]);
  expect(liveData(editionOf(publication, 'en')).known).toBeUndefined();
});

it('what every page asks for is small while all is well, whatever is planned for the weeks to come', () => {
  const incidents = Array.from({ length: 8 }, (_, week) =>
    maintenanceOf({
      id: `INC-${week + 10}`,
      start: new Date(Date.UTC(2026, 11, 1 + 7 * week, 5)).toISOString(),
      end: new Date(Date.UTC(2026, 11, 1 + 7 * week, 7)).toISOString(),
      components: { payments: 'under_maintenance', catalog: 'degraded_performance' },
    }),
  );
  const { content } = nowFile(publicationOf({ incidents }));
  expect(gzipSync(content, { level: 9 }).length).toBeLessThan(400);
});
