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
  // Pages of one portal share a process, as they would in a reader’s tab: a process for each costs as much as the page.
  '--renderer-process-limit=1',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page is waited for: a limit that only what hangs runs into, on a machine that others keep busy too. */
export const PATIENCE = 120_000;

/** Starts a browser without a window. Fails with a sentence that says what to install where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findBrowser();
  return chromium.launch({ executablePath: path, args: FLAGS, env: { ...definedEnv(), ...env } });
}

/**
 * The browser to test with: the one that CANDOR_BROWSER names, else the one that comes with npm, which is the same
 * everywhere and has no windows to draw, so that a page costs it a fifth of what it costs the system's; where npm has none,
 * the system's Chromium or Chrome. `CANDOR_BROWSER=system` asks for that one.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const asked = process.env['CANDOR_BROWSER'] ?? '';
  if (asked !== '' && asked !== 'system') {
    if (!existsSync(asked)) throw new Error(`CANDOR_BROWSER names ${asked}, which isn't there.`);
    return { path: asked };
  }
  const found = (asked === '' ? await bundledChromium() : undefined) ?? systemBrowser();
  if (found) return found;
  throw new Error(
    'The tests need a browser and found none: install Chromium or Google Chrome, or set CANDOR_BROWSER to the path of one.',
  );
}

function systemBrowser(): BrowserProgram | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const path = [...onPath, ...PLACES]
    .flatMap((folder) => [...NAMES, ...MAC_NAMES].map((name) => join(folder, name)))
    .find((each) => existsSync(each));
  return path === undefined ? undefined : { path };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
