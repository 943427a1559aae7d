import { correction } from '../corrected-line.ts';
import type { Position } from '../document.ts';
import { keyMeant, namedSegments } from '../named-keys.ts';
import { problem } from '../problem-kinds/table.ts';
import { SITE_FILE } from '../site.ts';
import type { Drafts, Rule } from './rule.ts';

/** A segment that a known issue, its counts or the formula of priorities names stands in site.yaml. */
export const knownSegments: Rule = function* (drafts) {
  if (drafts.unknown.has('segments')) return;
  const segments = namedSegments(drafts.site);
  const choices = segments.map(({ key }) => key);
  for (const { file, segment, at, places } of named(drafts)) {
    if (choices.includes(segment)) continue;
    const suggestion = keyMeant(segment, segments);
    const corrected = suggestion === undefined ? undefined : correction(places, at, segment, suggestion);
    yield problem('unknown-segment', file, at, { segment, suggestion, choices, corrected });
  }
};

interface NamedSegment {
  file: string;
  segment: string;
  at: Position;
  places: Pick<Drafts['sitePlaces'], 'line'>;
}

function* named({ site, sitePlaces, unknown, issues }: Drafts): Iterable<NamedSegment> {
  if (!unknown.has('priorities'))
    for (const segment of Object.keys(site.priorities.weights.segments ?? {})) {
      const at = sitePlaces.atKey(['priorities', 'weights', 'segments', segment]);
      yield { file: SITE_FILE, segment, at, places: sitePlaces };
    }
  for (const draft of issues) {
    for (const [index, segment] of (draft.facts.segments ?? []).entries())
      yield { file: draft.path, segment, at: draft.at(['segments', index]), places: draft };
    for (const segment of Object.keys(draft.facts.reports?.segments ?? {})) {
      const at = draft.atKey(['reports', 'segments', segment]);
      yield { file: draft.path, segment, at, places: draft };
    }
  }
}
