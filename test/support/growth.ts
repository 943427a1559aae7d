/** How many times as long a work takes on 32 times as much: about 32 where it grows in proportion, 1024 where by squares. */
export function growth(work: (size: number) => () => void, size: number): number {
  const [little, much] = [work(size), work(32 * size)];
  // What is little takes so short that it is run more often, once it runs as fast as it ever will.
  return shortest(much, 3) / shortest(little, 50);
}

/** The shortest of some runs: what else the machine does only ever makes one longer. */
function shortest(run: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
