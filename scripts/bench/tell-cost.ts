import { setTimeout } from 'node:timers/promises';
import { isMainThread } from 'node:worker_threads';
import { childSeconds } from './child-seconds.ts';

/** How long the system may take to add up a child's time when it has ended, in milliseconds. */
const MOMENT = 100;

/** Loaded before a program that is measured: adds to its output a last line with what it cost, threads and children included. */
if (isMainThread) {
  process.once('beforeExit', () => void setTimeout(MOMENT));
  process.once('exit', () => {
    const { user, system } = process.cpuUsage();
    const ownMemory = process.resourceUsage().maxRSS * 1024;
    process.stdout.write(
      `${JSON.stringify({ cpu: (user + system) / 1_000_000 + childSeconds(), ownMemory })}\n`,
    );
  });
}
