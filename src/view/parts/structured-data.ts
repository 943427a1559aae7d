import { publicationTimes } from '../../domain/record/publication-times.ts';
import type { PortalRecord } from '../../domain/record/records.ts';
import { isoInZone } from '../../domain/time.ts';
import type { Edition } from '../../edition/edition.ts';

/** A thing of schema.org, as JSON-LD. */
export type StructuredData = Record<string, unknown>;

/** What holds of a record of any kind, as a thing of this type; `more` is what holds of its kind. Times are in the site's zone. */
export function aboutRecord(
  { publication, site, addresses, textOf }: Edition,
  record: PortalRecord,
  type: 'Report' | 'TechArticle',
  more: StructuredData = {},
): StructuredData {
  const text = textOf(record);
  const { published, updated } = publicationTimes(record, publication);
  return {
    '@type': type,
    headline: text.value.title,
    identifier: record.id,
    url: addresses.absolute(addresses.record(record)),
    inLanguage: text.language,
    datePublished: isoInZone(published, site.timeZone),
    dateModified: isoInZone(updated, site.timeZone),
    ...more,
    publisher: { '@type': 'Organization', name: site.company },
  };
}

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
  const [first, ...others] = things;
  return jsonScript({
    '@context': 'https://schema.org',
    ...(others.length > 0 ? { '@graph': things } : first),
  });
}

/** A value as JSON for a `<script>` element: no text in it can end the element. */
export function jsonScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
