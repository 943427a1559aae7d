import type { PortalRecord } from '../../domain/record/records.ts';
import type { Edition } from '../../edition/edition.ts';

export type OverlayView = ReturnType<typeof overlayView>;

/** What the company alone reads of a record, section by section; undefined in public editions, and where there is nothing. */
export function overlayView(edition: Edition, { overlay }: Pick<PortalRecord, 'overlay'>) {
  if (!overlay) return undefined;
  const { words, language, sectionsOf, langOf, html } = edition;
  const { label, section: names, tracker } = words.internal;
  return {
    label,
    sections: sectionsOf(overlay).map((section) => {
      const { anchor, overlay: kind, heading, html: text } = section.value;
      const lang = langOf(section);
      return {
        anchor,
        // What stands before the first heading has none of its own.
        heading: kind === undefined ? heading : names[kind],
        headingLang: kind === undefined ? lang : language,
        html: html(text),
        lang,
      };
    }),
    tracker:
      overlay.tracker.length === 0
        ? undefined
        : { heading: tracker, links: overlay.tracker.map(({ name, url }) => ({ text: name, href: url })) },
  };
}
