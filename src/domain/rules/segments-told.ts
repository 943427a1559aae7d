import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import { foldedName } from '../tally/names.ts';
import type { FieldPath, Rule } from './rule.ts';

/** What an export says in a column tells one segment, and there is a column to look for it in. */
export const segmentsTold: Rule = function* ({ site, sitePlaces, unknown }) {
  if (unknown.has('segments')) return;
  const taken = new Map<string, string>();
  for (const [segment, { field, values }] of Object.entries(site.segments)) {
    const at = (...rest: FieldPath) => sitePlaces.at(['segments', segment, ...rest]);
    if (field === undefined && values !== undefined)
      yield problem('segment-without-field', SITE_FILE, at('values'), { segment });
    if (field === undefined) continue;
    for (const [index, value] of (values ?? []).entries()) {
      const told = JSON.stringify([field, foldedName(value)]);
      const other = taken.get(told);
      if (other === undefined) taken.set(told, segment);
      else yield problem('repeated-segment-value', SITE_FILE, at('values', index), { value, other, segment });
    }
  }
};
