import { compareText } from './compare-text.ts';
import type { Section } from './record/records.ts';
import type { Translated } from './record/translation.ts';
import type { NeedFacts, NeedOutcome } from './schemas/need.ts';
import { NEEDS_FOLDER } from './site.ts';

/** What the work of a customer lacks. Only internal editions have any. */
export interface Need {
  /** Below the content folder. */
  path: string;
  /** Its id on the page of needs. */
  anchor: string;
  facts: NeedFacts;
  /** What its file says besides, in the one language in which it was written. */
  sections: Translated<Section[]>;
}

/** The id of a need on the page of needs, by the path of its file: no other path gives the same. */
export function needAnchor(path: string): string {
  const name = path.slice(NEEDS_FOLDER.length + 1).replace(/(?:\.[a-z]{2})?\.mdx?$/, '');
  const coded = name.replace(/[^\p{L}\p{N}-]/gu, (sign) => `_${sign.codePointAt(0)?.toString(16)}_`);
  return `need-${coded}`;
}

/** The needs of one outcome: those that wait come in the order in which they were asked, the others with the latest first. */
export function needsOf(needs: readonly Need[], outcome: NeedOutcome): Need[] {
  const waits = outcome === 'asked' || outcome === 'shown';
  return needs
    .filter(({ facts }) => facts.outcome === outcome)
    .sort(
      (a, b) =>
        (waits ? 1 : -1) * compareText(dayOfOutcome(a), dayOfOutcome(b)) || compareText(a.path, b.path),
    );
}

function dayOfOutcome({ facts }: Need): string {
  return facts.demonstrated ?? facts.asked;
}
