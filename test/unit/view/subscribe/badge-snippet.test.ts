import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { remark } from 'remark';
import { describe, expect, it } from 'vitest';
import { badgeSnippets, shieldsAddress } from '../../../../src/view/subscribe/subscribe.ts';
import { tagsOf } from '../../../support/html.ts';

const page = 'https://example.com/status_page/';
const image = 'https://example.com/status_page/badge.svg';
const anyName = fc.string({
  unit: fc.oneof(
    fc.constantFrom(...'[]()<>!"\'`*_&\\'),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
  maxLength: 40,
});

/** What a document holds, from the outside in, without positions. */
function nodesOf(node: Nodes): Partial<Record<'type' | 'url' | 'alt', unknown>>[] {
  const inner = 'children' in node ? node.children.flatMap(nodesOf) : [];
  if (node.type === 'link') return [{ type: 'link', url: node.url }, ...inner];
  if (node.type === 'image') return [{ type: 'image', url: node.url, alt: node.alt }, ...inner];
  return [{ type: node.type }, ...inner];
}

describe('badgeSnippets', () => {
  it('are one link with one picture, whatever anybody is called', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const alt = `${name}: current status`;
        const { html, markdown } = badgeSnippets({ page, image, alt });
        expect(nodesOf(remark().parse(markdown))).toEqual([
          { type: 'root' },
          { type: 'paragraph' },
          { type: 'link', url: page },
          { type: 'image', url: image, alt },
        ]);
        expect(tagsOf(html).map((tag) => tag.name)).toEqual(['a', 'img']);
        expect(html).toMatch(/^<a href="[^"]*"><img src="[^"]*" alt="[^"]*"><\/a>$/);
      }),
    );
  });

  it('give shields.io the address of the JSON as one value', () => {
    const address = new URL(shieldsAddress('https://example.com/a/badge.json?x=1&y=2'));
    expect([...address.searchParams]).toEqual([['url', 'https://example.com/a/badge.json?x=1&y=2']]);
  });
});
