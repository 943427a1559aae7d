import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../../src/emit/entries/entries.ts';
import { archive } from '../../../../src/emit/feeds/feed.ts';
import { issueOf } from '../../../support/portals.ts';

const RECORD = issueOf();

function entryOf(id: number, published: number, updated = published): Entry {
  return {
    id: `tag:status.example.com,2026:known-issue/KI-${id}`,
    url: '',
    title: '',
    language: 'en',
    published,
    updated,
    html: '',
    summary: '',
    record: RECORD,
    state: 'confirmed',
    update: undefined,
    categories: [],
  };
}

/** Entries with ids of their own, published at any time and changed at any time after it. */
const entries = fc
  .array(fc.tuple(fc.nat(500), fc.nat(500)), { maxLength: 120 })
  .map((times) => times.map(([published, after], id) => entryOf(id, published, published + after)));
const limit = fc.integer({ min: 1, max: 20 });

describe('archive', () => {
  it('begins when a feed is full', () => {
    const four = [1, 2, 3, 4].map((time) => entryOf(time, time));
    expect(archive(four, 4)).toEqual({ current: four.toReversed(), pages: [] });
    const five = [...four, entryOf(5, 5)];
    expect(archive(five, 4).current.map(({ published }) => published)).toEqual([5, 4, 3, 2]);
    expect(archive(five, 4).pages.map((page) => page.map(({ published }) => published))).toEqual([
      [2, 1],
      [4, 3],
    ]);
  });

  it('shows a change of an old entry in the feed', () => {
    const many = Array.from({ length: 100 }, (_, time) => entryOf(time, time));
    const edited = many.with(3, entryOf(3, 3, 1000));
    expect(archive(edited, 10).current[0]?.id).toBe(edited[3]?.id);
    expect(archive(edited, 10).current).toHaveLength(10);
  });

  it('loses no entry, repeats none in a document, and keeps to the limit', () => {
    fc.assert(
      fc.property(entries, limit, (all, limit) => {
        const { current, pages } = archive(all, limit);
        const ids = (some: Entry[]) => some.map(({ id }) => id);
        expect(current.length).toBe(Math.min(limit, all.length));
        expect(new Set(ids([...current, ...pages.flat()]))).toEqual(new Set(ids(all)));
        expect(new Set(ids(current)).size).toBe(current.length);
        expect(new Set(ids(pages.flat())).size).toBe(pages.flat().length);
      }),
    );
  });

  it('puts the newest first: by change in the feed, by publication in its pages', () => {
    fc.assert(
      fc.property(entries, limit, (all, limit) => {
        const { current, pages } = archive(all, limit);
        expect(current.map(({ updated }) => updated)).toEqual(
          current.map(({ updated }) => updated).toSorted((a, b) => b - a),
        );
        const archived = pages.toReversed().flatMap((page) => page.map(({ published }) => published));
        expect(archived).toEqual(archived.toSorted((a, b) => b - a));
      }),
    );
  });

  it('never changes a page for what is published later, or for a change', () => {
    fc.assert(
      fc.property(entries, fc.array(fc.nat(500), { maxLength: 30 }), limit, (all, later, limit) => {
        const more = later.map((time, index) => entryOf(10_000 + index, 2000 + time));
        const changed = all.map((entry, index) => (index % 3 === 0 ? { ...entry, updated: 5000 } : entry));
        const ids = (pages: Entry[][]) => pages.map((page) => page.map(({ id }) => id));
        const before = ids(archive(all, limit).pages);
        expect(ids(archive([...changed, ...more], limit).pages).slice(0, before.length)).toEqual(before);
      }),
    );
  });
});
