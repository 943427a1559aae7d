import { COMPONENT_STATES, type ComponentState } from '../../domain/vocabulary.ts';
import { phrase } from '../../i18n/phrase.ts';

/** The forms of a clause on components in one state. */
interface Forms {
  one: string;
  two: string;
  many: string;
  all: string;
}

type BadState = Exclude<ComponentState, 'operational'>;

/** The words that a headline is made of, in one language. */
export interface HeadlineWords {
  operational: string;
  components: Readonly<Record<BadState, Forms>>;
  /** When an incident says more than its components do. */
  impact: Readonly<Record<BadState, string>>;
}

/** A component by its name, and its state. */
interface NamedState {
  name: string;
  state: ComponentState;
}

/** The state of a portal in one clause without its full stop, and clauses on what else isn't well, the worst first. */
interface Headline {
  short: string;
  besides: string[];
}

/** More names than these become a number: a headline has room for two. */
const NAMES = 2;

/**
 * The headline of a state, given all components; the impact of an incident may say more than any of them, or than nothing.
 * Made when the portal is built, and again in browsers when it changes. `list` joins names as the language does.
 */
export function headline(
  state: ComponentState,
  components: readonly NamedState[],
  words: HeadlineWords,
  list: (names: string[]) => string,
): Headline {
  const clauses = new Map<ComponentState, string>();
  for (const other of COMPONENT_STATES.toReversed()) {
    const names = components.filter((one) => one.state === other).map(({ name }) => name);
    const forms = other === 'operational' ? undefined : words.components[other];
    if (forms && names.length > 0) clauses.set(other, clause(forms, names, components.length, list));
  }
  return {
    short: state === 'operational' ? words.operational : (clauses.get(state) ?? words.impact[state]),
    besides: [...clauses].filter(([other]) => other !== state).map(([, text]) => `${text}.`),
  };
}

function clause(forms: Forms, names: string[], total: number, list: (names: string[]) => string): string {
  if (names.length <= NAMES)
    return phrase(names.length === 1 ? forms.one : forms.two, { names: list(names) });
  return phrase(names.length === total ? forms.all : forms.many, { count: names.length });
}
