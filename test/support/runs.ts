/** How many times as thorough as usual the tests are, by the environment: CANDOR_RUNS=20 is for a nightly run. */
export const THOROUGHNESS = thoroughness(process.env['CANDOR_RUNS']);

/** How many cases to try where so many are usual: a property’s runs, or the kills of a process. */
export function runs(usual: number): number {
  return Math.max(1, Math.round(usual * THOROUGHNESS));
}

function thoroughness(text = ''): number {
  if (text === '') return 1;
  const times = Number(text);
  if (!(times > 0 && Number.isFinite(times)))
    throw new Error(
      `CANDOR_RUNS is ${text}; it’s how many times the usual number of cases to try, such as 20.`,
    );
  return times;
}
