import { isScalar, type Node } from 'yaml';
import { type Instant, readInstant } from '../../src/domain/time.ts';
import type { Edit } from './edits.ts';
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
} from './yaml-fields.ts';

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
export function changeComponent(
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
