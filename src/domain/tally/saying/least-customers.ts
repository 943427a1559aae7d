import type { TallyFacts } from '../../schemas/tally.ts';

/** Where a site doesn't say how many customers make a number that may be published. */
const USUAL_LEAST = 5;

/** How many customers must use a word, at least, for it to be published. */
export function leastCustomers({ minimumShown = USUAL_LEAST }: Pick<TallyFacts, 'minimumShown'>): number {
  return minimumShown;
}
