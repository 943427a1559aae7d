import fc from 'fast-check';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import { raw } from 'hast-util-raw';
import { toString } from 'mdast-util-to-string';
import { describe, expect, it } from 'vitest';
import { emitFeeds } from '../../../../src/emit/feeds/feeds.ts';
import { xmlText } from '../../../../src/emit/markup.ts';
import { issueOf, NOW, proseOf, publicationOf } from '../../../support/portals.ts';
import { runs } from '../../../support/runs.ts';
import { assertWellFormed } from '../../../support/xml.ts';
import { feedPortal } from './portal.ts';

const RFC_822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const RFC_3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

const many = Array.from({ length: 12 }, (_, index) =>
  issueOf({ id: `KI-${index + 1}`, created: `2026-03-${String(index + 10)}` }),
);
const portals = {
  'a portal': feedPortal(),
  'a portal below a folder': feedPortal({ baseUrl: 'https://example.com/status/' }),
  'a portal with archives': publicationOf({ issues: many, site: { feeds: { entries: 5 } } }),
  'an empty portal': publicationOf(),
};

for (const [name, publication] of Object.entries(portals)) {
  const files = [...emitFeeds(publication)].map(({ path, content }) => ({ path, content: String(content) }));
  const ending = (format: string) => files.filter(({ path }) => path.endsWith(`.${format}`));
  const self = (path: string) => publication.addresses.absolute(path);

  describe(name, () => {
    it('has every feed that its addresses name, each once', () => {
      const { addresses, portal } = publication;
      const paths = files.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const language of portal.site.languages) {
        for (const component of [undefined, 'checkout', 'payments', 'catalog']) {
          for (const kind of ['records', 'updates'] as const) {
            for (const format of ['rss', 'atom', 'json'] as const)
              expect(paths).toContain(addresses.in(language).feed(kind, format, component));
          }
        }
        for (const record of portal.byId.values())
          expect(paths).toContain(addresses.in(language).recordFeed(record));
      }
      expect(paths).toEqual(expect.arrayContaining(['history.rss', 'history.atom']));
    });

    it('is well-formed throughout', () => {
      for (const { content } of [...ending('rss'), ...ending('atom')]) assertWellFormed(content);
    });

    it('writes Atom that readers understand', () => {
      for (const { path, content } of ending('atom')) {
        const feed = parseAtomFeed(content);
        expect(feed.id, path).toMatch(/^tag:status\.example\.com,2026:/);
        expect(feed.title).toBeTruthy();
        expect(feed.updated).toMatch(RFC_3339);
        expect(feed.authors).toEqual([{ name: 'Halyard' }]);
        expect(feed.links?.filter(({ rel }) => rel === 'self')).toEqual([
          { rel: 'self', type: 'application/atom+xml', href: self(path) },
        ]);
        expect(content).toMatch(/<feed xmlns="[^"]*" xml:lang="(en|pt|es)">/);
        const entries = feed.entries ?? [];
        expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
        const updated = entries.map((entry) => Date.parse(entry.updated ?? ''));
        expect(Date.parse(feed.updated ?? '')).toBe(Math.max(0, ...updated));
        for (const entry of entries) {
          expect(entry.published).toMatch(RFC_3339);
          expect(entry.updated).toMatch(RFC_3339);
          expect(Date.parse(entry.published ?? '')).toBeLessThanOrEqual(Date.parse(entry.updated ?? ''));
          expect(Date.parse(entry.updated ?? '')).toBeLessThanOrEqual(NOW);
          expect(entry.content?.type).toBe(content.includes('<fh:archive') ? undefined : 'html');
          expect(entry.summary).toBeTruthy();
          expect(entry.content?.value ?? '').not.toMatch(/(href|src)="(?!https?:|mailto:)/);
        }
      }
    });

    it('writes RSS that readers understand', () => {
      for (const { path, content } of ending('rss')) {
        const feed = parseRssFeed(content);
        const items = feed.items ?? [];
        expect(feed.language).toMatch(/^(en|pt|es)$/);
        expect(feed.dc?.creators).toEqual(['Halyard']);
        expect(content).toContain(`<atom:link href="${self(path)}" rel="self" type="application/rss+xml"/>`);
        expect(feed.lastBuildDate === undefined).toBe(items.length === 0);
        expect(content.match(/<guid isPermaLink="false">tag:/g)?.length ?? 0).toBe(items.length);
        for (const item of items) {
          expect(item.pubDate).toMatch(RFC_822);
          expect(item.title && item.link && item.description && item.content?.encoded).toBeTruthy();
        }
      }
    });

    it('writes JSON Feed 1.1, with the entries that the others have', () => {
      for (const { path, content } of ending('json')) {
        const feed = parseJsonFeed(JSON.parse(content) as object);
        expect(JSON.parse(content)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1' });
        expect(feed.feed_url).toBe(self(path));
        const rss = parseRssFeed(file(path.replace('.json', '.rss')));
        const atom = parseAtomFeed(file(path.replace('.json', '.atom')));
        const ids = feed.items?.map(({ id }) => id) ?? [];
        expect(rss.items?.map(({ guid }) => guid?.value) ?? []).toEqual(ids);
        expect(atom.entries?.map(({ id }) => id) ?? []).toEqual(ids);
        expect(atom.entries?.map(({ content }) => content?.value) ?? []).toEqual(
          feed.items?.map(({ content_html: html }) => html) ?? [],
        );
      }
    });

    it('puts the newest first', () => {
      for (const { content } of ending('json')) {
        const { items } = JSON.parse(content) as { items: { date_modified: string }[] };
        const dates = items.map((item) => item.date_modified);
        expect(dates).toEqual(dates.toSorted().reverse());
      }
    });
  });

  const file = (path: string) => files.find((found) => found.path === path)?.content ?? '';
}

describe('archives', () => {
  const files = new Map(
    [...emitFeeds(portals['a portal with archives'])].map(({ path, content }) => [path, String(content)]),
  );
  const link = (path: string, rel: string) =>
    new RegExp(`<link rel="${rel}"[^>]* href="https://status.example.com/([^"]*)"`).exec(
      files.get(path) ?? '',
    )?.[1];

  it('lead back from the feed to the first entry ever, and forward again', () => {
    const path: string[] = ['feeds/updates.atom'];
    for (let at = link('feeds/updates.atom', 'prev-archive'); at; at = link(at, 'prev-archive'))
      path.push(at);
    expect(path).toEqual(['feeds/updates.atom', ...[4, 3, 2, 1].map((page) => `feeds/updates/${page}.atom`)]);
    const entries = path.flatMap((at) => parseAtomFeed(files.get(at) ?? '').entries ?? []);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(12);
    expect(link('feeds/updates/1.atom', 'next-archive')).toBe('feeds/updates/2.atom');
    expect(link('feeds/updates/4.atom', 'next-archive')).toBeUndefined();
    expect(link('feeds/updates/1.atom', 'current')).toBe('feeds/updates.atom');
    expect(files.get('feeds/updates/1.atom')).toContain('<fh:archive xmlns:fh=');
    expect(files.get('feeds/updates.atom')).not.toContain('fh:archive');
  });

  it('are named by RSS, too', () => {
    expect(files.get('feeds/records.rss')).toContain(
      '<atom:link rel="prev-archive" type="application/atom+xml" href="https://status.example.com/feeds/records/4.atom"/>',
    );
  });
});

describe('any text', () => {
  it('gives well-formed feeds, in every format without what XML forbids', () => {
    const units = fc.string({
      unit: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    });
    const nasty = fc.oneof(
      units,
      fc.constantFrom(']]>', '<![CDATA[', '\u0008', '\ud800', '\uffff', '&#8;', '<a:b>'),
    );
    const text = fc.array(nasty, { minLength: 1, maxLength: 6 }).map((parts) => `x${parts.join('')}x`);
    fc.assert(
      fc.property(text, (title) => {
        const html = `<p>${title.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</p>`;
        const issue = issueOf({ title: 'x', sections: { summary: proseOf(title, html) } });
        const texts = { en: { title, sections: issue.texts.en?.sections ?? [] } };
        const publication = publicationOf({
          issues: [{ ...issue, texts }],
          site: { languages: ['en'], name: title },
        });
        for (const { path, content } of emitFeeds(publication)) {
          if (path.endsWith('.json'))
            expect(JSON.parse(xmlText(String(content)))).toEqual(JSON.parse(String(content)));
          else assertWellFormed(String(content));
        }
      }),
      { numRuns: runs(20) },
    );
  });

  it('keeps letters of every plane', () => {
    const issue = issueOf({ title: 'Ação 🚀 ]]> \u{1f600}\u0008\ud800' });
    const [rss] = [...emitFeeds(publicationOf({ issues: [issue] }))];
    expect(parseRssFeed(String(rss?.content)).items?.[0]?.title).toBe('Ação 🚀 ]]> 😀');
  });
});

describe('a summary', () => {
  it('is read as its letters in every format: of RSS, readers take it for HTML', () => {
    const text = 'Names with <b> & &lt;i&gt; and “quotes” "fail".';
    const issue = issueOf({ sections: { summary: proseOf(text, '<p></p>') } });
    const files = new Map(
      [...emitFeeds(publicationOf({ issues: [issue] }))].map(({ path, content }) => [path, String(content)]),
    );
    const rss = parseRssFeed(files.get('feeds/records.rss') ?? '').items?.[0]?.description ?? '';
    const atom = parseAtomFeed(files.get('feeds/records.atom') ?? '').entries?.[0]?.summary?.value;
    const json = parseJsonFeed(JSON.parse(files.get('feeds/records.json') ?? '') as object).items?.[0]
      ?.summary;
    expect(toString(raw({ type: 'root', children: [{ type: 'raw', value: rss }] }))).toContain(text);
    expect([atom, json].map((summary) => summary?.endsWith(text))).toEqual([true, true]);
  });
});

describe('the bytes of feeds', () => {
  it('are the same for the same content, whatever the hour', () => {
    const noon = [...emitFeeds(feedPortal())];
    expect([...emitFeeds(feedPortal({ now: NOW + 3_600_000 }))]).toEqual(noon);
  });
});
