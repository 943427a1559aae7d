import { toHtml } from 'hast-util-to-html';
import { toMarkdown } from 'mdast-util-to-markdown';

/** Where a badge leads, where its picture is, and what is read in its place. Full addresses. */
interface Target {
  page: string;
  image: string;
  alt: string;
}

/** A badge to put into a page or a README. */
export function badgeSnippets({ page, image, alt }: Target): { html: string; markdown: string } {
  return {
    html: toHtml({
      type: 'element',
      tagName: 'a',
      properties: { href: page },
      children: [{ type: 'element', tagName: 'img', properties: { src: image, alt }, children: [] }],
    }),
    markdown: toMarkdown({
      type: 'link',
      url: page,
      children: [{ type: 'image', url: image, alt }],
    }).trim(),
  };
}

/** The picture that shields.io draws from the JSON of a badge. */
export function shieldsAddress(json: string): string {
  return `https://img.shields.io/endpoint?url=${encodeURIComponent(json)}`;
}
