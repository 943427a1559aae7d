import { describe, expect, it } from 'vitest';
import { createAddresses } from '../../../../src/domain/addresses.ts';
import type { Publication } from '../../../../src/domain/publication.ts';
import type { SiteInput } from '../../../../src/domain/schemas/site.ts';
import { editionOf } from '../../../../src/edition/edition.ts';
import { brandFiles } from '../../../../src/emit/brand.ts';
import { plainText } from '../../../../src/view/parts/inline-text.ts';
import { type PageInfo, pageShell } from '../../../../src/view/parts/page-shell.ts';
import { at, portalOf } from '../../../support/records.ts';

function publicationOf(site: Partial<SiteInput> = {}): Publication {
  const portal = portalOf([], { url: 'https://example.com/status/', ...site });
  return {
    portal,
    addresses: createAddresses(new URL(portal.site.url), portal.site.defaultLanguage),
    now: at('2026-11-23T09:14-03:00'),
  };
}

const page: PageInfo = {
  address: ({ knownIssues }) => knownIssues,
  title: 'Known issues',
  description: 'What is broken.',
  section: 'knownIssues',
};

describe('the page shell', () => {
  const publication = publicationOf();
  const shell = pageShell(editionOf(publication, 'pt'), page);

  it('names the page in its language and in the others, by full addresses below the base', () => {
    expect(shell.title).toBe('Known issues · Halyard Status');
    expect(shell.canonical).toBe('https://example.com/status/pt/known-issues/');
    expect(shell.alternates.map(({ language, href }) => [language, href])).toEqual([
      ['en', 'https://example.com/status/known-issues/'],
      ['pt', 'https://example.com/status/pt/known-issues/'],
      ['es', 'https://example.com/status/es/known-issues/'],
      ['x-default', 'https://example.com/status/known-issues/'],
    ]);
  });

  it('leads to the same page in the other languages', () => {
    expect(shell.languages).toEqual([
      { language: 'en', text: 'English', href: '/status/known-issues/' },
      { language: 'es', text: 'Español', href: '/status/es/known-issues/' },
    ]);
  });

  it('marks one part of the navigation, all of which stays in the language', () => {
    expect(shell.nav.filter(({ current }) => current).map(({ href }) => href)).toEqual([
      '/status/pt/known-issues/',
    ]);
    expect(shell.nav.every(({ href }) => href.startsWith('/status/pt/'))).toBe(true);
  });

  it('names the feeds of the page before those of the portal', () => {
    const own = { title: 'Checkout', href: '/status/pt/feeds/components/checkout/updates.rss', type: 'x' };
    const { feeds } = pageShell(editionOf(publication, 'pt'), { ...page, feeds: [own] });
    expect(feeds.map(({ href }) => href)).toEqual([
      own.href,
      '/status/pt/feeds/updates.rss',
      '/status/pt/feeds/records.atom',
    ]);
  });

  it('says when it was built on a page about now, in the zone of the site', () => {
    const { built = [] } = pageShell(editionOf(publication, 'en'), { ...page, aboutNow: true });
    expect(plainText(built).replaceAll('\u00a0', ' ')).toBe('Updated 23 Nov 2026, 09:14 UTC−3.');
  });

  it('is the same at any instant on every other page', () => {
    const later = editionOf({ ...publication, now: publication.now + 1e9 }, 'en');
    expect(pageShell(later, page)).toEqual(pageShell(editionOf(publication, 'en'), page));
  });

  it('has no address where the page stands for all that is missing, and then leads home', () => {
    const missing = pageShell(editionOf(publication, 'en'), { title: 'Not here', description: 'Nothing.' });
    expect(missing.canonical).toBeUndefined();
    expect(missing.alternates).toEqual([]);
    expect(missing.languages.map(({ href }) => href)).toEqual(['/status/pt/', '/status/es/']);
  });

  it('keeps a text in the structured data from ending its element', () => {
    const { jsonLd } = pageShell(editionOf(publication, 'en'), {
      ...page,
      structuredData: [{ '@type': 'Thing', name: '</script><script>alert(1)</script>' }],
    });
    expect(jsonLd).not.toContain('<');
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      name: '</script><script>alert(1)</script>',
    });
  });
});

describe('the brand', () => {
  it('is a stylesheet that pages link only where there is a colour', () => {
    const plain = publicationOf();
    const red = publicationOf({ brand: '#aa2233' });
    expect(pageShell(editionOf(plain, 'en'), page).stylesheet).toBeUndefined();
    expect(brandFiles(plain)).toEqual([]);
    expect(pageShell(editionOf(red, 'en'), page).stylesheet).toBe('/status/brand.css');
    expect(brandFiles(red)).toEqual([{ path: 'brand.css', content: ':root { --brand: #aa2233; }\n' }]);
  });

  it('sets off the name of the company', () => {
    const names = (name: string) => {
      const publication = publicationOf({ name });
      return pageShell(editionOf(publication, 'en'), page).brand;
    };
    expect(names('Halyard Status')).toEqual({ strong: 'Halyard', rest: ' Status' });
    expect(names('Status')).toEqual({ strong: '', rest: 'Status' });
  });
});
