/** Asking a person, from the page to the text to copy, and to a system that gets it. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverFields, handoverText } from '../../src/answer/handover-strings.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { openBrowser } from './browser.ts';
import { type LocalServer, startLocal } from './local-server.ts';
import { expectQuiet, openPage, overflows, say } from './page-helpers.ts';

const PASTE =
  'Server: FILESRV01\nThe Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';

let kept: TestMemory;
let server: LocalServer;
let browser: Browser;
beforeAll(async () => {
  kept = await openMemory();
  server = await startLocal(0, kept.memory);
  browser = await openBrowser();
}, 900_000);
afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await kept?.close();
});

describe('asking a person', () => {
  it('gives a text to copy, without what must not be kept, and keeps nothing', async () => {
    const watched = await openPage(browser, server.url);
    const { page } = watched;
    const card = (await say(page, PASTE)).getByRole('article');
    await card.getByRole('button', { name: /Ask a person/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('heading', { name: handoverText.title }).waitFor();
    expect(await overflows(page)).toBe(false);
    const paste = dialog.getByLabel(handoverFields.paste.label);
    // This card is full, and its buttons carry little: the person pastes again.
    await paste.fill(PASTE);
    await dialog.getByLabel(handoverFields.more.label).fill('<b>no</b> **idea** from \\\\SRV9\\c$');
    await dialog.getByLabel(handoverFields.windows.label).fill('Windows Server 2022');
    await dialog.getByRole('button', { name: handoverText.send, exact: true }).click();
    await dialog.getByRole('heading', { name: handoverText.copyTitle }).first().waitFor();
    const text = await dialog.innerText();
    expect(text).toContain('Version of Windows: Windows Server 2022');
    expect(text).toContain('<b>no</b> **idea** from');
    expect(text).toContain('unable-to-connect');
    expect(text).toContain('(ID: 100050)');
    expect(text).not.toMatch(/SRV9|FILESRV01/);
    expect(await overflows(page)).toBe(false);
    const { handovers } = await kept.kept();
    expect(await handovers.list('open', { limit: 5 })).toEqual([]);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expectQuiet(watched);
    await page.close();
  });

  it('works by keyboard in the dialog about a message: the form takes its place', async () => {
    const watched = await openPage(browser, server.url);
    const { page } = watched;
    await page.getByRole('button', { name: 'A message of a colleague' }).click();
    await page.getByRole('button', { name: 'Explain this error' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Ask a person/ }).press('Enter');
    await dialog.getByLabel(handoverFields.more.label).fill('It began on Monday');
    await dialog.getByRole('button', { name: handoverText.send, exact: true }).press('Enter');
    await dialog.getByText('It began on Monday').first().waitFor();
    expectQuiet(watched);
    await page.close();
  });
});
