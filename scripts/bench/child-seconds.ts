import { readFileSync } from 'node:fs';

/** The processor time of the children of this process that have ended, in seconds, where the system tells it; else 0. */
export function childSeconds(): number {
  try {
    // The fields after the command's name in brackets; the 14th and 15th of these are the children's, in ticks of 10 ms.
    const fields = readFileSync('/proc/self/stat', 'utf8')
      .replace(/^.*\) /, '')
      .split(' ');
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
