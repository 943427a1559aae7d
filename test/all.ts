import { spawn } from 'node:child_process';

/**
 * `npm test`: the checks of the sources, one after the other, beside the tests, so that two processors are busy. What
 * the tests say comes last, as if they had run after the checks.
 */
const CHECKS = ['test:format', 'test:lint', 'test:types'];
const TESTS = 'test:run';

const failed: string[] = [];
const tests = start(TESTS);
const held: Buffer[] = [];
let say = (text: Buffer) => void held.push(text);
tests.child.stdout.on('data', (text: Buffer) => {
  say(text);
});

for (const check of CHECKS) {
  const { child, ended } = start(check);
  child.stdout.pipe(process.stdout, { end: false });
  await ended;
}
say = (text) => void process.stdout.write(text);
held.forEach(say);
await tests.ended;

if (failed.length > 0) {
  process.stderr.write(`Failed: ${failed.join(', ')}.\n`);
  process.exitCode = 1;
}

/** Starts a script of package.json whose errors are written with the rest. */
function start(script: string) {
  const child = spawn(`npm run ${script} 2>&1`, {
    shell: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env,
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', (status) => {
      if (status !== 0) failed.push(script);
      resolve();
    });
  });
  return { child, ended };
}
