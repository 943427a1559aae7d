import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveFolder, type TestServer } from './server.ts';

/** A page, and what went wrong on it: errors of scripts, refusals of the policy, requests to other hosts. */
export interface Visit {
  page: Page;
  faults: string[];
}

/** Serves the demonstration portal and starts a browser for the tests of a file; the function opens a page of it. */
export function useDemonstration(): (path: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  let server: TestServer;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFolder(inject('demonstration'))]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), server.close()]);
  });

  return async (path, options) => {
    const context = await browser.newContext({ baseURL: server.address, ...options });
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
