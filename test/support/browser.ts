import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { bundledChromium } from './bundled-chromium.ts';

/** A Chromium or Chrome, and what has to stand in its environment. */
export interface BrowserProgram {
  path: string;
  env?: Record<string, string>;
}

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome.exe',
  'msedge.exe',
];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS',
  '/Applications/Chromium.app/Contents/MacOS',
  'C:\\Program Files\\Google\\Chrome\\Application',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application',
];
const MAC_NAMES = ['Google Chrome', 'Chromium'];

/** Nothing may leave the machine, and nothing is kept between runs: Playwright gives every start an empty profile. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser without a window. Fails with a sentence that says what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...definedEnv(), ...env } });
}

/**
 * The browser to test with: the one that CANDOR_BROWSER names, else the system's Chromium or Chrome, else the one
 * that comes with npm. `CANDOR_BROWSER=npm` asks for that one.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const asked = process.env['CANDOR_BROWSER'];
  if (asked !== undefined && asked !== '' && asked !== 'npm') {
    if (!existsSync(asked)) throw new Error(`CANDOR_BROWSER names ${asked}, which isn't there.`);
    return { path: asked };
  }
  const system = asked === 'npm' ? undefined : systemBrowser();
  const found = system === undefined ? await bundledChromium() : { path: system };
  if (found) return found;
  throw new Error(
    'The tests need a browser and found none: install Chromium or Google Chrome, or set CANDOR_BROWSER to the path of one.',
  );
}

function systemBrowser(): string | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return [...onPath, ...PLACES]
    .flatMap((folder) => [...NAMES, ...MAC_NAMES].map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
