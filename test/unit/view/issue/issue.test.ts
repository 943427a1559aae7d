import { describe, expect, it } from 'vitest';
import type { KnownIssue } from '../../../../src/domain/record/records.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { issuePageView } from '../../../../src/view/issue/issue.ts';
import { issueRow } from '../../../../src/view/issues/issue-row.ts';
import { editionFor, issueOf, proseOf, publicationOf, translated } from '../../../support/portals.ts';

const reports = { reporters: 352, tickets: 401, last30Days: 12, asOf: '2026-11-19' };
const original = issueOf({
  id: 'KI-900',
  sections: {
    summary: 'Accents are broken.',
    workaround: proseOf('Choose UTF-8.', '<p>Choose <a href="candor:KI-1">UTF-8</a>.</p>'),
  },
  workaround: { verified: '2026-10-20', version: '2.3' },
});
const said = (view: ReturnType<typeof issuePageView>) =>
  view.reported?.sentence.map((piece) => (typeof piece === 'string' ? piece : `*${piece.strong}*`)).join('');

describe('the workaround of an issue page', () => {
  it('stands with the day and the version that it was tried with, its links resolved', () => {
    const { workaround } = issuePageView(
      editionFor({ issues: [original, issueOf({ id: 'KI-1' })] }),
      original,
    );
    expect(workaround).toEqual({
      heading: 'Workaround',
      html: '<p>Choose <a href="/known-issues/ki-1/">UTF-8</a>.</p>',
      verified: 'Verified 20 Oct 2026 with version 2.3',
    });
  });

  it.each([
    ['en' as const, 'No workaround yet', 'We haven’t found one.'],
    ['pt' as const, 'Ainda sem solução alternativa', 'Não encontramos nenhuma.'],
    ['es' as const, 'Todavía sin solución alternativa', 'No hemos encontrado ninguna.'],
  ])('says in %s that there is none, and never shows "N/A"', (language, heading, none) => {
    const issue = issueOf({ sections: { summary: 'Slow.', workaround: 'N/A' } });
    const view = issuePageView(editionOf(publicationOf({ issues: [issue] }), language), issue);
    expect(view.workaround.heading).toBe(heading);
    expect(view.workaround.none).toContain(none);
    expect(view.workaround.html).toBeUndefined();
    expect(view.sections.map(({ html }) => html)).toEqual(['<p>Slow.</p>']);
  });

  it('of a duplicate without its own is that of the issue it repeats in the end', () => {
    const middle = issueOf({ id: 'KI-901', status: 'duplicate', duplicateOf: 'KI-900' });
    const last = issueOf({ id: 'KI-902', status: 'duplicate', duplicateOf: 'KI-901' });
    const view = issuePageView(editionFor({ issues: [original, middle, last] }), last);
    expect(view.original?.id).toBe('KI-900');
    expect(view.workaround.html).toContain('UTF-8');
  });

  it('marks a text that isn’t in the language of the page', () => {
    const half = translated(original, 'pt', 'Acentos trocados', { summary: 'Acentos trocados.' });
    const view = issuePageView(editionFor({ issues: [half] }, 'pt'), half);
    expect(view.workaround.lang).toBe('en');
    expect(view.lang).toBeUndefined();
    expect(view.untranslated).toBe(
      'Este problema ainda não foi traduzido por inteiro. Uma parte está em inglês.',
    );
    expect(issuePageView(editionFor({ issues: [half] }), half).untranslated).toBeUndefined();
  });
});

describe('issuePageView', () => {
  it('says who reported it, as the language counts', () => {
    const view = (recent: number, language: 'en' | 'pt' = 'en') => {
      const issue = issueOf({ reports: { ...reports, last30Days: recent } });
      return said(issuePageView(editionOf(publicationOf({ issues: [issue] }), language), issue));
    };
    expect(view(12)).toBe('*352 customers* reported it, 12 of them in the last 30 days');
    expect(view(0)).toBe('*352 customers* reported it');
    expect(view(352)).toBe('*352 customers* reported it in the last 30 days');
    expect(view(12, 'pt')).toBe('Relatado por *352 clientes*, 12 deles nos últimos 30 dias');
  });

  it('says no more of a number too small to publish than that it is small', () => {
    const issue = issueOf({ reports: { fewerThan: 5, asOf: '2026-11-19' } });
    const view = issuePageView(editionFor({ issues: [issue] }), issue);
    expect(said(view)).toBe('*Fewer than 5 customers* reported it');
    expect(view.facts).toContainEqual({
      label: 'Counted',
      time: { datetime: '2026-11-19', text: '19 Nov 2026' },
    });
    expect(view.facts.map(({ label }) => label)).not.toContain('Reported in');
    expect(view.page.description).toContain('Fewer than 5 customers reported it.');
    expect(issueRow(editionFor({ issues: [issue] }), issue).reporters).toEqual([
      { strong: '<\u00a05' },
      ' customers',
    ]);
  });

  it('says when clearly more report it than before', () => {
    const issue = issueOf({ reports: { ...reports, last30Days: 90, first: '2025-11-19' } });
    const view = issuePageView(editionFor({ issues: [issue] }), issue);
    expect(view.reported?.trend).toBe('More than before');
  });

  it('says that it isn’t translated, and badges all of its text with its own language', () => {
    const issue = issueOf({ sections: { summary: 'Slow.' } });
    const view = issuePageView(editionFor({ issues: [issue] }, 'es'), issue);
    expect(view.untranslated).toBe(
      'Este problema todavía no está traducido. Está leyendo el texto en inglés.',
    );
    expect(view.lang).toBe('en');
    expect(view.sections).toEqual([
      { anchor: 'summary', heading: 'Resumen', headingLang: 'es', html: '<p>Slow.</p>', lang: 'en' },
    ]);
  });

  it('says when it was fixed', () => {
    const issue = issueOf({ status: 'fixed', fixed: { on: '2026-03-05', version: '2.1' } });
    expect(issuePageView(editionFor({ issues: [issue] }), issue).outcome).toBe(
      'on 5 Mar 2026, in version 2.1',
    );
  });

  it('shows tickets among the facts, and no old slugs', () => {
    const issue = issueOf({ aliases: ['1042', '467419', 'HELP-12', 'unable-to-export-42-documents'] });
    const { facts } = issuePageView(editionFor({ issues: [issue] }), issue);
    expect(facts.find(({ label }) => label === 'Also known as')?.text).toBe('467419, HELP-12');
  });

  it('shows its newest update first, and none that is yet to come', () => {
    const issue = issueOf({
      updates: [
        ['2026-04-11', 'investigating'],
        ['2026-05-03', 'confirmed'],
        ['2026-12-24', 'fixed'],
      ],
    });
    const { timeline } = issuePageView(editionFor({ issues: [issue] }), issue);
    expect(timeline.entries.map(({ state, gap }) => [state, gap])).toEqual([
      ['confirmed', '22 days later'],
      ['investigating', undefined],
    ]);
  });

  it('sets a long title smaller', () => {
    const issue = issueOf({ title: 'A'.repeat(195) });
    expect(issuePageView(editionFor({ issues: [issue] }), issue).long).toBe(true);
    expect(issuePageView(editionFor({ issues: [original] }), original).long).toBe(false);
  });
});

describe('issues that read like one', () => {
  const title = 'Price range disregards sales policy';
  const issue = issueOf({ id: 'KI-1', title });
  const others = [
    issueOf({ id: 'KI-2', title: 'Price range disregards trade policy' }),
    issueOf({ id: 'KI-3', title: `${title} in search` }),
    issueOf({ id: 'KI-4', title, status: 'fixed', fixed: { on: '2026-06-01' } }),
    issueOf({ id: 'KI-5', title: `${title} after search twice` }),
  ];
  // In a portal of many issues the words of a few are rare.
  const rest = Array.from({ length: 30 }, (_, index) =>
    issueOf({ id: `KI-${index + 10}`, title: `Orders of carrier ${index} are late` }),
  );
  const alike = (issues: KnownIssue[], shown: KnownIssue) =>
    issuePageView(editionFor({ issues: [...issues, ...rest] }), shown).alike?.rows.map(({ id }) => id);

  it('are the three that are most alike, settled ones too', () => {
    expect(alike([issue, ...others], issue)).toEqual(['KI-4', 'KI-3', 'KI-5']);
    const apart = issueOf({
      id: 'KI-6',
      title: 'Coupons are lost',
      sections: { summary: 'A coupon is lost.' },
    });
    expect(alike([issue, apart], apart)).toBeUndefined();
  });

  it('are none of those that somebody linked, and no duplicates', () => {
    const linking = issueOf({ id: 'KI-1', title, related: ['KI-4'] });
    const duplicate = issueOf({ id: 'KI-7', title, status: 'duplicate', duplicateOf: 'KI-3' });
    expect(alike([linking, ...others, duplicate], linking)).toEqual(['KI-3', 'KI-5', 'KI-2']);
    expect(alike([issue, ...others, duplicate], duplicate)).toBeUndefined();
  });
});
