import type { Position } from '../document.ts';
import { problem } from '../problem-kinds/table.ts';
import type { Problem } from '../problems.ts';
import { type Site, SITE_FILE } from '../site.ts';
import { isoInZone, readingsOf, readInstant } from '../time.ts';
import { type Drafts, factAt, type FieldPath, type OriginalDraft, originals, type Rule } from './rule.ts';

const FIELDS: FieldPath[] = [
  ['created'],
  ['updated'],
  ['started'],
  ['detected'],
  ['resolved'],
  ['announced'],
  ['scheduled', 'start'],
  ['scheduled', 'end'],
  ['next', 'by'],
  ['from'],
  ['until'],
];

/** A time without an offset is one that the site's zone has, and has once. */
export const localTimes: Rule = function* (drafts) {
  if (drafts.unknown.has('timeZone')) return;
  const { site } = drafts;
  for (const { path, value, at } of writtenTimes(drafts)) {
    const found = value.includes(':') ? localTimeProblem(value, site, path, at) : undefined;
    if (found) yield found;
  }
};

/** What is wrong with a time that the zone has twice or not at all. */
function localTimeProblem(
  value: string,
  { timeZone: zone }: Site,
  path: string,
  at: () => Position,
): Problem | undefined {
  const reading = readInstant(value, zone);
  if (reading.ok || (reading.fault !== 'ambiguous' && reading.fault !== 'skipped')) return undefined;
  const [first, second] = readingsOf(value, zone).map((instant) => isoInZone(instant, zone)) as [
    string,
    string,
  ];
  return reading.fault === 'skipped'
    ? problem('skipped-time', path, at(), { value, zone, suggestion: second })
    : problem('ambiguous-time', path, at(), { value, zone, first, second });
}

interface WrittenTime {
  path: string;
  value: string;
  at: () => Position;
}

function* writtenTimes(drafts: Drafts): Iterable<WrittenTime> {
  const { demonstration } = drafts.site;
  if (demonstration) {
    const at = () => drafts.sitePlaces.at(['demonstration', 'now']);
    yield { path: SITE_FILE, value: demonstration.now, at };
  }
  for (const draft of originals(drafts)) {
    for (const { field, isKey, value } of timesIn(draft)) {
      const at = () => (isKey ? draft.atKey(field) : draft.at(field));
      yield { path: draft.path, value, at };
    }
    for (const { time, line } of draft.document.updates) {
      const at = () => ({ line, column: Math.max(1, draft.line(line).indexOf(time) + 1) });
      yield { path: draft.path, value: time, at };
    }
  }
}

/** The fields, and keys of fields, that hold a time. */
function* timesIn(draft: OriginalDraft): Iterable<{ field: FieldPath; isKey: boolean; value: string }> {
  for (const field of FIELDS) {
    const value = factAt(draft, field);
    if (value !== undefined) yield { field, isKey: false, value };
  }
  if (draft.kind !== 'incident' && draft.kind !== 'maintenance') return;
  if (draft.kind === 'incident') {
    for (const [index, { by, kept }] of (draft.facts.promised ?? []).entries())
      for (const [key, value] of Object.entries({ by, kept }))
        if (value !== undefined) yield { field: ['promised', index, key], isKey: false, value };
  }
  if (draft.kind === 'maintenance') {
    for (const [day, change] of Object.entries(draft.facts.repeats?.changes ?? {}))
      for (const [key, value] of Object.entries(typeof change === 'object' ? change : {}))
        yield { field: ['repeats', 'changes', day, key], isKey: false, value };
  }
  for (const [component, states] of Object.entries(draft.facts.components ?? {})) {
    if (typeof states === 'string') continue;
    for (const value of Object.keys(states))
      yield { field: ['components', component, value], isKey: true, value };
  }
}
