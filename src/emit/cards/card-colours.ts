import type { State } from '../../domain/vocabulary.ts';

interface CardColours {
  ground: string;
  /** Of shape and label. */
  state: string;
  text: string;
}

const [INK, PAPER] = ['#12161b', '#ffffff'];

const TINTS = {
  rest: { ground: '#f2f3f5', state: '#51565c', text: INK },
  green: { ground: '#e8f8ed', state: '#08663d', text: INK },
  amber: { ground: '#fbf2df', state: '#754d00', text: INK },
  orange: { ground: '#ffeee3', state: '#8d3700', text: INK },
  red: { ground: '#ffebe8', state: '#9b1e20', text: INK },
  violet: { ground: '#f5f0ff', state: '#60438d', text: INK },
} satisfies Record<string, CardColours>;

const HUES: Partial<Record<State, keyof typeof TINTS>> = {
  ...{ operational: 'green', fixed: 'green', resolved: 'green', completed: 'green' },
  ...{ degraded_performance: 'amber', investigating: 'amber', monitoring: 'amber' },
  ...{ partial_outage: 'orange', confirmed: 'orange', identified: 'orange' },
  major_outage: 'red',
  ...{ under_maintenance: 'violet', scheduled: 'violet', in_progress: 'violet', verifying: 'violet' },
};

/** The heads of the home page that are solid. */
const FIELDS: Partial<Record<State, CardColours>> = {
  degraded_performance: { ground: '#f7c23a', state: INK, text: INK },
  partial_outage: { ground: '#fa8f2e', state: INK, text: INK },
  major_outage: { ground: '#b71920', state: PAPER, text: PAPER },
};

/** The colours of a state in light, as styles/states.css has them: a picture knows no scheme. */
export function cardColours(state: State | undefined, isAnswer: boolean): CardColours {
  const hue = (state && HUES[state]) ?? 'rest';
  return (isAnswer && state && FIELDS[state]) || TINTS[hue];
}
