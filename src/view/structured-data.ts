/** A thing of schema.org, as JSON-LD. */
export type StructuredData = Record<string, unknown>;

/** The trail of pages that leads to one, by name and full address, the page itself last. */
export function breadcrumbs(trail: { name: string; url: string }[]): StructuredData {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** JSON-LD for a `<script>` element; no text in it can end the element. */
export function jsonLd(things: StructuredData[]): string {
  return JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');
}
