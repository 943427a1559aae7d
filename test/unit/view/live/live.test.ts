import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { liveData, liveDataAboutNow } from '../../../../src/view/live/live.ts';
import type { LiveData } from '../../../../src/view/live/live-data.ts';
import { nowFile } from '../../../../src/view/live/now-file.ts';
import { publicationOf, translated } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';

const open = translated(
  incidentOf({ started: '2026-11-20T11:00-03:00', components: { payments: 'partial_outage' } }),
  'pt',
  'Pagamentos recusados',
);
const publication = publicationOf({ incidents: [open], site: { languages: ['en', 'pt'] } });

it('a page about now has the titles of its language, and no other page has any', () => {
  const titles = ({ known }: LiveData) => known?.open.map((incident) => incident.titles);
  expect(titles(liveDataAboutNow(editionOf(publication, 'pt')))).toEqual([{ pt: 'Pagamentos recusados' }]);
  expect(titles(liveDataAboutNow(editionOf(publication, 'en')))).toEqual([{ en: 'Payments are declined' }]);
  expect(titles(liveData(editionOf(publication, 'en')))).toBeUndefined();
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
