import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesOf, nextChange } from '../../../../src/domain/changes.ts';
import type { Portal } from '../../../../src/domain/portal.ts';
import { portalSnapshot } from '../../../../src/domain/portal-snapshot.ts';
import { type Present, presentOf } from '../../../../src/domain/present.ts';
import { occurrenceState, singleId, singlesOf } from '../../../../src/domain/record/occurrences.ts';
import type { IncidentRecord, StateChange } from '../../../../src/domain/record/records.ts';
import { nextPresent, type NowFile, type Snapshot } from '../../../../src/domain/snapshot.ts';
import { componentStates, isWatched, portalState } from '../../../../src/domain/status.ts';
import type { Instant } from '../../../../src/domain/time.ts';
import { nowFile } from '../../../../src/view/live/now-file.ts';
import { repeatedHistories } from '../../../support/generated-records.ts';
import { publicationOf } from '../../../support/portals.ts';
import { runs } from '../../../support/runs.ts';

/** Portals whose maintenance does one thing to its components throughout, which is what a snapshot says of it. */
const published = repeatedHistories({ most: 5 }).map(({ incidents, site, now }) =>
  publicationOf({ incidents: incidents.map(steady), site, now }),
);

function steady<R extends IncidentRecord>(record: R): R {
  if (record.kind !== 'maintenance') return record;
  const changes: StateChange[] = [{ at: record.start, state: 'under_maintenance' }];
  return {
    ...record,
    affected: Object.fromEntries(Object.keys(record.affected).map((id) => [id, changes])),
  };
}

/** The instants up to which nothing happens but that windows begin and end: nobody publishes anything meanwhile. */
function quietTurns(portal: Portal, now: Instant): Instant[] {
  const bounds = new Set<Instant>();
  const facts = new Set<Instant>();
  for (const record of portal.incidents) {
    const window = singlesOf(record).flatMap((one) =>
      one.kind === 'maintenance' ? [one.start, one.end] : [],
    );
    for (const at of window) bounds.add(at);
    for (const at of changesOf(record)) if (!window.includes(at)) facts.add(at);
    for (const { at } of record.updates) facts.add(at);
  }
  const turns: Instant[] = [];
  for (let at = nextChange(portal, now); at !== undefined && !facts.has(at); at = nextChange(portal, at))
    if (bounds.has(at)) turns.push(at - 1, at);
  return turns;
}

function expected(portal: Portal, now: Instant): Present {
  return {
    portal: portalState(portal, now),
    components: Object.fromEntries(componentStates(portal, now)),
    maintenance: Object.fromEntries(
      portal.incidents
        .flatMap(singlesOf)
        .flatMap((one) =>
          one.kind === 'maintenance' ? [[singleId(one).toLowerCase(), occurrenceState(one, now)]] : [],
        ),
    ),
  };
}

function holds(portal: Portal, now: Instant, snapshot: Snapshot): void {
  for (const at of [now, ...quietTurns(portal, now)]) {
    const wanted = expected(portal, at);
    const present = presentOf(snapshot, at);
    expect(present.portal).toBe(wanted.portal);
    for (const [id, state] of Object.entries(wanted.components))
      expect(present.components[id] ?? 'operational').toBe(state);
    for (const [id, state] of Object.entries(present.maintenance)) expect(state).toBe(wanted.maintenance[id]);
  }
}

describe('without a rebuild, a browser says what a build would', () => {
  it('by what now.json says', () => {
    fc.assert(
      fc.property(published, (publication) => {
        const { state, open, ...snapshot } = JSON.parse(String(nowFile(publication).content)) as NowFile;
        const known = isWatched(publication.portal) ? presentOf(snapshot, publication.now).portal : undefined;
        expect(state).toBe(known);
        holds(publication.portal, publication.now, snapshot);
        expect(open.every(({ id, titles }) => id.startsWith('inc-') && !!titles?.['en'])).toBe(true);
      }),
      { numRuns: runs(200) },
    );
  });

  it('and it knows when to look again', () => {
    fc.assert(
      fc.property(published, ({ portal, now }) => {
        const snapshot = portalSnapshot(portal, now);
        const next = nextPresent(snapshot, now);
        expect(next).toBeGreaterThan(now);
        const until = next === Infinity ? now + 1e12 : next - 1;
        expect(presentOf(snapshot, until)).toEqual(presentOf(snapshot, now));
      }),
      { numRuns: runs(100) },
    );
  });
});
