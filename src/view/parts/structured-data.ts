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

/** JSON-LD for a `<script>` element. */
export function jsonLd(things: StructuredData[]): string {
  return jsonScript({ '@context': 'https://schema.org', '@graph': things });
}

/** A value as JSON for a `<script>` element: no text in it can end the element. */
export function jsonScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
