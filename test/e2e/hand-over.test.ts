/** Asking a person, from the page to the text to copy, and to a system that gets it. */
import { describe, expect } from 'vitest';
import { handoverFields, handoverText } from '../../src/answer/handover-strings.ts';
import { expectQuiet, overflows, say } from './page-helpers.ts';
import { itKeeps as it, pageTests } from './page-suite.ts';

const PASTE =
  'Server: FILESRV01\nThe Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';

pageTests();

describe('asking a person', () => {
  it('gives a text to copy, without what must not be kept, and keeps nothing', async ({ open, kept }) => {
    const watched = await open();
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
  });

  it('works by keyboard in the dialog about a message: the form takes its place', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'A message of a colleague' }).click();
    await page.getByRole('button', { name: 'Explain this error' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /Ask a person/ }).press('Enter');
    await dialog.getByLabel(handoverFields.more.label).fill('It began on Monday');
    await dialog.getByRole('button', { name: handoverText.send, exact: true }).press('Enter');
    await dialog.getByText('It began on Monday').first().waitFor();
    expectQuiet(watched);
  });
});
