import { oneLine } from './safe-text.ts';

const CELLS = 24;
/** Before this, in milliseconds, and this share, nobody can tell how long the rest takes. */
const LEAST_TIME = 1000;
const LEAST_SHARE = 0.02;

/** A progress bar at a share of the work, 0 to 1, after some milliseconds. */
function progressLine(what: string, share: number, elapsed: number): string {
  const done = Math.min(Math.max(share, 0), 1);
  const cells = Math.floor(done * CELLS);
  const bar = `${'█'.repeat(cells)}${'░'.repeat(CELLS - cells)}`;
  const isKnown = elapsed >= LEAST_TIME && done >= LEAST_SHARE;
  const left = isKnown ? `, ${duration((elapsed * (1 - done)) / done)} left` : '';
  return `${what} ${bar} ${`${Math.floor(done * 100)}`.padStart(3)}%${left}`;
}

interface Watcher {
  err: (text: string, is?: 'safe') => void;
  clock: () => number;
  /** Whether a person watches. */
  interactive: boolean;
}

/** Draws progress over itself where a person watches; else it says once what is done. `end` takes the bar away. */
export function drawProgress(
  { err, clock, interactive }: Watcher,
  what: string,
): { tell: (share: number) => void; end: () => void } {
  if (!interactive) {
    err(`${what}…\n`);
    return { tell: () => undefined, end: () => undefined };
  }
  const begin = clock();
  const tell = (share: number) => {
    err(`\r\u001B[2K${progressLine(oneLine(what), share, clock() - begin)}`, 'safe');
  };
  tell(0);
  return {
    tell,
    end: () => {
      err('\r\u001B[2K', 'safe');
    },
  };
}

function duration(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds < 60) return `${seconds} s`;
  return `${Math.ceil(seconds / 60)} min`;
}
