import { describe, expect, it } from 'vitest';
import { editionOf } from '../../../../src/edition/edition.ts';
import { issueListView } from '../../../../src/view/issues/issue-list.ts';
import { issueOf, publicationOf, translated } from '../../../support/portals.ts';

const reports = { reporters: 1_200, tickets: 1_300, asOf: '2026-11-19' };
const issues = [
  translated(
    issueOf({ id: 'KI-1', reports, sections: { workaround: 'Reload.' }, updated: '2026-10-02' }),
    'pt',
    'A exportação falha',
  ),
  issueOf({ id: 'KI-2', status: 'fixed', fixed: { on: '2026-06-01' }, components: ['payments'] }),
];
const publication = publicationOf({ issues, baseUrl: 'https://example.com/status/' });

describe('issueListView', () => {
  const view = issueListView(editionOf(publication, 'pt'), '', 1);

  it('says what it lists, in the language of the page', () => {
    expect(view.heading).toBe('2 problemas, em aberto e mais relatados primeiro');
    expect(view.open).toBe('1 em aberto');
    expect(view.counted).toBe('Clientes contados nos chamados ao suporte em 19 de nov. de 2026.');
    expect(view.table?.rows.map(({ id, title, lang, reporters }) => [id, title, lang, reporters])).toEqual([
      ['KI-1', 'A exportação falha', undefined, '1.200'],
      ['KI-2', issues[1]?.facts.title, 'en', ''],
    ]);
  });

  it('links filters that have issues, with their counts', () => {
    expect(view.facets.map(({ facets }) => facets.map(({ href, count }) => `${href} ${count}`))).toEqual([
      [
        '/status/pt/known-issues/ 2',
        '/status/pt/known-issues/open/ 1',
        '/status/pt/known-issues/status/backlog/ 1',
        '/status/pt/known-issues/status/fixed/ 1',
      ],
      ['/status/pt/known-issues/ 2', '/status/pt/known-issues/workaround/ 1'],
      [
        '/status/pt/known-issues/ 2',
        '/status/pt/known-issues/component/payments/ 1',
        '/status/pt/known-issues/component/catalog/ 1',
      ],
    ]);
  });

  it('leads from an applied filter back to the whole list', () => {
    const { facets, title, page, orders } = issueListView(
      editionOf(publication, 'en'),
      'component/payments/',
      1,
    );
    const applied = facets.flatMap((group) => group.facets).filter(({ current }) => current === 'applied');
    expect(applied).toMatchObject([{ text: 'Payments', href: '/status/known-issues/' }]);
    expect(title).toBe('Known issues in Payments');
    expect(page.feeds.map(({ href }) => href)).toContain('/status/feeds/components/payments/updates.rss');
    expect(orders).toEqual([]);
  });

  it('shows what it is ordered by, and badges the column only where all rows are in its order', () => {
    const measure = (path: string) => {
      const { table } = issueListView(editionOf(publication, 'en'), path, 1);
      return [table?.headings.measure, table?.sorted];
    };
    expect(measure('')).toEqual(['Reported by', false]);
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
    expect(second.page.title).toBe('Known issues, newest first, page 2');
    expect(second.page.address(long.addresses.in('es'))).toBe('es/known-issues/newest/2/');
    expect(second.pagination).toMatchObject({ previous: { href: '/known-issues/newest/' } });
    expect(second.pagination?.next).toBeUndefined();
    expect(second.counted).toBeUndefined();
  });
});
