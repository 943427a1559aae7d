import { problem } from '../problem-kinds/table.ts';
import type { IssueDraft, Rule } from './rule.ts';

/** Following `duplicateOf` ends at an issue that isn't a duplicate. Each circle is reported once. */
export const duplicateCircles: Rule = function* ({ issues }) {
  const byId = new Map(issues.map((draft) => [draft.facts.id, draft]));
  const settled = new Set<IssueDraft>();
  for (const start of issues) {
    const path: IssueDraft[] = [];
    let draft: IssueDraft | undefined = start;
    while (draft && !settled.has(draft) && !path.includes(draft)) {
      path.push(draft);
      const original: string | undefined = draft.facts.duplicateOf;
      draft = original === undefined ? undefined : byId.get(original);
    }
    const circle = draft && path.includes(draft) ? path.slice(path.indexOf(draft)) : [];
    for (const visited of path) settled.add(visited);
    const [first] = circle;
    // An issue that names itself is a problem of the rule on references.
    if (!first || circle.length < 2) continue;
    const ids = [...circle, first].map(({ facts }) => facts.id ?? '');
    yield problem('duplicate-circle', first.path, first.at(['duplicateOf']), { circle: ids });
  }
};
