import { describe, expect, it } from 'vitest';
import type { IncidentRecord } from '../../../../src/domain/record/records.ts';
import { LANGUAGES } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { historyView, monthView } from '../../../../src/view/history/history.ts';
import { incidentView } from '../../../../src/view/incident/incident.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { editionFor, issueOf, proseOf, publicationOf, translated } from '../../../support/portals.ts';
import { announced, at, incidentOf, maintenanceOf } from '../../../support/records.ts';

const plain = (text: string) => text.replaceAll('\u00a0', ' ');

const incident = incidentOf({
  id: 'INC-59',
  title: 'Card payments declined',
  impact: 'critical',
  started: '2026-11-10T10:15-03:00',
  detected: '2026-11-10T10:20-03:00',
  resolved: '2026-11-10T12:30-03:00',
  components: {
    payments: { '2026-11-10T10:15-03:00': 'major_outage', '2026-11-10T11:00-03:00': 'degraded_performance' },
  },
  knownIssues: ['KI-7'],
  updates: [
    ['2026-11-10T10:32-03:00', 'investigating'],
    ['2026-11-10T14:05-03:00', 'resolved'],
  ],
  text: {
    postMortem: {
      sections: [
        {
          kind: 'summary',
          heading: 'Summary',
          anchor: 'post-mortem-summary',
          ...proseOf('A cache was too small.'),
        },
        {
          kind: 'root-cause',
          heading: 'Root cause',
          anchor: 'post-mortem-root-cause',
          ...proseOf('See KI-7.'),
        },
      ],
      actionItems: [
        { ...proseOf('Alarm'), done: true, owner: 'reliability' },
        { ...proseOf('Review'), done: false, owner: 'J. Korn', due: '2026-12-01' },
      ],
    },
  },
});
const site = { teams: { reliability: { name: { en: 'Reliability', pt: 'Confiabilidade' } } } };
const issues = [issueOf({ id: 'KI-7' }), issueOf({ id: 'KI-8', incidents: ['INC-59'] })];
const publication = publicationOf({ issues, incidents: [incident], site });
const viewOf = (record: IncidentRecord, now = at('2026-11-20T12:00-03:00')) =>
  incidentView(editionFor({ incidents: [record], now }), record);
const lasted = ({ lasted: { strong, rest } }: ReturnType<typeof viewOf>) =>
  [strong, rest].map((pieces) => plain(plainText(pieces)));

describe('the page of an incident', () => {
  const view = incidentView(editionOf(publication, 'en'), incident);

  it('says how long it lasted, and from when to when', () => {
    expect(lasted(view)).toEqual(['Lasted 2 h 15 min', 'Tuesday, 10 November 2026, 10:15 to 12:30 UTC−3']);
    expect(view.badge).toEqual({ state: 'resolved', text: 'Resolved' });
    expect(plain(view.page.description)).toBe(
      'Payments. Resolved. Lasted 2 h 15 min, Tuesday, 10 November 2026, 10:15 to 12:30 UTC−3',
    );
  });

  it('tells search engines when it was published and changed, as feeds do', () => {
    const dates = (record: IncidentRecord) => {
      const [report] = viewOf(record).page.structuredData;
      return [report?.['datePublished'], report?.['dateModified']];
    };
    const planned = maintenanceOf({
      start: '2026-11-20T02:00-03:00',
      end: '2026-11-20T04:00-03:00',
      updates: [['2026-11-05T09:00-03:00', 'scheduled']],
    });
    expect(dates(announced(planned, '2026-11-01T10:00-03:00'))).toEqual([
      '2026-11-01T10:00-03:00',
      '2026-11-20T04:00-03:00',
    ]);
    const silent = incidentOf({
      started: '2026-11-10T08:00-03:00',
      detected: '2026-11-10T08:30-03:00',
      resolved: '2026-11-10T10:00-03:00',
    });
    expect(dates(silent)).toEqual(['2026-11-10T08:30-03:00', '2026-11-10T10:00-03:00']);
  });

  it('draws what it did over time, with the same in words', () => {
    expect(view.affected?.ticks.map(({ text }) => text)).toEqual(['10:00', '11:00', '12:00', '13:00']);
    expect(view.affected?.rows).toMatchObject([
      {
        name: 'Payments',
        label: 'Payments: Major outage 10:15–11:00, Degraded 11:00–12:30',
        paths: [
          { state: 'operational', d: 'M0 33h1000v3h-1000z' },
          { state: 'major_outage', d: 'M83 0h250v36h-250z' },
          { state: 'degraded_performance', d: 'M333 21h500v15h-500z' },
        ],
      },
    ]);
  });

  it('adds the facts that nobody wrote to its timeline', () => {
    expect(view.timeline.entries.map(({ when, title }) => `${when.text} ${title}`)).toEqual([
      '10:15 Started',
      '10:20 We noticed',
      '10:32 Investigating',
      '12:30 Ended',
      '14:05 Resolved',
    ]);
    expect(view.timeline.reversed).toBe(false);
  });

  it('has its post-mortem, led by the summary, and what is to be done', () => {
    expect(view.postMortem?.lead?.html).toBe('<p>A cache was too small.</p>');
    expect(view.postMortem?.sections.map(({ heading }) => heading)).toEqual(['Root cause']);
    expect(view.postMortem?.actions.items.map(({ shape, note }) => [shape, note])).toEqual([
      ['done', 'Done · Reliability'],
      ['open', 'Due 1 Dec 2026 · J. Korn'],
    ]);
  });

  it('has the known issues that it names and that name it', () => {
    expect(view.issues?.table.rows.map(({ id }) => id)).toEqual(['KI-7', 'KI-8']);
  });

  it('lasted what lies between its two times as they are shown, and began with what was said in that minute', () => {
    const toTheSecond = viewOf(
      incidentOf({
        ...{ started: '2026-11-10T10:15:50-03:00', resolved: '2026-11-10T11:15:10-03:00' },
        updates: [
          ['2026-11-10T10:15:58-03:00', 'investigating'],
          ['2026-11-10T10:20:02-03:00', 'monitoring'],
          ['2026-11-10T11:15:20-03:00', 'resolved'],
        ],
      }),
    );
    expect(lasted(toTheSecond)).toEqual(['Lasted 1 h', 'Tuesday, 10 November 2026, 10:15 to 11:15 UTC−3']);
    expect(
      toTheSecond.timeline.entries.map(({ when, title, gap }) => [when.text, title, gap && plain(gap)]),
    ).toEqual([
      ['10:15', 'Investigating', undefined],
      ['10:20', 'Monitoring', '5 min later'],
      ['11:15', 'Resolved', '55 min later'],
    ]);
  });

  it('marks what isn’t translated, and says so', () => {
    const portuguese = incidentView(editionOf(publication, 'pt'), incident);
    expect(portuguese.lang).toBe('en');
    expect(portuguese.untranslated).toContain('inglês');
    expect(portuguese.postMortem).toMatchObject({ title: 'Post-mortem', lead: { lang: 'en' } });
    expect(portuguese.postMortem?.actions.items[0]?.note).toBe('Feito · Confiabilidade');
    const own = translated(incident, 'pt', 'Pagamentos recusados');
    const view = incidentView(editionFor({ incidents: [own] }, 'pt'), own);
    expect(view).toMatchObject({
      title: 'Pagamentos recusados',
      lang: undefined,
      untranslated: 'Isto ainda não está totalmente traduzido. Parte do texto está em inglês.',
    });
    // The translation has no post-mortem yet: the original's stands in.
    expect(view.postMortem?.lead?.lang).toBe('en');
  });

  it('shows the newest first while it is open, and nothing of what is yet to come', () => {
    const open = viewOf(incident, at('2026-11-10T11:20-03:00'));
    expect(lasted(open)).toEqual(['Since 10 Nov 2026, 10:15 UTC−3', '']);
    expect(open.timeline).toMatchObject({ reversed: true });
    expect(open.timeline.entries.map(({ title }) => title)).toEqual([
      'Investigating',
      'We noticed',
      'Started',
    ]);
    expect(open.affected?.rows[0]?.label).toBe('Payments: Major outage 10:15–11:00, Degraded since 11:00');
  });

  it('draws what goes on until it was last told of, and nothing after', () => {
    const told = viewOf(incident, at('2026-11-10T11:20-03:00')).affected;
    const [calm] = told?.rows[0]?.paths ?? [];
    expect(calm).toMatchObject({ state: 'operational', d: expect.stringContaining('h1000v') as string });
    expect(told?.ticks.map(({ text }) => text)).toEqual(['10:15', '10:30', '10:45', '11:00']);
    expect(viewOf(incident, at('2026-11-10T11:59-03:00')).affected).toEqual(told);
  });
});

describe('the page of a maintenance', () => {
  const window = { start: '2026-11-28T22:00-03:00', end: '2026-11-29T02:00-03:00' };
  const components = { catalog: 'under_maintenance' } as const;

  it('says what is planned', () => {
    const view = viewOf(maintenanceOf({ ...window, components }));
    expect(lasted(view)).toEqual(['4 h planned', '28 Nov 2026, 22:00 UTC−3 to 29 Nov 2026, 02:00 UTC−3']);
    expect(view.affected?.title).toBe('Affected components');
    expect(view.affected?.rows[0]?.paths.map(({ state }) => state)).toEqual(['under_maintenance']);
    expect(view.timeline.entries).toEqual([]);
  });

  it('says that it takes longer than planned, and afterwards how long it took', () => {
    const late = maintenanceOf({
      ...{ ...window, components },
      updates: [['2026-11-29T02:00-03:00', 'in_progress']],
    });
    expect(lasted(viewOf(late, at('2026-11-29T03:00-03:00')))).toEqual([
      'Since 28 Nov 2026, 22:00 UTC−3',
      'taking longer than planned (until 29 Nov, 02:00 UTC−3)',
    ]);
    const record = maintenanceOf({ ...window, components });
    const done = viewOf(record, at('2026-12-01T00:00-03:00'));
    expect(lasted(done)[0]).toBe('Lasted 4 h');
    expect(done.timeline.entries.map(({ title }) => title)).toEqual(['Started', 'Ended']);
  });

  it('names the components of one that was called off', () => {
    const view = viewOf(maintenanceOf({ ...window, components, cancelled: true }));
    expect(lasted(view)[0]).toBe('Was due to last 4 h');
    expect(view.affected).toBeUndefined();
    expect(view.components).toBe('Catalog');
    expect(view.timeline.entries).toEqual([]);
  });
});

describe('the history', () => {
  const old = incidentOf({
    id: 'INC-1',
    title: 'Long ago',
    started: '2025-02-10T10:00-03:00',
    resolved: '2025-02-10T11:30-03:00',
  });
  const planned = maintenanceOf({
    id: 'INC-70',
    start: '2027-02-07T02:00-03:00',
    end: '2027-02-07T06:00-03:00',
  });
  const all = publicationOf({ incidents: [incident, old, planned] });

  it('begins with three months, and leads to the years, to what is planned and to what came before', () => {
    const view = historyView(editionOf(all, 'en'));
    expect(view.tag).toBe('Since 2025');
    expect(view.months.map(({ title, notes, quiet }) => [title, notes.map(plain).join(), quiet])).toEqual([
      ['November 2026', '1 incident, 2 h 15 min', undefined],
      ['October 2026', '', 'No incidents or maintenance. 31 quiet days.'],
      ['September 2026', '', 'No incidents or maintenance. 30 quiet days.'],
    ]);
    expect(view.navs.map(({ links }) => links.map(({ text, href }) => `${text} ${href}`))).toEqual([
      ['2027 /incidents/2027/02/', '2026 /incidents/', '2025 /incidents/2025/02/'],
      ['Planned: February 2027 /incidents/2027/02/'],
    ]);
    expect(view.more).toMatchObject([{ text: 'August 2026', href: '/incidents/2026/08/' }]);
  });

  it('has a page for each month, with those beside it', () => {
    const view = monthView(editionOf(all, 'en'), '2025-02');
    expect(view.title).toBe('February 2025');
    expect(view.months[0]?.rows.map(({ title, date }) => `${date}: ${title}`)).toEqual([
      'Mon 10 Feb: Long ago',
    ]);
    expect(view.more.map(({ text }) => text)).toEqual(['March 2025']);
    expect(view.navs[0]?.links.filter(({ current }) => current).map(({ text }) => text)).toEqual(['2025']);
    expect(monthView(editionOf(all, 'en'), '2027-02').months[0]?.title).toBe('Maintenance');
    expect(monthView(editionOf(all, 'pt'), '2025-02').title).toBe('Fevereiro de 2025');
  });

  it('says of a portal that has no records that it has none, and claims no quiet days', () => {
    const edition = editionFor();
    const said = 'No incident or maintenance has been recorded here so far.';
    expect(historyView(edition)).toMatchObject({ tag: '', summary: said, navs: [], months: [] });
    expect(monthView(edition, '2026-11').months.map(({ quiet }) => quiet)).toEqual([said]);
  });

  it('links the next planned months alone, where something is repeated for years', () => {
    const weekly = Array.from({ length: 20 }, (_, index) =>
      maintenanceOf({
        id: `INC-${index + 100}`,
        start: `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-03T02:00-03:00`,
        end: `${2027 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-03T04:00-03:00`,
      }),
    );
    expect(historyView(editionFor({ incidents: weekly })).navs[1]?.links).toHaveLength(6);
  });

  it('leaves no place unfilled in any language', () => {
    for (const language of LANGUAGES) {
      const pages = [
        historyView(editionOf(all, language)),
        monthView(editionOf(all, language), '2025-02'),
        incidentView(editionOf(publication, language), incident),
      ];
      expect(JSON.stringify(pages)).not.toMatch(/\{\w+\}|NaN/);
    }
  });
});
