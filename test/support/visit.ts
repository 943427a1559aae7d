import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser, PATIENCE } from './browser.ts';
import { serveFolder, type TestServer } from './server.ts';

/** A page, and what went wrong on it: errors of scripts, refusals of the policy, requests to other hosts. */
export interface Visit {
  page: Page;
  faults: string[];
}

type Open = (path: string, options?: BrowserContextOptions) => Promise<Visit>;

/** Serves the demonstration portal and starts a browser for the tests of a file; the function opens a page of it. */
export function useDemonstration(): Open {
  return usePortal(() => inject('demonstration'));
}

/** The same of a portal in a folder, which may have to be built first, and below a base path. */
export function usePortal(folder: () => string | Promise<string>, base = '/'): Open {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(await folder(), base)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  return async (path, options) => {
    const context = await browser.newContext({ baseURL: server.address, ...options });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) faults.push(message.text());
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(server.address)) faults.push(`asks for ${request.url()}`);
    });
    page.on('response', (response) => {
      if (response.status() >= 400) faults.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(path);
    return { page, faults };
  };
}
