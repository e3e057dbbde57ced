import { describe, expect } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { pasteWithChoice } from '../helpers/choice.ts';
import { expectQuiet, field, focused, overflows, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const PASTE =
  'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)\n' +
  'Check your network settings and ensure that you are able to connect to the internet.';
const EXAMPLES = [
  'A dialog with an ID',
  'A red block from PowerShell',
  'A log of failed files',
  'Free words',
  'Not the agent’s at all',
];

pageTests();

describe('a paste', () => {
  it('gets the card that Teams shows, with title, steps and commands', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    const turn = await say(page, PASTE);
    expect(await textOf(turn.locator('.question'))).toBe(PASTE);
    const card = turn.getByRole('article');
    expect(await textOf(card)).toMatch(/connect to Azure Backup[\s\S]*ID 100050[\s\S]*Cause 1 of[\s\S]*1\./);
    expect(await card.getByRole('heading').count()).toBeGreaterThan(0);
    expect(await card.locator('.code-block').count()).toBeGreaterThan(0);
    expect(await page.locator('#status').textContent()).toMatch(/^Answer: .*connect/);
    expect(await field(page).inputValue()).toBe('');
    expectQuiet(watched);
  });

  it('is shown as text, whatever is in it', async ({ open }) => {
    const watched = await open();
    const bad = '<img src=x onerror="document.title=1"> <at>all</at> **bold** [x](javascript:alert(1)) 0x80070005';
    const turn = await say(watched.page, bad);
    expect(await textOf(turn.locator('.question'))).toBe(bad);
    await turn.getByRole('article').waitFor();
    expect(await turn.locator('img, a[href^="javascript"]').count()).toBe(0);
    expect(await watched.page.title()).toBe('MARS Medic');
    expectQuiet(watched);
  });

  it('goes with Enter and gets a new line with Shift+Enter; nothing is not sent', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await field(page).press('Enter');
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    expect(await turns(page).count()).toBe(1);
    await field(page).pressSequentially('show');
    await field(page).press('Shift+Enter');
    await field(page).pressSequentially('100050');
    expect(await field(page).inputValue()).toBe('show\n100050');
    await field(page).press('Enter');
    expect(await textOf(turns(page).nth(1).getByRole('article'))).toContain('100050');
    expectQuiet(watched);
  });
});

describe('a card', () => {
  it('shows and hides its folds, by mouse and keyboard, and tells their state', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    const row = (await say(page, PASTE)).getByRole('button', { name: /Cause 2 of/ });
    const body = page.locator(`#${await row.getAttribute('aria-controls')}`);
    expect([await row.getAttribute('aria-expanded'), await body.isVisible()]).toEqual(['false', false]);
    await row.click();
    expect([await row.getAttribute('aria-expanded'), await body.isVisible()]).toEqual(['true', true]);
    await row.press('Enter');
    expect([await row.getAttribute('aria-expanded'), await body.isVisible()]).toEqual(['false', false]);
    const second = (await say(page, PASTE)).getByRole('button', { name: /Cause 2 of/ });
    expect(await second.getAttribute('aria-controls')).not.toBe(await row.getAttribute('aria-controls'));
    await second.click();
    expect(await body.isVisible()).toBe(false);
    expectQuiet(watched);
  });

  it('is replaced by the answer that is picked from a choice', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    const card = (await say(page, pasteWithChoice())).getByRole('article');
    const pick = card.getByRole('button', { name: /answer 2/ }).first();
    await pick.click();
    await pick.waitFor({ state: 'detached' });
    expect(await turns(page).count()).toBe(2);
    expect(await textOf(card)).toMatch(/^\S[\s\S]*\d\./);
    expect(await focused(page)).toMatch(/^Answer: /);
    expectQuiet(watched);
  });

  it('works for a client that knows only Action.Submit: the answer is a new turn', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    await page.route('**/api/messages', async (route) => {
      const response = await route.fetch();
      await route.fulfill({
        response,
        body: (await response.text()).replaceAll('"Action.Execute"', '"Action.Unknown"'),
      });
    });
    const card = (await say(page, 'help')).getByRole('article');
    await card.waitFor();
    await page.unroute('**/api/messages');
    await card.getByRole('button', { name: 'Topics' }).click();
    expect(await textOf(turns(page).nth(2).getByRole('article'))).toContain('Known errors by topic');
    expectQuiet(watched);
  });

  it('opens documents in a new tab that cannot reach back', async ({ open }) => {
    const { page } = await open();
    await page.context().route(/microsoft\.com/, (route) => route.fulfill({ body: 'a document' }));
    const card = (await say(page, PASTE)).getByRole('article');
    const opened = page.context().waitForEvent('page');
    await card.getByRole('link', { name: 'Open the source' }).click();
    const document = await opened;
    await document.waitForURL(/microsoft\.com/);
    expect(await document.evaluate<boolean>('window.opener === null')).toBe(true);
    await document.close();
  });

  it('copies a command', async ({ open }) => {
    const { page } = await open();
    const block = (await say(page, PASTE)).locator('.code-block').first();
    await block.getByRole('button').click();
    await block.getByText('Copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toBe(await block.locator('pre').textContent());
  });
});

describe('the examples', () => {
  it.for(EXAMPLES)('%s: one click asks it', async (name, { open }) => {
    const watched = await open();
    await watched.page.getByRole('button', { name }).click();
    const turn = turns(watched.page).nth(1);
    expect(await textOf(turn.getByRole('article'))).not.toContain('Hello');
    expect(await overflows(watched.page)).toBe(false);
    expectQuiet(watched);
  });
});

describe('what it knows', () => {
  it('lists all entries, finds by word, code and id, and shows one', async ({ open, server }) => {
    const watched = await open();
    const { page } = watched;
    const list = page.getByRole('list', { name: 'What it knows' }).getByRole('button');
    const { entries } = (await (await fetch(`${server.url}/page/entries.json`)).json()) as { entries: unknown[] };
    expect(entries.length).toBe(loadKnowledge().entries.size);
    await expect.poll(() => list.count()).toBe(entries.length);
    for (const words of ['100050', 'unable-to-connect', 'CONNECT azure']) {
      await page.getByLabel('Search by word').fill(words);
      await expect.poll(() => list.filter({ hasText: "can't connect to Azure Backup" }).count()).toBe(1);
      expect(await list.count()).toBeLessThan(entries.length);
    }
    await page.getByLabel('Search by word').fill('no such entry');
    await page.getByText('No entry holds these words.').waitFor();
    await page.getByLabel('Search by word').fill('unable-to-connect');
    await list.first().click();
    await expect.poll(() => textOf(turns(page).nth(1))).toMatch(/^show unable-to-connect\s[\s\S]*Cause 1 of/);
    expectQuiet(watched);
  });
});
