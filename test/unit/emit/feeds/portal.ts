import type { Publication } from '../../../../src/domain/publication.ts';
import type { PostMortem } from '../../../../src/domain/record/records.ts';
import { issueOf, proseOf, publicationOf, sectionsOf, translated } from '../../../support/portals.ts';
import { incidentOf, maintenanceOf } from '../../../support/records.ts';

const postMortem: PostMortem = {
  sections: sectionsOf({ 'root-cause': 'The cache was emptied.' }),
  actionItems: [{ ...proseOf('Alarm on evictions'), done: false, owner: 'reliability', due: '2026-12-01' }],
};

/** One record of each kind that feeds treat in a way of its own. */
export const records = {
  /** With updates, a workaround, a link to another record and a Portuguese translation. */
  export: translated(
    issueOf({
      id: 'KI-1042',
      components: ['catalog', 'checkout'],
      severity: 'major',
      status: 'confirmed',
      updates: [
        ['2026-04-11', 'investigating'],
        ['2026-04-12', 'confirmed', 'We can reproduce it.'],
      ],
      sections: {
        summary: proseOf('It is like KI-7.', '<p>It is like <a href="candor:KI-7">KI-7</a>.</p>'),
        workaround: 'Export one at a time.',
      },
    }),
    'pt',
    'Documentos não podem ser exportados',
    { summary: 'Parece com KI-7.', workaround: 'Exporte um por vez.' },
    ['Estamos investigando.'],
  ),
  /** Without updates and without a workaround. */
  quiet: issueOf({
    id: 'KI-7',
    title: 'Prices <b> & "totals" differ',
    created: '2026-02-01',
    sections: { summary: 'They differ.', steps: 'Compare them.', workaround: 'N/A' },
  }),
  resolved: incidentOf({
    id: 'INC-31',
    title: 'Extended delays',
    impact: 'major',
    started: '2026-05-07T10:15-03:00',
    resolved: '2026-05-07T12:30-03:00',
    components: { checkout: 'degraded_performance', payments: 'major_outage' },
    updates: [
      ['2026-05-07T10:32-03:00', 'investigating'],
      ['2026-05-07T10:32-03:00', 'identified', 'It is the cache.'],
      ['2026-05-07T14:05-03:00', 'resolved'],
    ],
    text: { postMortem },
  }),
  /** Announced in its timeline, before it begins. */
  planned: maintenanceOf({
    id: 'INC-40',
    start: '2026-12-01T02:00-03:00',
    end: '2026-12-01T04:00-03:00',
    components: { catalog: 'under_maintenance' },
    updates: [['2026-11-15T09:00-03:00', 'scheduled']],
  }),
  /** Nobody wrote down when it was announced. */
  undated: maintenanceOf({
    id: 'INC-41',
    start: '2026-12-24T02:00-03:00',
    end: '2026-12-24T04:00-03:00',
  }),
};

export function feedPortal(over: Parameters<typeof publicationOf>[0] = {}): Publication {
  const { export: exported, quiet, resolved, planned, undated } = records;
  return publicationOf({ issues: [exported, quiet], incidents: [resolved, planned, undated], ...over });
}
