#!/usr/bin/env node
// In words that old Nodes understand too, and with nothing imported that they lack: they must get as far as to say that
// they are too old. What is younger comes after the check.
import { existsSync, readFileSync } from 'fs';
import { fileURLToPath } from 'url';

const pathOf = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Why the Node that runs this can't run Candor, and what to do about it, in a sentence; undefined if it can. */
function whyNot() {
  const { engines } = JSON.parse(readFileSync(pathOf('package.json'), 'utf8'));
  const [needed] = /\d+\.\d+/.exec(engines.node);
  const here = `${process.versions.node} (${process.execPath})`;
  const remedy = existsSync(pathOf('node_modules/.bin/node'))
    ? 'install Node 24 from https://nodejs.org/, or use “npm run candor -- …”, which runs the one that “npm ci” brought.'
    : 'install Node 24 from https://nodejs.org/.';
  if (isOlder(process.versions.node, needed))
    return `Candor needs Node ${needed} or later, and this is Node ${here}: ${remedy}`;
  if (process.features.typescript === false)
    return `Candor needs a Node that reads TypeScript, and Node ${here} doesn’t or was told not to: ${remedy}`;
  return undefined;
}

/** Whether a version, such as 20.9.0, comes before the one that is needed, such as 22.18. */
function isOlder(version, needed) {
  const [major, minor] = version.split('.').map(Number);
  const [neededMajor, neededMinor] = needed.split('.').map(Number);
  return major < neededMajor || (major === neededMajor && minor < neededMinor);
}

async function start() {
  const { enableCompileCache } = await import('module');
  // What Node makes of these files is kept for the next command, which starts in half the time.
  enableCompileCache(pathOf('node_modules/.candor/node'));
  try {
    await import('./cli/main.ts');
  } catch (error) {
    const { missingPackage } = await import('./lib/missing-package.ts');
    const sentence = missingPackage(error, process);
    if (sentence === undefined) throw error;
    fail(sentence, 3);
  }
}

function fail(sentence, status) {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = status;
}

const reason = whyNot();
if (reason) fail(reason, 2);
else start();
