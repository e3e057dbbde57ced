import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectQuiet, focused, groundOf, overflows, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const PHONE = { viewport: { width: 320, height: 640 } };
const PASTE = 'Last night: the agent was unable to connect to Microsoft Azure Backup. (ID: 100050)\nWho <can> & help?';

pageTests();

/** Chooses "Explain this error" on the message of the last turn. */
async function explain(page: Page): Promise<Locator> {
  await turns(page).last().getByRole('button', { name: 'Explain this error' }).click();
  return page.getByRole('dialog');
}

async function colleague(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'A message of a colleague' }).click();
}

/** A press in the dialog; gives what the page posted for it. */
async function posted(page: Page, press: () => Promise<void>): Promise<unknown> {
  const request = page.waitForRequest('**/api/messages');
  await press();
  return (await request).postDataJSON();
}

describe('"Explain this error"', () => {
  it('sends the message as Teams does and shows the answer in a dialog', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await (await say(page, PASTE)).getByRole('article').waitFor();
    const fetched = await posted(page, async () => void (await explain(page)));
    const html = PASTE.replace('&', '&amp;').replace('<can>', '&lt;can&gt;').replace('\n', '<br>');
    const messagePayload = { body: { contentType: 'html', content: `<p>${html}</p>` } };
    const value = { commandId: 'explainError', messagePayload };
    expect(fetched).toMatchObject({ type: 'invoke', name: 'composeExtension/fetchTask', value });
    const dialog = page.getByRole('dialog', { name: 'MARS Medic: explain this error' });
    expect(await textOf(dialog)).toMatch(/connect to Azure Backup[\s\S]*Cause 1 of/);
    expect(await dialog.getByRole('button', { name: 'Post in the chat' }).count()).toBe(1);
    const pressed = await posted(page, () => dialog.getByRole('button', { name: 'Walk me through' }).click());
    expect(pressed).toMatchObject({ name: 'composeExtension/submitAction', value });
    expect(pressed).toMatchObject({ value: { data: { v: 1, do: 'walk' } } });
    await dialog.getByText(/Cause 1 of \d+, step 1 of \d+/).waitFor();
    expect(await turns(page).count()).toBe(2);
    await dialog.getByRole('button', { name: 'Close', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    expectQuiet(watched);
  });

  it('on a message that was not for the bot, puts the card below it when it is posted', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await colleague(page);
    expect(await textOf(turns(page).last())).toMatch(/^Ana, a colleague\s+Can somebody/);
    expect(await focused(page)).toBe('Explain this error');
    const dialog = await explain(page);
    await dialog.getByRole('button', { name: 'Post in the chat' }).click();
    await dialog.waitFor({ state: 'detached' });
    const turn = turns(page).last();
    expect(await textOf(turn)).toMatch(/^You sent this card\s+\S/);
    const card = turn.getByRole('article');
    await expect.poll(() => focused(page)).toBe(await card.getAttribute('aria-label'));
    await card.getByRole('button', { name: 'Walk me through' }).click();
    await card.getByText(/step 1 of \d+/).waitFor();
    expectQuiet(watched);
  });

  it('says so where there is nothing to explain', async ({ open }) => {
    const { page } = await open();
    await (await say(page, 'Lunch at noon?')).getByRole('article').waitFor();
    const dialog = await explain(page);
    await dialog.locator('.drawn').waitFor();
    expect(await dialog.getByRole('button', { name: /^Post/ }).count()).toBe(0);
  });

  it('shows a sentence of the bot with a button to close it', async ({ open }) => {
    const { page } = await open();
    const body = JSON.stringify({ task: { type: 'message', value: 'Done: it is below that message.' } });
    await page.route('**/api/messages', (route) => route.fulfill({ status: 200, body }));
    await colleague(page);
    const dialog = await explain(page);
    await dialog.getByText('Done: it is below that message.').waitFor();
    expect(await focused(page)).toBe('Close');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
  });

  it('tells what went wrong, tries again, and keeps a card whose button fails', async ({ open }) => {
    const { page } = await open();
    await colleague(page);
    await page.route('**/api/messages', (route) => route.abort());
    const dialog = await explain(page);
    expect(await textOf(dialog.getByRole('alert'))).toContain('cannot be reached');
    await page.unroute('**/api/messages');
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await dialog.getByRole('button', { name: 'Walk me through' }).waitFor();
    await page.route('**/api/messages', (route) =>
      route.fulfill({ status: 200, body: '{"code":"X","message":"No."}' }),
    );
    await dialog.getByRole('button', { name: 'Walk me through' }).click();
    expect(await textOf(dialog.getByRole('alert'))).toContain('No.');
    expect(await dialog.locator('.drawn').count()).toBe(1);
    await page.unroute('**/api/messages');
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await dialog.getByText(/step 1 of \d+/).waitFor();
  });
});

describe('a dialog', () => {
  it('keeps the Tab key inside, closes with Esc, and gives the keyboard back', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await colleague(page);
    const dialog = await explain(page);
    await dialog.locator('.drawn').waitFor();
    expect(await focused(page)).toBe('modal-title');
    const stops: string[] = [];
    for (const key of ['Tab', 'Shift+Tab']) {
      for (let presses = 0; presses < 40; presses++) {
        await page.keyboard.press(key);
        stops.push(await focused(page));
        expect(await page.evaluate<boolean>("document.activeElement.closest('dialog') !== null")).toBe(true);
      }
    }
    expect(stops.filter((name) => name === 'Close this dialog').length).toBeGreaterThan(2);
    expect(stops).toContain('Close');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await focused(page)).toBe('Explain this error');
    expectQuiet(watched);
  });

  it.for(['light', 'dark'] as const)('fits a phone of 320 pixels in %s', async (colorScheme, { open }) => {
    const watched = await open({ ...PHONE, colorScheme });
    const { page } = watched;
    await colleague(page);
    const dialog = await explain(page);
    await dialog.locator('.drawn').waitFor();
    expect(await overflows(page)).toBe(false);
    const ground = await groundOf(page, '.modal');
    expect(ground).toBe(colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(41, 41, 41)');
    for (const fold of await dialog.locator('[aria-controls]').all()) await fold.click();
    expect(await overflows(page)).toBe(false);
    expectQuiet(watched);
  });
});

describe('the search', () => {
  it('finds while one types, page after page, and puts the card into the chat', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'Search and insert a card' }).click();
    const dialog = page.getByRole('dialog', { name: 'Find an error' });
    expect(await focused(page)).toBe('find-words');
    const query = await posted(page, () => dialog.getByLabel('Code, word or topic').fill('backup'));
    expect(query).toMatchObject({
      name: 'composeExtension/query',
      value: {
        commandId: 'searchEntries',
        parameters: [{ name: 'query', value: 'backup' }],
        queryOptions: { skip: 0 },
      },
    });
    const results = dialog.getByRole('list', { name: 'Found entries' }).getByRole('button');
    await expect.poll(() => results.count()).toBe(25);
    const more = dialog.getByRole('button', { name: 'More results' });
    const next = await posted(page, () => more.click());
    expect(next).toMatchObject({ value: { queryOptions: { skip: 25 } } });
    await expect.poll(() => results.count()).toBeGreaterThan(25);
    expect(await focused(page)).toBe(await results.nth(25).textContent());
    await dialog.getByLabel('Code, word or topic').fill('100050');
    await dialog.getByText(/^\d result/).waitFor();
    await results.first().click();
    await dialog.waitFor({ state: 'detached' });
    expect(await textOf(turns(page).last())).toMatch(/^You sent this card[\s\S]*100050/);
    expectQuiet(watched);
  });

  it('says that nothing was found, and what failed, and fits a phone', async ({ open }) => {
    const { page } = await open(PHONE);
    await page.getByRole('button', { name: 'Search and insert a card' }).click();
    const dialog = page.getByRole('dialog');
    const field = dialog.getByLabel('Code, word or topic');
    await field.fill('xyzzyx');
    await dialog.getByText('No entry has this code').waitFor();
    await page.route('**/api/messages', (route) => route.abort());
    await field.fill('cache');
    expect(await textOf(dialog.getByRole('alert'))).toContain('cannot be reached');
    await page.unroute('**/api/messages');
    await dialog.getByRole('button', { name: 'Retry' }).click();
    await dialog.getByText('The first 25 results').waitFor();
    expect(await dialog.getByRole('alert').count()).toBe(0);
    expect(await overflows(page)).toBe(false);
    await field.fill('');
    await dialog.getByText('Type an ID').waitFor();
    expect(await dialog.getByRole('listitem').count()).toBe(0);
    await field.fill('cache');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });
});
