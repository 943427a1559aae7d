import { describe, expect, it } from 'vitest';
import { componentPageView } from '../../../../src/view/component/component.ts';
import { incidentView } from '../../../../src/view/incident/incident.ts';
import { issuePageView } from '../../../../src/view/issue/issue.ts';
import { nowView } from '../../../../src/view/now/now.ts';
import { type InlineText, plainText } from '../../../../src/view/parts/inline-text.ts';
import { editionFor, issueOf } from '../../../support/portals.ts';
import { at, incidentOf } from '../../../support/records.ts';

const plain = (pieces: InlineText[] | undefined) => pieces && plainText(pieces).replaceAll('\u00a0', ' ');

const issue = issueOf({
  id: 'KI-7',
  components: ['checkout'],
  status: 'confirmed',
  affects: { customers: { en: 'Stores in Brazil', pt: 'Lojas no Brasil' } },
  incidents: ['INC-62'],
  sections: { workaround: 'Send a payment link.' },
});
const facts = {
  id: 'INC-62',
  started: '2026-11-20T11:10-03:00',
  components: {
    checkout: 'major_outage',
    payments: { '2026-11-20T11:20-03:00': 'degraded_performance' },
    catalog: 'operational',
  },
  updates: [['2026-11-20T11:50-03:00', 'identified']],
  next: { by: '2026-11-20T12:30-03:00' },
} as const satisfies Parameters<typeof incidentOf>[0];
const open = incidentOf({ ...facts, updates: [...facts.updates] });
const over = incidentOf({ ...facts, updates: [...facts.updates], resolved: '2026-11-20T11:55-03:00' });
const pageOf = (incident = open, language: 'en' | 'pt' = 'en') =>
  incidentView(
    editionFor({ incidents: [incident], issues: [issue], site: { languages: ['en', 'pt'] } }, language),
    incident,
  );

describe('the page of an open incident', () => {
  const view = pageOf();

  it('has what helps, from the issues behind it, whichever of the two names the other', () => {
    expect(view.workarounds?.rows.map(({ issue: { id }, html }) => [id, html])).toEqual([
      ['KI-7', '<p>Send a payment link.</p>'],
    ]);
  });

  it('says whom it concerns, and what it leaves alone', () => {
    expect(view.concerned.said.map(({ text }) => text)).toEqual(['Stores in Brazil']);
    expect(pageOf(open, 'pt').concerned.said).toEqual([{ text: 'Lojas no Brasil', lang: undefined }]);
    expect(view.affected?.notAffected).toBe('Not affected by this incident: Catalog.');
  });

  it('says nothing of what isn’t affected where nobody said what is', () => {
    const silent = incidentOf({ id: 'INC-62', started: facts.started, impact: 'critical' });
    expect(pageOf(silent).affected?.notAffected).toBeUndefined();
  });

  it('has the place for how long, in its script’s words, and says since when alone', () => {
    expect(plain(view.lasted.strong)).toBe('Since 20 Nov 2026, 11:10 UTC−3');
    expect(view.lasted.strong.at(-1)?.elapsed).toEqual({
      since: open.started,
      incident: 'inc-62',
      words: ', for\u00a0{duration}',
    });
  });

  it('promises the next update, and has what is said once that is late', () => {
    expect(plain(view.promised?.ahead)).toBe('Next update by 12:30 UTC−3');
    expect(view.promised?.late).toEqual({ before: 'We promised an update by ', after: ' and are late.' });
    expect(view.promised?.due).toBe(at('2026-11-20T12:31-03:00'));
    expect(view.promised?.ahead.find(({ datetime }) => datetime)?.datetime).toBe('2026-11-20T12:30-03:00');
    const what = { en: 'the state in Brazil' };
    const more = incidentOf({ ...facts, updates: [], next: { by: '2026-11-21T09:00-03:00', what } });
    expect(plain(pageOf(more).promised?.ahead)).toBe(
      'Next update by 21 Nov, 09:00 UTC−3: the state in Brazil',
    );
    expect(pageOf(more, 'pt').promised?.ahead.at(-1)).toEqual({ text: 'the state in Brazil', lang: 'en' });
  });

  it('is followed by itself', () => {
    expect(view.follow).toMatchObject({ href: '/subscribe/?what=inc-62' });
  });

  it('has none of it once it is over', () => {
    const { workarounds, promised, told, concerned, affected } = pageOf(over);
    expect([workarounds, promised, told, concerned.said, affected?.notAffected]).toEqual([
      undefined,
      undefined,
      undefined,
      [],
      undefined,
    ]);
  });
});

describe('the home page', () => {
  const view = nowView(editionFor({ incidents: [open], issues: [issue] }));

  it('promises the next update under its answer, and says it once', () => {
    expect(plain(view.promised?.ahead)).toBe('Next update by 12:30 UTC−3');
    expect(view.activeIncidents?.incidents).toHaveLength(1);
    expect(view.activeIncidents?.incidents[0]).not.toHaveProperty('promised');
  });

  it('promises those of other incidents where it tells of them', () => {
    const smaller = incidentOf({
      id: 'INC-63',
      started: '2026-11-20T11:00-03:00',
      components: { catalog: 'degraded_performance' },
      next: { by: '2026-11-20T13:00-03:00' },
    });
    const [, second] = nowView(editionFor({ incidents: [smaller, open] })).activeIncidents?.incidents ?? [];
    expect(second && 'promised' in second && plain(second.promised?.ahead)).toBe(
      'Next update by 13:00 UTC−3',
    );
    expect(second && 'since' in second && plain(second.since)).toBe('since 11:00 UTC−3');
  });

  it('lets it be followed, and has its times as times', () => {
    expect(view.links.map(({ href }) => href)).toEqual(['#now', '/subscribe/?what=inc-62']);
    expect(view.links[0]?.pieces.map(({ datetime }) => datetime)).toContain('2026-11-20T11:50-03:00');
  });

  it('doesn’t tell of what goes on again in the last days, where no day of it is a quiet one', () => {
    expect(view.recent?.rows).toHaveLength(1);
    expect(view.recent?.rows[0]?.date.replace(/\s/g, '')).toBe('7–19Nov');
  });
});

describe('the page of a component', () => {
  const rowsOf = (incident = open, id = 'payments') => {
    const edition = editionFor({ incidents: [incident] });
    const component = edition.site.components.find((one) => one.id === id);
    const view = component && componentPageView(edition, component);
    return (view?.ahead ?? view?.past)?.rows.map(({ badge, length, facts }) => [
      badge.text,
      plain(length),
      length.at(-1)?.elapsed?.since,
      ...facts.map(plain),
    ]);
  };

  it('has its own state and its own length, and that of the incident where it is another', () => {
    expect(rowsOf(over)?.map((row) => row.slice(0, 4))).toEqual([
      ['Degraded', '35 min', undefined, 'incident: 45 min'],
    ]);
    expect(rowsOf(over, 'checkout')?.map((row) => row.slice(0, 3))).toEqual([
      ['Major outage', '45 min', undefined],
    ]);
  });

  it('counts from its own beginning what goes on', () => {
    expect(rowsOf()?.map((row) => row.slice(0, 3))).toEqual([
      ['Degraded', 'Ongoing', at('2026-11-20T11:20-03:00')],
    ]);
  });

  it('is well again before the incident is over', () => {
    const partly = incidentOf({
      id: 'INC-62',
      started: facts.started,
      components: {
        checkout: 'major_outage',
        payments: {
          '2026-11-20T11:20-03:00': 'degraded_performance',
          '2026-11-20T11:40-03:00': 'operational',
        },
      },
    });
    expect(rowsOf(partly)?.[0]?.slice(1, 5)).toEqual([
      '20 min',
      undefined,
      'since 11:10 UTC−3',
      'incident: ongoing',
    ]);
  });
});

describe('the next step of an issue', () => {
  const next = { by: '2026-12-01', what: 'Fix in review' };
  const factOf = (more: Partial<Parameters<typeof issueOf>[0]>) => {
    const promising = issueOf({ id: 'KI-8', next, ...more });
    return issuePageView(editionFor({ issues: [promising] }), promising).facts.find(
      ({ promised }) => promised,
    );
  };

  it('is among its facts, late from the day after on', () => {
    const fact = factOf({ status: 'scheduled' });
    expect([fact?.label, plain(fact?.promised?.ahead), fact?.promised?.late]).toEqual([
      'Next',
      'Fix in review, by 1 Dec 2026',
      { before: 'Fix in review, was due ', after: '' },
    ]);
    expect(fact?.promised?.due).toBe(at('2026-12-02T00:00-03:00'));
  });

  it('isn’t once it is settled', () => {
    expect(factOf({ status: 'no-fix', reason: 'It is rare.' })).toBeUndefined();
  });
});

describe('whom to call', () => {
  const callNow = [
    {
      impacts: ['critical' as const],
      components: ['checkout'],
      who: 'Checkout desk',
      contact: 'tel:+55-11-5550-0143',
    },
    {
      impacts: ['critical' as const, 'major' as const],
      who: { en: 'Duty manager', pt: 'Gerente de plantão' },
      contact: 'https://help.example.com/duty',
      when: { en: 'at any hour', pt: 'a qualquer hora' },
    },
  ];
  const called = (
    impact: 'minor' | 'major' | 'critical',
    language: 'en' | 'pt' = 'en',
    resolved?: string,
  ) => {
    const incident = incidentOf({
      ...{ id: 'INC-62', started: facts.started, components: { payments: 'major_outage' }, impact },
      ...(impact === 'critical' ? { components: { checkout: 'major_outage' } } : {}),
      ...(resolved === undefined ? {} : { resolved }),
    });
    const edition = editionFor(
      { incidents: [incident], site: { languages: ['en', 'pt'], callNow } },
      language,
    );
    return {
      own: plain(incidentView(edition, incident).callNow),
      home: nowView(edition).activeIncidents?.incidents.map((each) => plain(each.callNow)),
    };
  };

  it('goes by the impact and by what is affected, on its page and at home', () => {
    const both =
      'Whom to call now: Checkout desk, +55-11-5550-0143; Duty manager, help.example.com, at any hour';
    expect(called('critical')).toEqual({ own: both, home: [both] });
    expect(called('major').own).toBe('Whom to call now: Duty manager, help.example.com, at any hour');
    expect(called('major', 'pt').own).toBe(
      'Quem acionar agora: Gerente de plantão, help.example.com, a qualquer hora',
    );
  });

  it('is nobody where nobody matches, and once it is over', () => {
    expect(called('minor')).toEqual({ own: undefined, home: [undefined] });
    expect(called('critical', 'en', '2026-11-20T11:55-03:00')).toEqual({ own: undefined, home: undefined });
  });
});

describe('how soon there was an answer', () => {
  const said = (site: object) =>
    incidentView(editionFor({ incidents: [open], site }), open).response.replaceAll('\u00a0', ' ');

  it('stands beside the targets, in the unit of their author', () => {
    expect(said({ targets: { acknowledge: '30m', answer: '48h' } })).toBe(
      'First update after 40 min (target 30 min: missed) · Cause or fix named after 40 min (target 48 h: met)',
    );
    const workingHours = { on: ['mon-fri'], between: '12:00-18:00' };
    expect(said({ targets: { acknowledge: '30m' }, workingHours })).toBe(
      'First update after 40 min (target 30 min in working hours: met)',
    );
  });

  it('is said of nothing that has no target', () => {
    expect(said({})).toBe('');
  });
});

describe('what was promised before', () => {
  it('is listed with how it went', () => {
    const promised = [
      { by: '2026-11-20T11:20-03:00', kept: '2026-11-20T11:18-03:00' },
      { by: '2026-11-20T11:40-03:00', what: 'Region by region', kept: '2026-11-20T11:50-03:00' },
      { by: '2026-11-20T11:45-03:00' },
    ];
    const incident = incidentOf({ ...facts, updates: [...facts.updates], promised });
    expect(pageOf(incident).former?.lines.map(plain)).toEqual([
      'An update by 20 Nov, 11:20 UTC−3: kept',
      'Region by region, by 20 Nov, 11:40 UTC−3: kept 10 min late',
      'An update by 20 Nov, 11:45 UTC−3: not kept',
    ]);
    expect(pageOf().former).toBeUndefined();
  });
});
