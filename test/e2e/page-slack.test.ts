import type { Locator, Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { expectQuiet, focused, groundOf, overflows, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const PHONE = { viewport: { width: 320, height: 640 } };
const WIDE = { viewport: { width: 1400, height: 800 } };
const PASTE = 'The agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';
const HOSTILE = '<img src=x onerror=alert(1)> <!channel> *bold* <https://a.example|b> (ID: 100050)';

pageTests();

/** Turns the Slack view of an answer on and waits for it. */
async function asSlack(turn: Locator): Promise<Locator> {
  await turn.getByRole('button', { name: 'As Slack' }).click();
  const view = turn.getByRole('region', { name: 'The same answer in Slack' });
  await view.locator('.slack-header').waitFor();
  return view;
}

async function answered(page: Page, text: string): Promise<Locator> {
  const turn = await say(page, text);
  await turn.getByRole('article').waitFor();
  return turn;
}

describe('the view of Slack', () => {
  it('shows the same answer beside the card, and goes away again', async ({ open }) => {
    const watched = await open(WIDE);
    const { page } = watched;
    const turn = await answered(page, PASTE);
    const view = await asSlack(turn);
    const title = await turn.getByRole('article').getByRole('heading').first().innerText();
    expect(await view.getByRole('heading').first().innerText()).toBe(title);
    expect(await textOf(view)).toMatch(/MARS Medic[\s\S]*Certain[\s\S]*Cause 1 of/);
    expect(await view.locator('pre').count()).toBeGreaterThan(0);
    expect(await turn.getByRole('article').isVisible()).toBe(true);
    const [card, slack] = [await turn.getByRole('article').boundingBox(), await view.boundingBox()];
    expect(slack?.y).toBe(card?.y);
    expect(slack?.x).toBeGreaterThan((card?.x ?? 0) + (card?.width ?? 0));
    await turn.getByRole('button', { name: 'As Slack', pressed: true }).click();
    expect(await view.count()).toBe(0);
    expectQuiet(watched);
  });

  it('opens a part of the answer and goes back, alone', async ({ open }) => {
    const watched = await open(WIDE);
    const { page } = watched;
    const turn = await answered(page, 'show unable-to-connect');
    const card = turn.getByRole('article');
    const [view, before] = [await asSlack(turn), await textOf(card)];
    await view.getByRole('button', { name: /^Show cause 2/ }).click();
    await view.getByText('Back to the answer').waitFor();
    expect(await focused(page)).toBe('The same answer in Slack');
    expect(await textOf(view)).toContain('Cause 2');
    await view.getByText('Back to the answer').click();
    await view.getByText('If that was not it:').waitFor();
    expect(await textOf(card)).toBe(before);
    expectQuiet(watched);
  });

  it('walks through, and follows the card when that is pressed', async ({ open }) => {
    const watched = await open(WIDE);
    const { page } = watched;
    const turn = await answered(page, 'show unable-to-connect');
    const view = await asSlack(turn);
    await view.getByRole('button', { name: 'Walk me through' }).click();
    await view.getByText(/Cause 1 of \d+, step 1 of \d+/).waitFor();
    await view.getByRole('button', { name: 'Done, next step' }).click();
    await view.getByText(/Cause 1 of \d+, step 2 of \d+/).waitFor();
    const card = turn.getByRole('article');
    expect(await textOf(card)).not.toMatch(/step 2 of/);
    await card.getByRole('button', { name: 'Walk me through' }).click();
    await card.getByText(/Cause 1 of \d+, step 1 of \d+/).waitFor();
    await view.getByText(/Cause 1 of \d+, step 1 of \d+/).waitFor();
    expectQuiet(watched);
  });

  it('has the greeting and the lists too', async ({ open }) => {
    const watched = await open(WIDE);
    const { page } = watched;
    const view = await asSlack(turns(page).first());
    expect(await textOf(view)).toContain('Hello');
    await view.getByRole('button', { name: 'Topics' }).click();
    await view.getByText('Known errors by topic').waitFor();
    expectQuiet(watched);
  });

  it('shows what was pasted as text and nothing else', async ({ open }) => {
    const watched = await open(WIDE);
    const { page } = watched;
    const view = await asSlack(await answered(page, HOSTILE));
    expect(await view.locator('img, script').count()).toBe(0);
    expect(await view.locator('a[href*="a.example"]').count()).toBe(0);
    for (const link of await view.locator('a').all()) {
      expect(await link.getAttribute('href')).toMatch(/^https:\/\//);
      expect(await link.getAttribute('rel')).toBe('noopener noreferrer');
    }
    expectQuiet(watched);
  });

  it('says what failed and tries again', async ({ open }) => {
    const { page } = await open(WIDE);
    const turn = await answered(page, PASTE);
    await page.route('**/page/blocks', (route) => route.abort());
    await turn.getByRole('button', { name: 'As Slack' }).click();
    expect(await textOf(turn.getByRole('alert'))).toContain('cannot be reached');
    await page.unroute('**/page/blocks');
    await turn.getByRole('button', { name: 'Retry' }).click();
    await turn.locator('.slack-header').waitFor();
  });

  it.for(['light', 'dark'] as const)(
    'takes the place of the card on a phone of 320 pixels in %s',
    async (scheme, { open }) => {
      const watched = await open({ ...PHONE, colorScheme: scheme });
      const { page } = watched;
      for (const text of ['show unable-to-connect', 'list cache', HOSTILE, `${'C:\\Long'.repeat(60)} (ID: 100050)`]) {
        const turn = await answered(page, text);
        await asSlack(turn);
        expect(await turn.getByRole('article').isVisible()).toBe(false);
        expect(await overflows(page)).toBe(false);
        const ground = await groundOf(page, '.slack');
        expect(ground).toBe(scheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(26, 29, 33)');
      }
      expectQuiet(watched);
    },
  );
});
