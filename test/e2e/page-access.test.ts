import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectQuiet, field, focused, overflows, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const LONG_COMMAND = 'C:\\Program Files\\Microsoft Azure Recovery Services Agent\\'.repeat(5).replaceAll(' ', '');
const PHONE = { viewport: { width: 320, height: 640 } };

pageTests();

/** Presses Tab until `name` has the keyboard; gives all that had it on the way. */
async function tabTo(page: Page, name: string, key = 'Tab'): Promise<string[]> {
  const passed: string[] = [];
  while (passed.at(-1) !== name && passed.length < 60) {
    await page.keyboard.press(key);
    passed.push(await focused(page));
  }
  expect(passed.at(-1)).toBe(name);
  return passed;
}

/** The colour behind the text of the page and of a card. */
async function colors(page: Page): Promise<string[]> {
  const script = `['body', '.answer .ac-adaptiveCard', '.answer .ac-textBlock'].map((name, index) =>
    getComputedStyle(document.querySelector(name))[index === 2 ? 'color' : 'backgroundColor'])`;
  return page.evaluate<string[]>(script);
}

describe('the keyboard alone', () => {
  it('sends, and reaches everything in the order of the page', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    expect(await focused(page)).toBe('paste');
    await page.keyboard.type('show unable-to-connect');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('send');
    await page.keyboard.press('Enter');
    const card = turns(page).nth(1).getByRole('article');
    await card.waitFor();
    await page.reload();
    await page.getByRole('article', { name: /Hello/ }).waitFor();
    await tabTo(page, 'theme', 'Shift+Tab');
    const order = await tabTo(page, 'search');
    expect(order).toEqual([
      'log',
      'As Slack',
      'Try an example',
      'Topics',
      'Help',
      'A dialog with an ID',
      'A red block from PowerShell',
      'A log of failed files',
      'Free words',
      'Not the agent’s at all',
      'A message of a colleague',
      'paste',
      'send',
      'find',
      'search',
    ]);
    expectQuiet(watched);
  });

  it('shows where it is', async ({ open }) => {
    const { page } = await open();
    await page.keyboard.press('Tab');
    const outline = await page.evaluate<string>('getComputedStyle(document.activeElement).outlineStyle');
    expect(outline).toBe('solid');
  });

  it('presses buttons of cards and goes on from the new card', async ({ open }) => {
    const { page } = await open();
    const greeting = turns(page).first().getByRole('article');
    await greeting.getByRole('button', { name: 'Topics' }).focus();
    await page.keyboard.press('Enter');
    await greeting.getByText('Known errors by topic').waitFor();
    await expect.poll(() => focused(page)).toBe('Answer: Known errors by topic');
  });
});

describe('light and dark', () => {
  it.for(['light', 'dark'] as const)(
    'follows a system that is %s, until the switch is pressed',
    async (scheme, { open }) => {
      const other = scheme === 'light' ? 'dark' : 'light';
      const { page } = await open({ colorScheme: scheme });
      const toggle = page.getByRole('switch', { name: 'Dark' });
      expect(await toggle.isChecked()).toBe(scheme === 'dark');
      const before = await colors(page);
      await toggle.click();
      const after = await colors(page);
      for (const [index, color] of after.entries()) expect(color).not.toBe(before[index]);
      expect(await toggle.isChecked()).toBe(scheme !== 'dark');
      await page.reload();
      await page.getByRole('article', { name: /Hello/ }).waitFor();
      expect(await colors(page)).toEqual(after);
      await toggle.click();
      expect(await colors(page)).toEqual(before);
      await page.emulateMedia({ colorScheme: other });
      expect(await colors(page)).toEqual(after);
    },
  );
});

describe('a phone of 320 pixels', () => {
  it('never scrolls sideways, whatever is in the chat', async ({ open }) => {
    const watched = await open(PHONE);
    const { page } = watched;
    expect(await overflows(page)).toBe(false);
    for (const text of ['show unable-to-connect', 'show offline-seeding-import-export', 'list', LONG_COMMAND]) {
      const turn = await say(page, text);
      await turn.getByRole('article').waitFor();
      for (const fold of await turn.locator('[aria-controls]').all()) await fold.click();
      expect(await overflows(page)).toBe(false);
    }
    expectQuiet(watched);
  });

  it('has the list in a view of its own and comes back with the card', async ({ open }) => {
    const watched = await open(PHONE);
    const { page } = watched;
    expect(await page.getByLabel('Search by word').isVisible()).toBe(false);
    await page.getByRole('button', { name: 'What it knows' }).click();
    expect(await field(page).isVisible()).toBe(false);
    await page.getByLabel('Search by word').fill('unable-to-connect');
    expect(await overflows(page)).toBe(false);
    await page.getByRole('list', { name: 'What it knows' }).getByRole('button').first().click();
    expect(await textOf(turns(page).nth(1).getByRole('article'))).toContain('100050');
    expect(await page.getByRole('button', { name: 'Chat' }).getAttribute('aria-pressed')).toBe('true');
    expectQuiet(watched);
  });
});
