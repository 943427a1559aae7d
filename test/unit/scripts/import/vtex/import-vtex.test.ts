import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ImportedContent } from '../../../../../scripts/import/imported.ts';
import { importVtex } from '../../../../../scripts/import/vtex/import-vtex.ts';
import { file, folder } from './folder.ts';

const paths = ({ files }: ImportedContent) => files.map(({ path }) => path);
const content = (imported: ImportedContent, path: string) =>
  imported.files.find((each) => each.path === path)?.content ?? '';
const facts = (imported: ImportedContent, path: string) =>
  parse(content(imported, path).split('---\n')[1] ?? '') as Record<string, unknown>;
const found = ({ findings }: ImportedContent, code: string) =>
  findings.find((finding) => finding.code === code)?.files.map(({ file: path, detail }) => [path, detail]);

test('an issue in three languages becomes a record and two translations without facts', () => {
  const imported = importVtex(
    folder([
      file({ body: '\r\n## Summary\r\n\r\nIt does.\r\n\r\n## Workaround\r\n\r\nN/A' }),
      file({
        language: 'pt',
        slug: 'carrinho-perde-cupons',
        facts: { title: "'Carrinho ''perde'' cupons'" },
      }),
      file({ language: 'es', slug: 'carrito-pierde-cupones', facts: { title: 'Carrito pierde cupones' } }),
    ]),
  );
  expect(paths(imported)).toEqual([
    'site.yaml',
    'known-issues/KI-467419.md',
    'known-issues/KI-467419.pt.md',
    'known-issues/KI-467419.es.md',
  ]);
  expect(content(imported, 'known-issues/KI-467419.md')).toBe(`---
id: KI-467419
title: Cart loses coupons
status: backlog
components:
  - cart
created: 2024-03-05T10:00:00Z
updated: 2024-03-06T10:00:00Z
aliases:
  - "467419"
  - cart-loses-coupons
  - carrinho-perde-cupons
  - carrito-pierde-cupones
---

## Summary

It does.

## Workaround

N/A
`);
  expect(content(imported, 'known-issues/KI-467419.pt.md')).toBe(
    "---\ntitle: Carrinho 'perde' cupons\n---\n\n## Resumo\n\nIt does.\n",
  );
  expect(imported.summary).toEqual({
    issues: 1,
    languages: { en: 1, es: 1, pt: 1 },
    statuses: { backlog: 1 },
    components: 1,
  });
});

test('the same input gives the same bytes, in whatever order its files come', () => {
  const files = [
    file({ team: 'Search', slug: 'b', facts: { slugEN: 'b', internalReference: 'null' } }),
    file({ facts: { internalReference: '9' } }),
    file({ language: 'pt', facts: { internalReference: '9' } }),
  ];
  const one = importVtex(folder(files));
  const other = importVtex(folder(files.toReversed()));
  expect(other.files.slice(1)).toEqual(one.files.slice(1));
  expect(other.findings).toEqual(one.findings);
  expect(paths(one).slice(1, 3)).toEqual(['known-issues/KI-9.md', 'known-issues/KI-9.pt.md']);
});

test('status comes from kiStatus with what the status asks for; nothing is made up', () => {
  const of = (kiStatus: string) => {
    const imported = importVtex(
      folder([file({ facts: { kiStatus, updatedAt: '2024-08-03T01:30:00.000Z' } })]),
    );
    const { status, fixed, reason } = facts(imported, 'known-issues/KI-467419.md');
    return { status, fixed, reason };
  };
  expect(of('Scheduled')).toEqual({ status: 'scheduled' });
  // The last change lies on 2 August in São Paulo.
  expect(of('Fixed')).toEqual({ status: 'fixed', fixed: { on: '2024-08-02' } });
  expect(of('No Fix')).toEqual({
    status: 'no-fix',
    reason: expect.objectContaining({ en: 'No reason is given.' }),
  });
  expect(of('Closed')).toEqual({
    status: 'no-fix',
    reason: expect.objectContaining({ en: 'Closed; whether it was fixed isn’t stated.' }),
  });
});

test('where languages disagree, the English file gives the facts, and the report says so', () => {
  const imported = importVtex(
    folder([
      file({ facts: { kiStatus: 'Fixed' } }),
      file({ language: 'pt', facts: { createdAt: '2023-01-01T00:00:00.000Z', internalReference: '12' } }),
    ]),
  );
  const path = 'docs/en/known-issues/Cart/cart-loses-coupons.md';
  expect(facts(imported, 'known-issues/KI-467419.md')).toMatchObject({
    status: 'fixed',
    created: '2023-01-01T00:00:00Z',
    updated: '2024-03-06T10:00:00Z',
    aliases: ['467419', '12', 'cart-loses-coupons'],
  });
  expect(found(imported, 'status')).toEqual([[path, 'en Fixed, pt Backlog']]);
  expect(found(imported, 'dates')).toEqual([
    [path, 'en 2024-03-05 to 2024-03-06, pt 2023-01-01 to 2024-03-06'],
  ]);
  expect(found(imported, 'tickets')).toEqual([[path, '467419, 12']]);
  expect(found(imported, 'no-translation')).toEqual([[path, 'es']]);
});

test('updated is never before created', () => {
  const imported = importVtex(folder([file({ facts: { updatedAt: '2024-03-05T09:59:59.000Z' } })]));
  expect(facts(imported, 'known-issues/KI-467419.md')).toMatchObject({ updated: '2024-03-05T10:00:00Z' });
  expect(found(imported, 'updated-before-created')).toHaveLength(1);
});

test('one slugEN in two teams is two issues, related, and only one of them keeps the address', () => {
  const imported = importVtex(
    folder([
      file({ facts: { internalReference: 'null' } }),
      file({ language: 'pt', facts: { internalReference: 'null' } }),
      file({ team: 'Search' }),
      file({ team: 'Search', language: 'pt' }),
    ]),
  );
  const [, search, , cart] = paths(imported);
  expect(search).toBe('known-issues/KI-467419.md');
  expect(cart).toMatch(/^known-issues\/KI-9\d{8}\.md$/);
  expect(facts(imported, search ?? '')).toMatchObject({
    components: ['search'],
    aliases: ['467419', 'cart-loses-coupons'],
    related: [facts(imported, cart ?? '')['id']],
  });
  expect(facts(imported, cart ?? '')).toMatchObject({
    components: ['cart'],
    aliases: [],
    related: ['KI-467419'],
  });
  expect(found(imported, 'alias')).toEqual([
    ['docs/en/known-issues/Cart/cart-loses-coupons.md', 'cart-loses-coupons leads to KI-467419'],
  ]);
});

test('languages of one issue in two teams’ folders are one issue', () => {
  const imported = importVtex(folder([file(), file({ team: 'Search', language: 'pt' })]));
  expect(imported.summary.issues).toBe(1);
  expect(facts(imported, 'known-issues/KI-467419.md')).toMatchObject({ components: ['cart'] });
});

test('of two texts in one language the newer counts; the address and ticket of the other lead to the issue', () => {
  const imported = importVtex(
    folder([
      file(),
      file({ language: 'pt', slug: 'novo' }),
      file({
        language: 'pt',
        slug: 'antigo',
        body: '## Sumário\n\nAntigo.',
        facts: {
          slug: undefined,
          id: '4fcuYT',
          updatedAt: '2023-01-01T00:00:00.000Z',
          internalReference: '88',
        },
      }),
    ]),
  );
  expect(imported.summary.issues).toBe(1);
  expect(content(imported, 'known-issues/KI-467419.pt.md')).not.toContain('Antigo');
  expect(facts(imported, 'known-issues/KI-467419.md')['aliases']).toEqual([
    '467419',
    '88',
    'cart-loses-coupons',
    'novo',
    'antigo',
    '4fcuYT',
  ]);
  expect(found(imported, 'superseded')?.[0]?.[0]).toBe('docs/pt/known-issues/Cart/antigo.md');
});

test('without English, the English file takes the words of slugEN and the marked text of another language', () => {
  const imported = importVtex(
    folder([
      file({ language: 'es', facts: { title: 'Carrito' }, body: '## Sumario\n\nHola.' }),
      file({ language: 'pt', facts: { title: 'Carrinho' }, body: '## Sumário\n\nOlá, a@b.io.' }),
    ]),
  );
  expect(content(imported, 'known-issues/KI-467419.md')).toContain(
    '## Summary\n\n<div lang="pt">\n\nOlá, x@example.com.\n\n</div>\n',
  );
  expect(facts(imported, 'known-issues/KI-467419.md')['title']).toBe('Cart loses coupons');
  expect(content(imported, 'known-issues/KI-467419.pt.md')).toContain('title: Carrinho');
  expect(found(imported, 'no-english')).toEqual([['docs/pt/known-issues/Cart/cart-loses-coupons.md', 'pt']]);
  expect(found(imported, 'email')).toHaveLength(1);
});

test('tags that are teams are components too, all others stay tags', () => {
  const imported = importVtex(
    folder([file({ facts: { tag: 'Search,My Orders, Cart' } })], {
      teams: [
        { folder: 'Cart', language: 'en', metadata: { id: 'cart', name: 'Cart', order: 2 } },
        { folder: 'Cart', language: 'pt', metadata: { id: 'cart', name: 'Carrinho', order: 2 } },
        { folder: 'Search', language: 'en', metadata: { id: 'search-engine', name: 'Search', order: 1 } },
      ],
    }),
  );
  expect(facts(imported, 'known-issues/KI-467419.md')).toMatchObject({
    components: ['cart', 'search-engine'],
    tags: ['My Orders'],
  });
  expect(parse(content(imported, 'site.yaml'))).toMatchObject({
    languages: ['en', 'pt', 'es'],
    groups: [
      {
        id: 'more',
        components: [
          { id: 'search-engine', name: 'Search' },
          { id: 'cart', name: { en: 'Cart', pt: 'Carrinho', es: 'Cart' } },
        ],
      },
    ],
  });
});

test('front matter broken over lines is mended, and dates and titles stay texts', () => {
  const imported = importVtex(
    folder([file({ facts: { title: "'Field allows ''\n'' and 1.10: yes'", internalReference: '0467' } })]),
  );
  const [, path = ''] = paths(imported);
  expect(facts(imported, path)).toMatchObject({ title: "Field allows ' ' and 1.10: yes" });
  expect(path).toMatch(/KI-9\d{8}/);
  expect(found(imported, 'front-matter')).toHaveLength(1);
  expect(found(imported, 'no-ticket')).toHaveLength(1);
});

test('titles are masked like texts', () => {
  const imported = importVtex(folder([file({ facts: { title: "'Mail to ann@shop.io fails'" } })]));
  expect(facts(imported, 'known-issues/KI-467419.md')['title']).toBe('Mail to xxx@example.com fails');
  expect(found(imported, 'email')).toHaveLength(1);
});

test('what can’t be read is left out with its reason, and the rest is made', () => {
  const bad = (slug: string, more: Record<string, string | undefined>) =>
    file({ slug, facts: { slugEN: slug, internalReference: 'null', ...more } });
  const imported = importVtex(
    folder([
      file(),
      { ...file({ slug: 'latin' }), bytes: new Uint8Array([0x2d, 0xe9]) },
      { ...file({ slug: 'script' }), bytes: new TextEncoder().encode('---js\n({})\n---\n') },
      bad('no-title', { title: undefined }),
      bad('odd', { kiStatus: 'Postponed' }),
      bad('dateless', { createdAt: '2024-02-31T00:00:00.000Z' }),
      bad('long', { title: 'x'.repeat(301) }),
      bad('draft', { status: 'DRAFT' }),
    ]),
  );
  expect(imported.summary.issues).toBe(1);
  const names = (code: string) => found(imported, code)?.map(([path]) => path?.split('/').at(-1));
  expect(names('unreadable')).toEqual(['latin.md', 'no-title.md', 'script.md']);
  expect(names('invalid')).toEqual(['dateless.md', 'long.md', 'odd.md']);
  expect(names('not-an-issue')).toEqual(['draft.md']);
});
