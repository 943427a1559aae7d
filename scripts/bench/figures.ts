/** The cost of a run, in seconds and bytes, its child processes included. */
export interface Cost {
  wall: number;
  cpu: number;
  /** The largest sum of resident memory of the process and its children, by looking every 50 ms. */
  memory: number;
}

/** The median of some numbers; of an even number, the larger of the two in the middle; 0 of none. */
export function middle(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
}

/** The median of each kind of cost by itself. */
export function median(costs: readonly Cost[]): Cost {
  return {
    wall: middle(costs.map(({ wall }) => wall)),
    cpu: middle(costs.map(({ cpu }) => cpu)),
    memory: middle(costs.map(({ memory }) => memory)),
  };
}

export function costLine(name: string, { wall, cpu, memory }: Cost): string {
  return `${name.padEnd(12)} ${wall.toFixed(1).padStart(6)} s wall ${cpu.toFixed(1).padStart(6)} s CPU ${(memory / 1e6).toFixed(0).padStart(6)} MB peak`;
}

/** A cost as a power of the amount of work: 1 where twice the work costs twice as much. */
export function growthExponent(
  small: { amount: number; cost: number },
  large: { amount: number; cost: number },
): number {
  return Math.log(large.cost / small.cost) / Math.log(large.amount / small.amount);
}
