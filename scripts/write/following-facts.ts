import { isScalar, type Node } from 'yaml';
import { liesBefore } from '../../src/domain/rules/times.ts';
import { dayOf, type Instant, isoInZone, readInstant } from '../../src/domain/time.ts';
import { UsageError } from '../lib/errors.ts';
import type { Edit } from './edits.ts';
import { type Following, misplaced } from './following.ts';
import { stepPromise, updatePromise } from './promises.ts';
import type { UpdateRequest } from './update-request.ts';
import {
  addFields,
  colonEnd,
  columnOf,
  type Fields,
  insertion,
  lineEnd,
  mapIn,
  pairOf,
  scalarIn,
  setField,
  yamlLine,
} from './yaml-fields.ts';

/** A known issue's status is its last entry's; with some states goes a fact. */
export function issueFacts(following: Following): Edit[] {
  const { fields, data, request, state, site } = following;
  const { at, components, resolved, fixedIn, reason, documentation, duplicateOf } = request;
  if (components.length > 0) throw misplaced('--component', 'the components of incidents and maintenance');
  if (resolved !== undefined) throw misplaced('--resolved', 'an incident');
  if (state === 'no-fix' && reason === undefined && data['reason'] === undefined)
    throw new UsageError('Say why it won’t be fixed; the reason is published: --reason "…"');
  if (state === 'as-designed' && documentation === undefined && data['documentation'] === undefined)
    throw new UsageError('Say which page says how it works: --documentation with its address.');
  if (state === 'duplicate' && duplicateOf === undefined && data['duplicateOf'] === undefined)
    throw new UsageError('Say which issue it is a duplicate of: --duplicate-of with that issue’s id.');
  const updated = isoInZone(at, site.timeZone);
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
    ...(documentation === undefined
      ? []
      : setField(fields, ['documentation', yamlLine(documentation)], ['updated'])),
    ...(duplicateOf === undefined ? [] : setField(fields, ['duplicateOf', duplicateOf], ['updated'])),
    ...stepPromise(following),
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
    ...updatePromise(following),
    ...componentEdits(following, scalarIn(fields, 'started')),
  ];
}

/** A maintenance begins and ends by the clock; its facts say only whether it is cancelled. */
export function maintenanceFacts(following: Following): Edit[] {
  const { fields, data, request, state } = following;
  assertNoIssueFacts(request);
  if (request.resolved !== undefined) throw misplaced('--resolved', 'an incident');
  assertNoPromise(request);
  const scheduled = data['scheduled'] as { start?: unknown } | undefined;
  if (data['repeats'] !== undefined && request.components.length > 0)
    throw new UsageError(
      'The states of components are those of the first time, and every other time follows suit: ' +
        'leave --component out, or change them in the file.',
    );
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

function assertNoIssueFacts({ fixedIn, reason, documentation, duplicateOf }: UpdateRequest): void {
  const given = Object.entries({
    '--fixed-in': fixedIn,
    '--reason': reason,
    '--documentation': documentation,
    '--duplicate-of': duplicateOf,
  });
  const wrong = given.find(([, value]) => value !== undefined);
  if (wrong) throw misplaced(wrong[0], 'a known issue');
}

function assertNoPromise({ nextBy, nextWhat, kept, dropped }: UpdateRequest): void {
  const given = {
    '--next-by': nextBy,
    '--next-what': nextWhat,
    '--kept': kept || undefined,
    '--dropped': dropped,
  };
  const wrong = Object.entries(given).find(([, value]) => value !== undefined);
  if (wrong) throw misplaced(wrong[0], 'an incident or a known issue');
}

/** A new state of a component of an incident or a maintenance, and when it begins. */
interface ComponentChange {
  component: string;
  state: string;
  /** As it is written in the file. */
  time: string;
  at: Instant;
}

/** When the record began, as it is written in the file, and as an instant. */
interface Beginning {
  time: string;
  at: Instant;
}

/**
 * Lets a component have a state from an instant on. One state for the whole record becomes states over time, of
 * which the old one is the first; a state at the record's beginning replaces it. Nothing changes where it is in that state.
 */
function changeComponent(
  fields: Fields,
  change: ComponentChange,
  beginning: Beginning,
  zone: string,
): Edit[] {
  const components = mapIn(fields, 'components');
  const states = components && mapIn(components, change.component);
  if (states) return addState(states, change, zone);
  const isWhole = change.at <= beginning.at;
  if (!components) {
    const added = stateFrom(change, isWhole, '  ');
    return addFields(fields, [['components', `\n  ${change.component}:${spaced(added)}`]]);
  }
  const old = scalarIn(components, change.component);
  if (old === change.state) return [];
  if (old !== undefined && !isWhole) return overTime(components, change, beginning);
  if (pairOf(components.map, change.component)) return setField(components, [change.component, change.state]);
  const first = components.map.items[0];
  const indent = first && !components.map.flow ? ' '.repeat(columnOf(first, components.text)) : undefined;
  return addFields(components, [[change.component, stateFrom(change, isWhole, indent)]]);
}

/** The value of a component that had none: its state, or where it wasn't so from the beginning, its state by time. */
function stateFrom({ time, state }: ComponentChange, isWhole: boolean, indent: string | undefined): string {
  if (isWhole) return state;
  return indent === undefined ? `{ ${time}: ${state} }` : `\n${indent}  ${time}: ${state}`;
}

/** Only adds: a comment on the line of the old state, say, stays there. */
function overTime(
  components: Fields,
  { component, time, state }: ComponentChange,
  beginning: Beginning,
): Edit[] {
  const pair = pairOf(components.map, component);
  const value = pair?.value;
  if (!pair || !isScalar(value)) return [];
  const [start, end] = (value as Node).range ?? [0, 0];
  if (components.map.flow)
    return [insertion(start, `{ ${beginning.time}: `), insertion(end, `, ${time}: ${state} }`)];
  const indent = ' '.repeat(columnOf(pair, components.text) + 2);
  return [
    insertion(colonEnd(components, pair), `\n${indent}${beginning.time}:`),
    insertion(lineEnd(components.text, end), `\n${indent}${time}: ${state}`),
  ];
}

function addState(states: Fields, { time, state, at }: ComponentChange, zone: string): Edit[] {
  const last = states.map.items.at(-1);
  const lastTime = isScalar(last?.key) ? String(last.key.value) : '';
  if (scalarIn(states, lastTime) === state) return [];
  const reading = readInstant(lastTime, zone);
  if (reading.ok && reading.instant === at) return setField(states, [lastTime, state]);
  return addFields(states, [[time, state]]);
}

function spaced(value: string): string {
  return value.startsWith('\n') ? value : ` ${value}`;
}
