import type { Prose, RecordText } from '../domain/record/records.ts';
import type { Draft } from '../domain/rules/rule.ts';

/** What a file says, without what stands by itself. */
export function recordText(title: string, { document }: Pick<Draft<unknown>, 'document'>): RecordText {
  return {
    title,
    sections: document.sections.map((section) => ({
      kind: section.kind,
      heading: section.heading,
      anchor: section.anchor,
      ...proseOf(section),
      ...(section.overlay === undefined ? {} : { overlay: section.overlay }),
      ...(section.verdict === undefined ? {} : { verdict: section.verdict }),
    })),
    places: new Map(document.places.map(({ name, ...place }) => [name, place])),
    ...(document.postMortem ? { postMortem: document.postMortem } : {}),
  };
}

/**
 * A translation whose sections have their original's anchors, so that a link leads to the same section in every
 * language. Those under headings of the author's own are told by their order, as long as there are as many.
 */
export function withAnchorsOf(original: RecordText, translation: RecordText): RecordText {
  const ownSections = ({ sections }: RecordText) =>
    sections.filter(({ kind, overlay }) => kind === 'other' && overlay === undefined);
  const [theirs, ours] = [ownSections(original), ownSections(translation)];
  if (theirs.length !== ours.length) return translation;
  const anchors = new Map(ours.map(({ anchor }, index) => [anchor, theirs[index]?.anchor ?? anchor]));
  const shared = (anchor: string) => anchors.get(anchor) ?? anchor;
  return {
    ...translation,
    sections: translation.sections.map((section) => ({ ...section, anchor: shared(section.anchor) })),
    places: new Map(
      [...(translation.places ?? [])].map(([name, { anchor, section }]) => [
        name,
        { anchor: shared(anchor), section: shared(section) },
      ]),
    ),
  };
}

/** Prose without its place in the file. */
export function proseOf({ html, text, part }: Prose): Prose {
  return { html, text, ...(part === undefined ? {} : { part }) };
}
