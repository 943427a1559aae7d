import { evidenceOf } from '../../domain/evidence.ts';
import type { Component } from '../../domain/site.ts';
import type { Edition } from '../../edition/edition.ts';

export type EvidenceView = NonNullable<ReturnType<typeof evidenceView>>;

/** What a report on a component needs, and where it is sent; undefined where nobody says what it needs. */
export function evidenceView(
  { words, factText, langOf }: Edition,
  { evidence, report }: Component,
  lead = words.evidence.lead,
) {
  if (evidence.length === 0) return undefined;
  return {
    title: words.evidence.title,
    lead,
    items: evidence.map((each) => {
      const text = factText(evidenceOf(each).name);
      return { text: text.value, lang: langOf(text) };
    }),
    report: report === undefined ? undefined : { text: words.evidence.report, href: report },
  };
}
