import { liesBefore } from '../../src/domain/rules/times.ts';
import type { Site } from '../../src/domain/site.ts';
import { dayOf, isDay, isoInZone, readInstant } from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';
import { changeComponent } from './component-states.ts';
import type { Edit } from './edits.ts';
import type { UpdateRequest } from './update-request.ts';
import { type Fields, scalarIn, setField, yamlLine } from './yaml-fields.ts';

/** A record's front matter, and the entry that is added to its timeline. */
export interface Following {
  fields: Fields;
  data: Readonly<Record<string, unknown>>;
  request: UpdateRequest;
  state: string;
  /** The entry's time, as its heading gives it. */
  time: string;
  site: Site;
}

/** A known issue's status is its last entry's; with some states goes a fact. */
export function issueFacts({ fields, data, request, state, time, site }: Following): Edit[] {
  const { at, components, resolved, fixedIn, reason, duplicateOf } = request;
  if (components.length > 0) throw misplaced('--component', 'the components of incidents and maintenance');
  if (resolved !== undefined) throw misplaced('--resolved', 'an incident');
  const updated = isDay(time) ? time : isoInZone(at, site.timeZone);
  const isLater = !liesBefore(updated, String(data['updated'] ?? ''), { site, unknown: new Set() });
  const day = dayOf(at, site.timeZone);
  const fixed =
    fixedIn === undefined ? `{ on: ${day} }` : `{ on: ${day}, version: ${JSON.stringify(fixedIn)} }`;
  const isNewlyFixed = state === 'fixed' && data['fixed'] === undefined;
  return [
    ...(data['status'] === state ? [] : setField(fields, ['status', state])),
    ...(isLater && data['updated'] !== updated ? setField(fields, ['updated', updated], ['created']) : []),
    ...(isNewlyFixed ? setField(fields, ['fixed', fixed], ['updated']) : []),
    ...(reason === undefined ? [] : setField(fields, ['reason', yamlLine(reason)], ['updated'])),
    ...(duplicateOf === undefined ? [] : setField(fields, ['duplicateOf', duplicateOf], ['updated'])),
  ];
}

/** An incident is over from `resolved` on. */
export function incidentFacts(following: Following): Edit[] {
  const { fields, data, request, state, site } = following;
  assertNoIssueFacts(request);
  const { resolved, at } = request;
  if (resolved !== undefined && state !== 'resolved') throw misplaced('--resolved', '--state resolved');
  const isNewlyOver =
    state === 'resolved' && (resolved !== undefined || typeof data['resolved'] !== 'string');
  const over = isoInZone(resolved ?? at, site.timeZone);
  return [
    ...(isNewlyOver ? setField(fields, ['resolved', over], ['detected', 'started']) : []),
    ...componentEdits(following, scalarIn(fields, 'started')),
  ];
}

/** A maintenance begins and ends by the clock; its facts say only whether it is cancelled. */
export function maintenanceFacts(following: Following): Edit[] {
  const { fields, data, request, state } = following;
  assertNoIssueFacts(request);
  if (request.resolved !== undefined) throw misplaced('--resolved', 'an incident');
  const scheduled = data['scheduled'] as { start?: unknown } | undefined;
  const isCalledOff = state === 'cancelled' && data['cancelled'] !== true;
  return [
    ...(isCalledOff ? setField(fields, ['cancelled', 'true'], ['scheduled']) : []),
    ...componentEdits(following, typeof scheduled?.start === 'string' ? scheduled.start : undefined),
  ];
}

function componentEdits({ fields, request, site }: Following, start: string | undefined): Edit[] {
  const { at, components } = request;
  const reading = start === undefined ? undefined : readInstant(start, site.timeZone);
  const beginning = { time: start ?? '', at: reading?.ok ? reading.instant : at };
  const time = isoInZone(at, site.timeZone);
  return components.flatMap(([component, state]) =>
    changeComponent(fields, { component, state, time, at }, beginning, site.timeZone),
  );
}

function assertNoIssueFacts({ fixedIn, reason, duplicateOf }: UpdateRequest): void {
  const given = Object.entries({ '--fixed-in': fixedIn, '--reason': reason, '--duplicate-of': duplicateOf });
  const wrong = given.find(([, value]) => value !== undefined);
  if (wrong) throw misplaced(wrong[0], 'a known issue');
}

function misplaced(flag: string, owner: string): UsageError {
  return new UsageError(`${flag} goes with ${owner}. Leave it out here.`);
}
