import { missingPeriod } from '../metrics/period.ts';
import { numbersOfSomebody } from '../private-texts.ts';
import { problem } from '../problem-kinds/table.ts';
import { dayOf } from '../time.ts';
import { isWeek, weekOf } from '../week/iso-week.ts';
import { weekOfWord } from '../week/week-word.ts';
import type { Drafts, Rule } from './rule.ts';

const START = { line: 1, column: 1 };

/** A word on a week is on one that has a page, is the only one on it, and has nothing by which a customer could be found. */
export const weekWords: Rule = function* (drafts) {
  const first = new Map<string, string>();
  for (const draft of drafts.weekWords) {
    const { path } = draft;
    const isInternal = drafts.isInternal(path);
    const week = weekOfWord(path);
    if (/\.internal\.mdx?$/i.test(path) && !isInternal) yield problem('internal-in-public', path, START, {});
    else if (!isWeek(week))
      yield problem('week-word-name', path, START, { name: week, reason: missingPeriod(week) });
    else {
      yield* page(path, week, drafts);
      const key = `${week} ${isInternal}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, path);
      else yield problem('second-week-word', path, START, { week, other });
    }
  }
  yield* numbers(drafts);
};

function* page(path: string, week: string, { site, unknown, now }: Drafts): ReturnType<Rule> {
  if (unknown.has('weekly') || unknown.has('timeZone')) return;
  const present = weekOf(dayOf(now, site.timeZone));
  const { since } = site.weekly ?? {};
  if (!site.weekly) yield problem('week-word-without-weeks', path, START, {});
  else if (week > present) yield problem('week-word-too-early', path, START, { week, present });
  else if (since !== undefined && week < since)
    yield problem('week-word-without-page', path, START, { week, since });
}

/** The numbers in words and their translations by which a customer could be found. */
function* numbers({ weekWords: words, translations, site }: Drafts): ReturnType<Rule> {
  const { knownIssue, incident, maintenance } = site.ids;
  const originals = new Set(words.map(({ path }) => path));
  for (const { path, source } of [
    ...words,
    ...translations.filter(({ originalPath }) => originals.has(originalPath)),
  ])
    for (const [index, line] of source.split('\n').entries())
      for (const found of numbersOfSomebody(line, [knownIssue, incident, maintenance]))
        yield problem(
          'number-of-somebody',
          path,
          { line: index + 1, column: found.index + 1 },
          { number: found.text },
        );
}
