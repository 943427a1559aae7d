import { describe, expect, it } from 'vitest';
import type { Publication } from '../../../src/domain/publication.ts';
import { emitAll, robotsFile } from '../../../src/emit/emit.ts';
import { emitSitemap } from '../../../src/emit/sitemap.ts';
import { issueOf, publicationOf } from '../../support/portals.ts';
import { assertWellFormed } from '../../support/xml.ts';
import { feedPortal } from './feeds/portal.ts';

describe('emitAll', () => {
  const files = [...emitAll(feedPortal())];

  it('writes every path once, relative to the base', () => {
    const paths = files.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    expect(paths.filter((path) => path.startsWith('/') || path.includes('..'))).toEqual([]);
    expect(paths).toEqual(
      expect.arrayContaining([
        'feeds/records.atom',
        'history.rss',
        'calendar.ics',
        'badge/checkout.svg',
        'embed.json',
        'api/v2/summary.json',
        'api/v2/incidents/unresolved.json',
        'api/v1/site.json',
        'known-issues/ki-1042.md',
        'llms.txt',
        'k/1042/index.html',
        '_redirects',
        'redirects.nginx.conf',
        'sitemap.xml',
        'robots.txt',
        '_headers',
        'headers.nginx.conf',
      ]),
    );
  });

  it('gives the same bytes again', () => {
    expect([...emitAll(feedPortal())]).toEqual(files);
  });

  it('grows in proportion to the records', () => {
    const bytes = (count: number) =>
      sizeOf(publicationOf({ issues: Array.from({ length: count }, (_, index) => issueNumber(index)) }));
    const [small, large] = [bytes(100), bytes(400)];
    expect(large / small).toBeLessThan(4.2);
  });
});

describe('the sitemap', () => {
  it('names home, lists, components and records, each with its other languages', () => {
    const [file] = [...emitSitemap(feedPortal())];
    const xml = String(file?.content);
    assertWellFormed(xml);
    const places = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place = '']) => place);
    expect(new Set(places).size).toBe(places.length);
    expect(places).toEqual(
      expect.arrayContaining([
        'https://status.example.com/',
        'https://status.example.com/pt/known-issues/',
        'https://status.example.com/components/checkout/',
        'https://status.example.com/es/incidents/inc-31/',
        'https://status.example.com/known-issues/ki-1042/',
      ]),
    );
    expect(xml).toContain(
      '<xhtml:link rel="alternate" hreflang="pt" href="https://status.example.com/pt/known-issues/ki-1042/"/>',
    );
    expect(xml).toContain('hreflang="x-default" href="https://status.example.com/known-issues/ki-1042/"');
  });

  it('says nothing of languages where there is one', () => {
    const [file] = [...emitSitemap(publicationOf({ site: { languages: ['en'] } }))];
    expect(String(file?.content)).not.toContain('xhtml:link');
  });

  it('becomes an index of parts when it is too long', () => {
    const files = [...emitSitemap(feedPortal(), 10)];
    expect(files.map(({ path }) => path)).toEqual([
      'sitemap-1.xml',
      'sitemap-2.xml',
      'sitemap-3.xml',
      'sitemap-4.xml',
      'sitemap-5.xml',
      'sitemap.xml',
    ]);
    for (const { content } of files) assertWellFormed(String(content));
    expect(String(files.at(-1)?.content)).toContain('<loc>https://status.example.com/sitemap-5.xml</loc>');
  });
});

describe('robots.txt', () => {
  it('names the sitemap', () => {
    const { content } = robotsFile(publicationOf({ baseUrl: 'https://example.com/status/' }));
    expect(content).toContain('Sitemap: https://example.com/status/sitemap.xml\n');
  });
});

function issueNumber(index: number) {
  return issueOf({ id: `KI-${index + 1}`, aliases: [`slug-${index}`, String(500_000 + index)] });
}

function sizeOf(publication: Publication): number {
  return [...emitAll(publication)].reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
}
