/** Runs are measured together until they have taken this much CPU time, in microseconds. */
const ENOUGH = 20_000;

/**
 * How many times as much CPU time a work takes on 32 times as much: about 32 where it grows in proportion, 1024 where
 * by squares. What other processes do meanwhile doesn't count.
 */
export function growth(work: (size: number) => () => void, size: number): number {
  return leastTime(work(32 * size)) / leastTime(work(size));
}

/** The CPU time of one run, once it runs as fast as it ever will. */
function leastTime(run: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 3; round += 1) {
    const begin = cpuTime();
    let runs = 0;
    let taken: number;
    do {
      run();
      runs += 1;
      taken = cpuTime() - begin;
    } while (taken < ENOUGH);
    least = Math.min(least, taken / runs);
  }
  return least;
}

/** In microseconds; of this thread alone where Node tells it, else of the process. */
function cpuTime(): number {
  const { user, system } = (process.threadCpuUsage ?? process.cpuUsage).call(process);
  return user + system;
}
