import { correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { keyMeant, namedTeams as teamsOf } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Drafts, FieldPath, Rule } from './rule.ts';

/** A team that a record, a metric or a component names stands in site.yaml. */
export const knownTeams: Rule = function* (drafts) {
  if (drafts.unknown.has('teams')) return;
  const teams = teamsOf(drafts.site);
  const choices = teams.map(({ key }) => key);
  const known = new Set(choices);
  for (const { file, team, field, places } of namedTeams(drafts)) {
    if (known.has(team)) continue;
    const at: Position = places.at(field);
    const suggestion = keyMeant(team, teams);
    const corrected = suggestion === undefined ? undefined : correction(places, at, team, suggestion);
    yield problem('unknown-team', file, at, { team, suggestion, choices, corrected });
  }
};

interface NamedTeam {
  file: string;
  team: string;
  field: FieldPath;
  places: Drafts['sitePlaces'];
}

function* namedTeams({ site, sitePlaces, issues, metrics }: Drafts): Iterable<NamedTeam> {
  for (const [g, group] of site.groups.entries())
    for (const [c, { team }] of group.components.entries())
      if (team !== undefined)
        yield { file: SITE_FILE, team, field: ['groups', g, 'components', c, 'team'], places: sitePlaces };
  for (const draft of [...issues, ...metrics]) {
    const { team } = draft.facts;
    if (team !== undefined) yield { file: draft.path, team, field: ['team'], places: draft };
  }
}
