/**
 * Tests of the page. All files of one worker share a browser, a page and a server that keeps nothing; each test has the page
 * loaded anew, as it looks to somebody who comes for the first time.
 */
import type { Page } from 'playwright-core';
import { test } from 'vitest';
import { openMemory } from '../helpers/memory.ts';
import { openBrowser } from './browser.ts';
import { startLocal } from './local-server.ts';
import { type Look, showPage } from './page-helpers.ts';

/** Where no browser is installed, one is: that takes minutes. */
const BROWSER_MS = 900_000;
/** Less than a test may take, so that what is waited for in vain is named. */
const WAIT_MS = 15_000;
const MAY = { permissions: ['clipboard-read', 'clipboard-write'] };

/** A test of the page: `open` shows it, `server` is behind it. */
export const it = test
  .extend('given', { scope: 'worker' }, () => ({ context: MAY, port: 0, memory: {} }))
  .extend('page', { scope: 'worker' }, async ({ given }, { onCleanup }) => {
    const browser = await openBrowser();
    onCleanup(() => browser.close());
    return (await browser.newContext(given.context)).newPage();
  })
  .extend('local', { scope: 'worker' }, async ({ given }, { onCleanup }) => {
    const local = await startLocal(given.port);
    onCleanup(local.stop);
    return local;
  })
  .extend('server', { scope: 'file' }, ({ local }) => local)
  .extend('open', ({ page, server }, { onCleanup }) => {
    const over = new AbortController();
    onCleanup(async () => {
      over.abort();
      await forget(page);
    });
    return (look: Look = {}) => showPage(page, { url: server.url, ...look }, over.signal);
  });

/** The same with a server of the file's own that keeps in `kept` what it is told. */
export const itKeeps = it
  .extend('kept', { scope: 'file' }, async ({ given }, { onCleanup }) => {
    const kept = await openMemory(given.memory);
    onCleanup(kept.close);
    return kept;
  })
  .extend('server', { scope: 'file' }, async ({ given, kept }, { onCleanup }) => {
    const server = await startLocal(given.port, kept.memory);
    onCleanup(server.stop);
    return server;
  });

/** Has the browser ready before the first test of a file. */
export function pageTests(): void {
  it.beforeAll(({ page }) => page.setDefaultTimeout(WAIT_MS), BROWSER_MS);
}

/** Nothing of a test is left to the next one. */
async function forget(page: Page): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.context().unrouteAll({ behavior: 'ignoreErrors' });
  await page.evaluate<void>('localStorage.clear()');
}
