import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { PortalRecord } from '../../../../src/domain/record/records.ts';
import type { Language } from '../../../../src/domain/schemas/common.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { recordEntries } from '../../../../src/emit/entries/entries.ts';
import { emitFeeds } from '../../../../src/emit/feeds/feeds.ts';
import { recordBadge } from '../../../../src/view/parts/badge.ts';
import { issueOf, publicationOf } from '../../../support/portals.ts';
import { incidentOf } from '../../../support/records.ts';
import { calendarAt } from '../calendar/read.ts';
import { feedPortal, records } from '../feeds/portal.ts';

const publication = feedPortal();

function entriesOf(record: PortalRecord, language: Language = 'en') {
  return recordEntries(record, editionOf(publication, language));
}

describe('the entry of a known issue', () => {
  it('says status, severity, components and workaround', () => {
    const { html, summary, categories } = entriesOf(records.export).entry;
    expect(html).toContain('<strong>Status:</strong> Confirmed');
    expect(html).toContain('<strong>Severity:</strong> Major');
    expect(html).toContain('<a href="https://status.example.com/components/catalog/">Catalog</a>');
    expect(html).toContain('<strong>Workaround:</strong> yes');
    expect(html).toContain('<h2>Workaround</h2><p>Export one at a time.</p>');
    expect(summary).toBe('KI-1042 · Confirmed · Catalog · Checkout — It is like KI-7.');
    expect(categories).toEqual([
      { term: 'catalog', label: 'Catalog' },
      { term: 'checkout', label: 'Checkout' },
      { term: 'confirmed', label: 'Confirmed' },
    ]);
  });

  it('links to other records with full addresses', () => {
    expect(entriesOf(records.export).entry.html).toContain(
      'href="https://status.example.com/known-issues/ki-7/"',
    );
  });

  it('shows no workaround section that says nothing', () => {
    const { html } = entriesOf(records.quiet).entry;
    expect(html).toContain('<strong>Workaround:</strong> none yet');
    expect(html).not.toContain('N/A');
    const closed = issueOf({ status: 'fixed', fixed: { on: '2026-05-06' } });
    expect(entriesOf(closed).entry.html).not.toContain('Workaround');
  });

  it('says why it won’t be fixed, what it repeats, and when it was fixed', () => {
    const facts = {
      reason: 'It is as the law asks.',
      duplicateOf: 'KI-7',
      fixed: { on: '2026-05-01', version: '2.4' },
    };
    const { html } = entriesOf(issueOf({ status: 'fixed', ...facts })).entry;
    expect(html).toContain('It is as the law asks.');
    expect(html).toContain('KI-7: Prices &lt;b&gt; &amp; &quot;totals&quot; differ</a>');
    expect(html).toContain('1 May 2026, in version 2.4');
  });

  it('is in the feed’s language, and badges what isn’t translated', () => {
    const { entry, updates } = entriesOf(records.export, 'pt');
    expect(entry.title).toBe('Documentos não podem ser exportados');
    expect(entry.language).toBe('pt');
    expect(entry.html).toContain('<strong>Gravidade:</strong> Alta');
    expect(entry.html).toContain('<p>Estamos investigando.</p>');
    expect(entry.html).toContain('<div lang="en"><p>We can reproduce it.</p></div>');
    expect(entry.url).toBe('https://status.example.com/pt/known-issues/ki-1042/');
    expect(updates.at(-1)?.title).toBe('Confirmado: Documentos não podem ser exportados');
    expect(entriesOf(records.quiet, 'pt').entry.language).toBe('en');
  });
});

describe('the entry of an incident', () => {
  it('says state, impact, components with their worst state, and times in the site’s zone', () => {
    const { html } = entriesOf(records.resolved).entry;
    expect(html).toContain('<strong>Status:</strong> Resolved');
    expect(html).toContain('<strong>Impact:</strong> Major');
    expect(html).toContain('Payments</a> (at worst: Major outage)');
    expect(html).toMatch(/<time datetime="2026-05-07T13:15:00\.000Z">7 May 2026, 10:15.UTC−3<\/time>/);
  });

  it('says while it is open what its components are now, and the worst so far as such', () => {
    const running = incidentOf({
      started: '2026-11-20T08:00-03:00',
      components: {
        checkout: {
          '2026-11-20T08:00-03:00': 'partial_outage',
          '2026-11-20T10:00-03:00': 'degraded_performance',
        },
        payments: { '2026-11-20T08:00-03:00': 'major_outage', '2026-11-20T09:00-03:00': 'operational' },
        catalog: { '2026-11-20T18:00-03:00': 'major_outage' },
      },
    });
    const { html } = entriesOf(running).entry;
    expect(html).toContain('Checkout</a> (Degraded; at worst so far: Partial outage)');
    expect(html).toContain('Payments</a> (Operational; at worst so far: Major outage)');
    expect(html).not.toContain('Catalog</a>');
    const events = calendarAt(publicationOf({ incidents: [running] }));
    expect(events).toContain('SUMMARY:Degraded: Payments are declined');
    expect(recordBadge(editionOf(publication, 'en'), running).state).toBe('degraded_performance');
    expect(recordBadge(editionOf(publication, 'en'), running, 'payments').state).toBe('investigating');
  });

  it('tells its timeline newest first, and its post-mortem with its actions', () => {
    const { html } = entriesOf(records.resolved).entry;
    expect(html.indexOf('Resolved</h3>')).toBeLessThan(html.indexOf('Identified</h3>'));
    expect(html).toContain('The cache was emptied.');
    expect(html).toContain('☐ Alarm on evictions (reliability, 2026-12-01)');
  });

  it('says of a maintenance what its clock says', () => {
    expect(entriesOf(records.planned).entry.html).toContain('<strong>Status:</strong> Scheduled');
  });
});

describe('the items of updates', () => {
  const titles = (record: PortalRecord) => entriesOf(record).updates.map(({ title }) => title);

  it('are one for each update, and none for a publication that was the first of them', () => {
    expect(titles(records.resolved)).toEqual([
      'Investigating: Extended delays',
      'Identified: Extended delays',
      'Resolved: Extended delays',
    ]);
    expect(titles(records.export)).toHaveLength(2);
  });

  it('are one for a publication before the first update, or without any', () => {
    expect(titles(records.quiet)).toEqual(['New known issue: Prices <b> & "totals" differ']);
    const later = issueOf({ created: '2026-04-11', updates: [['2026-04-12', 'confirmed']] });
    expect(titles(later)).toHaveLength(2);
    expect(titles(records.undated)).toEqual(['Maintenance: The catalog moves']);
  });

  it('announce what is wrong; how to reproduce it stands in the record’s entry', () => {
    const { entry, updates } = entriesOf(records.quiet);
    expect(updates[0]?.html).toContain('They differ.');
    expect(updates[0]?.html).not.toContain('Compare them.');
    expect(entry.html).toContain('Compare them.');
  });

  it('say what was said then, and of what', () => {
    const [, identified] = entriesOf(records.resolved).updates;
    expect(identified?.html).toContain('<p>It is the cache.</p>');
    expect(identified?.html).toContain('<strong>Status:</strong> Identified');
    expect(identified?.html).not.toContain('Over');
    expect(identified?.summary).toBe('Checkout · Payments — It is the cache.');
    expect(identified?.published).toBe(identified?.updated);
  });
});

describe('the end of an incident', () => {
  it('changes none of the items that were there before', () => {
    const running = { ...records.resolved, updates: records.resolved.updates.slice(0, 2) };
    delete running.resolved;
    const itemsOf = (record: PortalRecord) =>
      entriesOf(record)
        .updates.slice(0, 2)
        .map((entry) => ({ ...entry, record: record.id }));
    expect(itemsOf(records.resolved)).toEqual(itemsOf(running));
  });
});

describe('a changed count of reports', () => {
  it('changes no byte of a feed', () => {
    const reports = { reporters: 352, tickets: 401, asOf: '2026-11-20' };
    const counted = { ...records.export, facts: { ...records.export.facts, reports } };
    const feedsOf = (portal: Publication) =>
      [...emitFeeds(portal)].map(({ path, content }) => ({ path, content }));
    const files = feedsOf(publication);
    expect(feedsOf(feedPortal({ issues: [counted, records.quiet] }))).toEqual(files);
    expect(files.length).toBeGreaterThan(50);
  });
});

it('says nothing of reporters: a changed count makes no entry, and changes none', () => {
  const feedsOf = (reporters: number) => {
    const issue = issueOf({ reports: { reporters, tickets: reporters, asOf: '2026-11-20' } });
    return [...emitFeeds(publicationOf({ issues: [issue] }))].map(({ path, content }) => [
      path,
      String(content),
    ]);
  };
  expect(feedsOf(1)).not.toEqual([]);
  expect(feedsOf(352)).toEqual(feedsOf(1));
});
