import { PRIORITY_FACTS } from '../priority/formula.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Rule } from './rule.ts';

/** A formula weighs something, and says from which number on a fact counts in full only where that fact weighs anything. */
export const priorityFormula: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('priorities')) return;
  const { weights, full } = site.priorities;
  const { segments = {}, ...facts } = weights;
  const all = [...Object.values(facts), ...Object.values(segments)];
  if (!all.some((weight) => weight > 0)) {
    const at = sitePlaces.atKey(['priorities', 'weights']);
    yield problem('weightless-formula', SITE_FILE, at, {
      isEmpty: all.length === 0,
      choices: PRIORITY_FACTS,
    });
    return;
  }
  for (const fact of Object.keys(full) as (keyof typeof full)[])
    if (!weights[fact])
      yield problem('unweighed-fact', SITE_FILE, sitePlaces.atKey(['priorities', 'full', fact]), { fact });
};
