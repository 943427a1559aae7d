import { describe, expect, it } from 'vitest';
import { emitFeeds } from '../../../../src/emit/feeds/feeds.ts';
import { feedStylesheet } from '../../../../src/emit/feeds/stylesheet.ts';
import { publicationOf } from '../../../support/portals.ts';
import { assertWellFormed } from '../../../support/xml.ts';
import { feedPortal } from './portal.ts';

describe('what a browser shows a feed with', () => {
  const publication = feedPortal({ baseUrl: "https://example.com/a&b'c/" });
  const feeds = [...emitFeeds(publication)].filter(({ path }) => /\.(rss|atom)$/.test(path));

  it('is named once in each, archives too, before its first element', () => {
    expect(feeds.length).toBeGreaterThan(10);
    for (const { path, content } of feeds) {
      assertWellFormed(String(content));
      expect(String(content), path).toMatch(
        /^<\?xml [^>]*\?><\?xml-stylesheet type="text\/css" href="\/a&#x26;b'c\/feed\.css"\?><(rss|feed) /,
      );
    }
  });

  it('says in the language of the feed what its address is for', () => {
    const css = String(feedStylesheet(publication).content);
    for (const { path, content } of feeds) {
      const [, language = ''] = /<(?:rss|feed)[^>]* xml:lang="(\w+)"/.exec(String(content)) ?? [];
      expect(language, path).toBe(/^(pt|es)\//.exec(path)?.[1] ?? 'en');
      expect(css).toContain(`:is(feed, rss):lang(${language})::before`);
    }
  });

  it('is the same whatever happens', () => {
    const other = publicationOf({ baseUrl: 'https://example.com/', now: Date.parse('2027-01-01T00:00Z') });
    expect(feedStylesheet(other)).toEqual(feedStylesheet(publication));
  });
});
