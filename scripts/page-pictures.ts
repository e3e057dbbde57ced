/** `npm run page:pictures -- OUTDIR`: pictures of the local page, light and dark, wide and on a phone. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/e2e/browser.ts';
import { startLocal } from '../test/e2e/local-server.ts';

const outDir = process.argv[2];
if (outDir === undefined) throw new Error('Name the folder for the pictures.');
mkdirSync(outDir, { recursive: true });

const sizes = { wide: { width: 1200, height: 800 }, phone: { width: 320, height: 640 } };
const examples = [
  'A dialog with an ID',
  'A red block from PowerShell',
  'A log of failed files',
  'Free words',
  'Not the',
];
const server = await startLocal();
const browser = await openBrowser();
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [size, viewport] of Object.entries(sizes)) {
      const page = await browser.newPage({ viewport, colorScheme });
      await page.goto(server.url);
      const save = (name: string) => page.screenshot({ path: join(outDir, `${name}-${size}-${colorScheme}.png`) });
      await walk(page, save);
      await page.close();
    }
  }
} finally {
  await browser.close();
  await server.stop();
}

async function walk(page: Page, save: (name: string) => Promise<unknown>): Promise<void> {
  const answers = page.locator('.answer');
  await answers.first().waitFor();
  await save('0-start');
  for (const [index, name] of examples.entries()) {
    await page.getByRole('button', { name }).click();
    await answers.nth(index + 1).waitFor();
    await save(`${index + 1}-${name.toLowerCase().replaceAll(' ', '-')}`);
  }
  const last = page.locator('.turn', { hasText: '(ID: 100050)' }).first().locator('.answer');
  for (const fold of await last.locator('[aria-controls]').all()) await fold.click();
  await last.locator('[aria-controls]').first().scrollIntoViewIfNeeded();
  await save('6-unfolded');
  await page.getByLabel('Paste an error').fill('x');
  await page.route('**/api/messages', (route) => route.abort());
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await page.locator('.problem').waitFor();
  await save('7-problem');
  await page.unroute('**/api/messages');
  await besides(page, save);
  const known = page.getByRole('button', { name: 'What it knows' });
  if (await known.isVisible()) await known.click();
  await page.getByLabel('Search by word').fill('cache');
  await save('8-known');
}

/** The view of Slack, the dialog about a message, and the search. */
async function besides(page: Page, save: (name: string) => Promise<unknown>): Promise<void> {
  const turn = page.locator('.turn', { hasText: '(ID: 100050)' }).first();
  await turn.getByRole('button', { name: 'As Slack' }).click();
  await turn.locator('.slack-header').waitFor();
  await turn.getByRole('button', { name: 'As Slack' }).scrollIntoViewIfNeeded();
  await save('9-slack');
  await turn.locator('.slack-actions').last().scrollIntoViewIfNeeded();
  await save('10-slack-end');
  await turn.locator('.slack').getByRole('button', { name: 'Walk me through' }).click();
  await turn.locator('.slack').getByText('step 1 of').waitFor();
  await save('11-slack-walkthrough');
  await page.getByRole('button', { name: 'A message of a colleague' }).click();
  await save('12-colleague');
  await page.getByRole('button', { name: 'Explain this error' }).last().click();
  const dialog = page.getByRole('dialog');
  await dialog.locator('.drawn').waitFor();
  await save('13-dialog');
  await dialog.getByRole('button', { name: 'Post in the chat' }).scrollIntoViewIfNeeded();
  await save('14-dialog-end');
  await dialog.getByRole('button', { name: 'Post in the chat' }).click();
  await dialog.waitFor({ state: 'detached' });
  await save('15-inserted');
  await page.getByRole('button', { name: 'Search and insert a card' }).click();
  await dialog.getByLabel('Code, word or topic').fill('cache');
  await dialog.getByText('The first 25 results').waitFor();
  await save('16-search');
  await page.keyboard.press('Escape');
}
