/** How many times as long a work takes on sixteen times as much: about 16 where it grows in proportion, 256 where by squares. */
export function growth(work: (size: number) => () => void, size: number): number {
  return shortest(work(16 * size)) / shortest(work(size));
}

/** The shortest of some runs: what else the machine does only ever makes one longer. */
function shortest(run: () => void): number {
  const times = Array.from({ length: 5 }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...times);
}
