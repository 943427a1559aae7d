import { keyCalled, keyMeant, namedComponents } from '../../src/domain/named-keys.ts';
import { problem } from '../../src/domain/problem-kinds/table.ts';
import type { Site } from '../../src/domain/site.ts';
import { COMPONENT_STATES, type ComponentState } from '../../src/domain/vocabulary.ts';
import { choiceSaid } from '../../src/i18n/choice-words.ts';
import { oneOfChoices } from '../cli/option-values.ts';
import { UsageError } from '../lib/errors.ts';

/** A component as an option names it. */
export interface NamedComponent {
  component: string;
  state?: ComponentState;
}

/** Reads `payments`, or `Payments=Degraded`: a component by its id or its name, and a state in any language. */
export function readComponent(text: string, site: Site): NamedComponent {
  const [name = '', state] = text.split('=').map((part) => part.trim());
  const component = componentOf(name, site);
  if (state === undefined) return { component };
  const what = `“${state}” isn’t a state of a component.`;
  const word = choiceSaid(state, COMPONENT_STATES) ?? state;
  return { component, state: oneOfChoices(word, COMPONENT_STATES, what, 'state') };
}

/** Says of a misspelt component what `check` says of it. */
function componentOf(name: string, site: Site): string {
  const named = namedComponents(site);
  const called = keyCalled(name, named);
  if (called !== undefined) return called;
  const params = {
    component: name,
    suggestion: keyMeant(name, named),
    choices: named.map(({ key }) => key),
    corrected: undefined,
  };
  const { what, fix } = problem('unknown-component', '', { line: 1, column: 1 }, params);
  throw new UsageError(`${what} ${fix}`);
}
