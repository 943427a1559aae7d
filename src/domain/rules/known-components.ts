import { correctedLine } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import { suggest } from '../suggest.ts';
import type { RecordDraft, Rule } from './rule.ts';

/** A component that a record names stands in site.yaml. */
export const knownComponents: Rule = function* (drafts) {
  if (drafts.unknown.has('groups')) return;
  const choices = drafts.site.components.map(({ id }) => id);
  const known = new Set(choices);
  const unknown = (draft: RecordDraft, component: string, at: Position) => {
    const suggestion = suggest(component, choices);
    const corrected = suggestion && correctedLine(draft, at, component, suggestion);
    return problem('unknown-component', draft.path, at, { component, suggestion, choices, corrected });
  };
  for (const draft of drafts.issues) {
    for (const [index, component] of (draft.facts.components ?? []).entries())
      if (!known.has(component)) yield unknown(draft, component, draft.at(['components', index]));
  }
  for (const draft of drafts.incidents) {
    for (const component of Object.keys(draft.facts.components ?? {}))
      if (!known.has(component)) yield unknown(draft, component, draft.atKey(['components', component]));
  }
};
