import { describe, expect, it } from 'vitest';
import { type Edition, editionOf } from '../../../../src/edition/edition.ts';
import { issueListView } from '../../../../src/view/issues/issue-list.ts';
import { issueLists } from '../../../../src/view/issues/issue-lists.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';

const reports = { reporters: 1_200, tickets: 1_300, asOf: '2026-11-19' };
const issues = [
  translated(
    issueOf({
      id: 'KI-1',
      reports,
      affects: { versions: ['2.9', '2.10'] },
      sections: { workaround: 'Reload.' },
      updated: '2026-10-02',
    }),
    'pt',
    'A exportação falha',
  ),
  issueOf({ id: 'KI-2', status: 'fixed', fixed: { on: '2026-06-01' }, components: ['payments'] }),
];
const publication = publicationOf({ issues, baseUrl: 'https://example.com/status/' });

describe('issueListView', () => {
  const english = editionOf(publication, 'en');
  const linksOf = (edition: Edition, path: string) =>
    issueListView(edition, path, 1).facets.map(({ heading, facets }) => [
      heading,
      ...facets.map(({ text, href, count, current }) => {
        const mark = { true: '* ', false: '', applied: '*applied ' }[String(current)] ?? '';
        return `${mark}${text} ${count}: ${href.replace('/status/', '')}`;
      }),
    ]);

  it('opens on open issues, and says what it lists, in the language of the page', () => {
    const view = issueListView(editionOf(publication, 'pt'), 'open/', 1);
    expect(view.heading).toBe('1 problema em aberto\u00a0· mais relatados primeiro');
    expect(view.page.address(publication.addresses.in('pt'))).toBe('pt/known-issues/');
    expect(view.counted).toBe('Clientes contados nos chamados ao suporte em 19 de nov. de 2026.');
    expect(view.table?.rows.map(({ id, title, lang, reporters }) => [id, title, lang, reporters])).toEqual([
      ['KI-1', 'A exportação falha', undefined, [{ strong: '1.200' }, ' clientes']],
    ]);
    expect(issueListView(english, 'all/', 1)).toMatchObject({
      title: 'All known issues',
      heading: '2 issues\u00a0· open first, then most reported',
      page: { description: '2 known issues, 1 open, 1 with a workaround.' },
    });
    expect(issueListView(english, 'status/fixed/', 1)).toMatchObject({
      heading: '1 issue\u00a0· most reported first',
      counted: undefined,
      page: { description: '1 known issue, 0 open, 0 with a workaround.' },
    });
  });

  it('links filters that have issues, with the number that they have together with those that are set', () => {
    expect(linksOf(english, 'open/')).toEqual([
      [
        'State',
        'All 2: known-issues/all/',
        '* Open 1: known-issues/',
        'Accepted, no date yet 1: known-issues/status/backlog/',
        'Fixed 1: known-issues/status/fixed/',
      ],
      ['Workaround', '* Any 1: known-issues/', 'Has a workaround 1: known-issues/workaround/open/'],
      ['Component', '* All 1: known-issues/', 'Catalog 1: known-issues/component/catalog/open/'],
      [
        'Version',
        '* All 1: known-issues/',
        '2.10 1: search/?kind=known-issue&status=open&version=2.10',
        '2.9 1: search/?kind=known-issue&status=open&version=2.9',
      ],
    ]);
  });

  it('keeps what is set: on a page of its own, else by the filters of search', () => {
    expect(linksOf(english, 'component/catalog/open/')).toEqual([
      [
        'State',
        'All 1: known-issues/component/catalog/',
        '* Open 1: known-issues/component/catalog/open/',
        'Accepted, no date yet 1: search/?kind=known-issue&status=backlog&component=catalog',
      ],
      [
        'Workaround',
        '* Any 1: known-issues/component/catalog/open/',
        'Has a workaround 1: search/?kind=known-issue&status=open&component=catalog&workaround=yes',
      ],
      ['Component', 'All 1: known-issues/', '*applied Catalog 1: known-issues/'],
      [
        'Version',
        '* All 1: known-issues/component/catalog/open/',
        '2.10 1: search/?kind=known-issue&status=open&component=catalog&version=2.10',
        '2.9 1: search/?kind=known-issue&status=open&component=catalog&version=2.9',
      ],
    ]);
    expect(linksOf(english, 'status/fixed/')[0]).toEqual([
      'State',
      'All 2: known-issues/all/',
      'Open 1: known-issues/',
      '*applied Fixed 1: known-issues/',
      'Accepted, no date yet 1: known-issues/status/backlog/',
    ]);
    expect(linksOf(english, 'workaround/')[1]).toEqual([
      'Workaround',
      'Any 2: known-issues/all/',
      '*applied Has a workaround 1: known-issues/all/',
    ]);
  });

  it('counts for every filter as many issues as its own page lists', () => {
    for (const { path } of issueLists(publication).values())
      for (const { facets } of issueListView(english, path, 1).facets)
        for (const { href, count, text, current } of facets) {
          if (current === 'applied' || href.includes('/search/')) continue;
          const to = href.replace('/status/known-issues/', '');
          const list = issueLists(publication).get(to === '' ? 'open/' : to);
          expect(String(list?.issues.length), `${path} ${text}`).toBe(count);
        }
  });

  it('has the feeds of a component beside its lists, and no orders', () => {
    const { title, page, orders } = issueListView(english, 'component/payments/open/', 1);
    expect(title).toBe('Open known issues in Payments');
    expect(page.feeds.map(({ href }) => href)).toContain('/status/feeds/components/payments/updates.rss');
    expect(orders).toEqual([]);
    expect(issueListView(english, 'open/newest/', 1).orders.map(({ href }) => href)).toEqual([
      '/status/known-issues/',
      '/status/known-issues/open/updated/',
      '/status/known-issues/open/newest/',
    ]);
  });

  it('shows what it is ordered by, and badges the column only where all rows are in its order', () => {
    const measure = (path: string) => {
      const { table } = issueListView(editionOf(publication, 'en'), path, 1);
      return [table?.headings.measure, table?.sorted];
    };
    expect(measure('all/')).toEqual(['Reported by', false]);
    expect(measure('open/')).toEqual(['Reported by', true]);
    expect(measure('updated/')).toEqual(['Updated', true]);
    expect(measure('newest/')).toEqual(['Published', true]);
  });

  it('says so where a list is empty', () => {
    const empty = issueListView(editionOf(publication, 'en'), 'status/duplicate/', 1);
    expect(empty.table).toBeUndefined();
    expect(empty.range).toBe('There are none.');
  });

  it('divides long lists into pages that know their places', () => {
    const long = publicationOf({
      issues: Array.from({ length: 60 }, (_, index) => issueOf({ id: `KI-${index + 1}` })),
    });
    const second = issueListView(editionOf(long, 'en'), 'newest/', 2);
    expect(second.range).toBe('51 to 60 of 60.');
    expect(second.page.title).toBe('All known issues\u00a0· newest first, page 2');
    expect(second.page.address(long.addresses.in('es'))).toBe('es/known-issues/newest/2/');
    expect(second.pagination).toMatchObject({ previous: { href: '/known-issues/newest/' } });
    expect(second.pagination?.next).toBeUndefined();
    expect(second.counted).toBeUndefined();
  });
});
