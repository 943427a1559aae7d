import { correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { keyMeant, namedComponents } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import type { RecordDraft, Rule } from './rule.ts';

/** A component that a record names stands in site.yaml. */
export const knownComponents: Rule = function* (drafts) {
  if (drafts.unknown.has('groups')) return;
  const named = namedComponents(drafts.site);
  const choices = named.map(({ key }) => key);
  const known = new Set(choices);
  const unknown = (draft: RecordDraft, component: string, at: Position, taken: ReadonlySet<string>) => {
    const suggestion = keyMeant(component, named);
    const corrected =
      suggestion && !taken.has(suggestion) ? correction(draft, at, component, suggestion) : undefined;
    return problem('unknown-component', draft.path, at, { component, suggestion, choices, corrected });
  };
  for (const draft of drafts.issues) {
    for (const [index, component] of (draft.facts.components ?? []).entries())
      if (!known.has(component)) yield unknown(draft, component, draft.at(['components', index]), new Set());
  }
  for (const draft of drafts.incidents) {
    const components = new Set(Object.keys(draft.facts.components ?? {}));
    for (const component of components)
      if (!known.has(component))
        yield unknown(draft, component, draft.atKey(['components', component]), components);
  }
};
