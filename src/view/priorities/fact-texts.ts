import { own } from '../../domain/own.ts';
import type { Formula, PriorityFact, Term, Values } from '../../domain/priority/formula.ts';
import type { Day } from '../../domain/time.ts';
import { BUSINESS_IMPACTS, BUSINESS_LEVELS, MOST_STRATEGY, SEVERITIES } from '../../domain/vocabulary.ts';
import type { Edition } from '../../edition/edition.ts';
import { phrase } from '../../i18n/phrase.ts';

/** A value in words: `Major`, `591 days`, `2 of 4`; a dash where it isn't known, which is never 0. */
export function valueText(edition: Edition, fact: PriorityFact, values: Values): string {
  const value = values[fact];
  if (value === undefined) return '–';
  const { format, words } = edition;
  const { priorities: own } = words;
  const ofMost = (most: number) =>
    phrase(own.of, { number: format.number(value), most: format.number(most) });
  switch (fact) {
    case 'severity':
      return words.severity[SEVERITIES[value - 1] ?? 'minor'];
    case 'businessLevel':
      return words.businessLevel[BUSINESS_LEVELS[value - 1] ?? 'low'];
    case 'businessImpact':
      return ofMost(BUSINESS_IMPACTS.length);
    case 'strategy':
      return ofMost(MOST_STRATEGY);
    case 'reach':
      return format.percent(value / 100);
    case 'age':
      return format.count(value, own.days);
    case 'noWorkaround':
      return value === 1 ? own.none : own.some;
    default:
      return format.number(value);
  }
}

/** What the value of a fact is, in words that let a reader find it on the page. */
export function meaningText(edition: Edition, { fact }: Term, { segments }: Formula, asOf: Day): string {
  const { format, site, words, localized } = edition;
  const ranked = (ranks: readonly string[]) =>
    ranks.map((word, index) => `${word} ${format.number(index + 1)}`).join(', ');
  const weighed = Object.entries(segments).map(
    ([key, weight]) => `${localized(own(site.segments, key)?.name ?? key)} ${format.number(weight)}`,
  );
  return phrase(words.priorities.values[fact], {
    ranks: ranked(
      fact === 'severity'
        ? SEVERITIES.map((each) => words.severity[each])
        : BUSINESS_LEVELS.map((each) => words.businessLevel[each]),
    ),
    kinds: BUSINESS_IMPACTS.map((each) => words.businessImpact[each]).join(', '),
    segments: weighed.join(', '),
    company: site.company,
    day: format.day(asOf),
  });
}
