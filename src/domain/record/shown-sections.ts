import type { Section } from './records.ts';
import { sectionSays } from './workaround.ts';

/** The sections of a known issue that are shown: its workaround stands by itself, and one that says nothing isn't one. */
export function shownSections(sections: Section[]): Section[] {
  return sections.filter(
    (section) => section.kind !== 'workaround' && (sectionSays(section) || section.html.includes('<img')),
  );
}
