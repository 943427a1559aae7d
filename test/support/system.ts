const isWindows = process.platform === 'win32';

/** What some tests need and not every system has: `test.skipIf(LACKS.modes)` says by name why one is left out. */
export const LACKS = {
  /** A file's rights, as chmod sets them. */
  modes: isWindows,
  /** Signals that a process can answer: on Windows each one ends it at once. */
  signals: isWindows,
  /** Scripts that begin with `#!` as programs on the PATH. */
  scripts: isWindows,
  /** The `date` of the machines that run the workflows. */
  gnuDate: process.platform !== 'linux',
};
