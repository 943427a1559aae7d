import { correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { keyMeant, namedComponents } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { AnnouncementDraft, Drafts, RecordDraft, Rule } from './rule.ts';

type Named = RecordDraft | AnnouncementDraft;

/** A component that a record names, or that somebody is to be called for, stands in site.yaml. */
export const knownComponents: Rule = function* (drafts) {
  if (drafts.unknown.has('groups')) return;
  const named = namedComponents(drafts.site);
  const choices = named.map(({ key }) => key);
  const known = new Set(choices);
  const unknown = (
    draft: Named | (Drafts['sitePlaces'] & { path: string }),
    component: string,
    at: Position,
    taken: ReadonlySet<string>,
  ) => {
    const suggestion = keyMeant(component, named);
    const corrected =
      suggestion && !taken.has(suggestion) ? correction(draft, at, component, suggestion) : undefined;
    return problem('unknown-component', draft.path, at, { component, suggestion, choices, corrected });
  };
  const { site, sitePlaces } = drafts;
  for (const [c, { components = [] }] of site.callNow.entries())
    for (const [index, component] of components.entries()) {
      const at = sitePlaces.at(['callNow', c, 'components', index]);
      const draft = { ...sitePlaces, path: SITE_FILE };
      if (!known.has(component)) yield unknown(draft, component, at, new Set(components));
    }
  for (const draft of [...drafts.issues, ...drafts.announcements]) {
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
