import { problem } from '../../src/domain/problem-kinds/table.ts';
import type { Site } from '../../src/domain/site.ts';
import { suggest } from '../../src/domain/suggest.ts';
import { COMPONENT_STATES, type ComponentState } from '../../src/domain/vocabulary.ts';
import { oneOfChoices } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** A component as an option names it. */
export interface NamedComponent {
  component: string;
  state?: ComponentState;
}

/** Reads `payments` or `payments=degraded_performance`, both words being ones that exist. */
export function readComponent(text: string, { components }: Site): NamedComponent {
  const [component = '', state] = text.split('=').map((part) => part.trim());
  assertComponent(
    component,
    components.map(({ id }) => id),
  );
  if (state === undefined) return { component };
  const what = `“${state}” isn’t a state of a component.`;
  return { component, state: oneOfChoices(state, COMPONENT_STATES, what, 'state') };
}

/** Says of a misspelt component what `check` says of it. */
function assertComponent(component: string, choices: string[]): void {
  if (choices.includes(component)) return;
  const suggestion = suggest(component, choices);
  const params = { component, suggestion, choices, corrected: undefined };
  const { what, fix } = problem('unknown-component', '', { line: 1, column: 1 }, params);
  throw new UsageError(`${what} ${fix}`);
}
