import { correction } from '../corrected-line.ts';
import { keyMeant, namedComponents } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { dayOf } from '../time.ts';
import type { Drafts, NeedDraft, Rule } from './rule.ts';

/** A need names components that there are, has days in their order, and a reason where it won't be met. */
export const needs: Rule = function* (drafts) {
  for (const need of drafts.needs) {
    if (!drafts.unknown.has('groups')) yield* components(need, drafts);
    yield* outcome(need);
    yield* days(need, drafts);
  }
};

function* components(need: NeedDraft, { site }: Drafts): ReturnType<Rule> {
  const named = namedComponents(site);
  const choices = named.map(({ key }) => key);
  for (const [index, component] of (need.facts.components ?? []).entries()) {
    if (choices.includes(component)) continue;
    const at = need.at(['components', index]);
    const suggestion = keyMeant(component, named);
    const corrected = suggestion === undefined ? undefined : correction(need, at, component, suggestion);
    yield problem('unknown-component', need.path, at, { component, suggestion, choices, corrected });
  }
}

function* outcome({ path, facts, has, at, atKey, line }: NeedDraft): ReturnType<Rule> {
  const place = at(['outcome']);
  if (facts.outcome === undefined) return;
  if (facts.outcome === 'not-done' && !has(['because']))
    yield problem('need-without-reason', path, place, {});
  if (facts.outcome !== 'not-done' && has(['because']))
    yield problem('needless-reason', path, atKey(['because']), { outcome: facts.outcome });
  if (facts.outcome === 'shown' && !has(['demonstrated']))
    yield problem('need-without-demonstration', path, place, {});
  if (facts.outcome === 'asked' && has(['demonstrated']))
    yield problem('demonstrated-but-asked', path, place, {
      corrected: correction({ line }, place, 'asked', 'shown'),
    });
}

function* days({ path, facts, at }: NeedDraft, { now, site, unknown }: Drafts): ReturnType<Rule> {
  const { asked, demonstrated } = facts;
  if (asked !== undefined && demonstrated !== undefined && demonstrated < asked)
    yield problem('need-days-out-of-order', path, at(['demonstrated']), { asked, demonstrated });
  if (unknown.has('timeZone')) return;
  const today = dayOf(now, site.timeZone);
  for (const [field, day] of Object.entries({ asked, demonstrated }))
    if (day !== undefined && day > today)
      yield problem('need-in-future', path, at([field]), { field, day, now: today });
}
