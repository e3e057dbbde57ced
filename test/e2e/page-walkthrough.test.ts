import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectQuiet, focused, overflows, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const MOST_PRESSES = 60;

pageTests();

function buttonOf(card: Locator, name: string | RegExp): Locator {
  return card.getByRole('button', { name }).first();
}

/** Clicks and waits until another card stands in the place. */
async function click(card: Locator, name: string | RegExp): Promise<void> {
  const before = await card.getAttribute('aria-label');
  await buttonOf(card, name).click();
  await expect.poll(() => card.getAttribute('aria-label')).not.toBe(before);
}

describe('a walkthrough on the page', () => {
  it('is clicked through to solved, in one place', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    const card = (await say(page, 'show unable-to-connect')).getByRole('article');
    await click(card, 'Walk me through');
    expect(await textOf(card)).toMatch(/Cause 1 of \d+, step 1 of \d+/);
    expect(await focused(page)).toMatch(/^Answer: Cause 1 of \d+, step 1/);
    await click(card, 'Done, next step');
    await click(card, 'Skip');
    expect(await textOf(card)).toMatch(/Cause 1 of \d+, step 3 of \d+/);
    await click(card, 'Back');
    expect(await textOf(card)).toMatch(/Cause 1 of \d+, step 2 of \d+/);
    await click(card, /^Didn't help/);
    expect(await textOf(card)).toMatch(/Cause 2 of \d+, step 1 of \d+/);
    await click(card, 'Solved it');
    expect(await textOf(card)).toMatch(/^Solved[\s\S]*What helped: .*\s+Cause 2 of \d+, step 1 of \d+: /);
    await click(card, 'Not solved: go back');
    expect(await textOf(card)).toMatch(/Cause 2 of \d+, step 1 of \d+/);
    expect(await turns(page).count()).toBe(2);
    expectQuiet(watched);
  });

  it('is clicked through to the summary on a phone, which is copied', async ({ open }) => {
    const watched = await open({ viewport: { width: 320, height: 640 } });
    const { page } = watched;
    const card = (await say(page, 'show unable-to-connect')).getByRole('article');
    await click(card, 'Walk me through');
    await click(card, 'Done, next step');
    for (let presses = 0; presses < MOST_PRESSES && (await buttonOf(card, 'Solved it').count()) > 0; presses++) {
      expect(await overflows(page)).toBe(false);
      const failed = buttonOf(card, /^Didn't help/);
      await click(card, (await failed.count()) > 0 ? /^Didn't help/ : 'Done, next step');
    }
    expect(await textOf(card)).toMatch(/^What was tried/);
    await buttonOf(card, 'Copy').click();
    await card.getByText('Copied').waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    expect(copied).toMatch(/^Not solved: .*connect[\s\S]*\n {2}1\. \[done\] .*\n {2}2\. \[did not help\] /);
    expect(await overflows(page)).toBe(false);
    await click(card, 'Start again');
    await click(card, 'Back to the entry');
    expect(await textOf(card)).toContain('100050');
    expectQuiet(watched);
  });
});
