import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { startLocal } from './local-server.ts';
import { expectQuiet, field, say, textOf, turns } from './page-helpers.ts';
import { it, pageTests } from './page-suite.ts';

const LINE = 'a line of a log without any meaning\n';

pageTests();

/** Pastes as a person does: the browser's own way, at its own speed. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate<void>(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
  await field(page).press('ControlOrMeta+v');
}

describe('when the bot does not answer', () => {
  it('says so, keeps the paste, and works again after Retry', async ({ open }) => {
    const own = await startLocal();
    const { page } = await open({ url: own.url });
    await own.stop();
    const turn = await say(page, 'show 100050');
    expect(await textOf(turn.getByRole('alert'))).toContain('cannot be reached');
    await turn.getByRole('button', { name: 'Retry' }).click();
    expect(await textOf(turn.getByRole('alert'))).toContain('cannot be reached');
    const again = await startLocal(Number(new URL(own.url).port));
    await turn.getByRole('button', { name: 'Retry' }).click();
    expect(await textOf(turn.getByRole('article'))).toContain('100050');
    expect(await turn.getByRole('alert').count()).toBe(0);
    await again.stop();
  });

  it('gives the text back to edit', async ({ open }) => {
    const { page } = await open();
    await page.route('**/api/messages', (route) => route.abort());
    const turn = await say(page, 'my paste');
    await field(page).fill('typed since');
    await turn.getByRole('button', { name: 'Edit the text' }).click();
    expect(await field(page).inputValue()).toBe('my paste\ntyped since');
  });

  it('says what a server that fails said', async ({ open }) => {
    const { page } = await open();
    const body = JSON.stringify({ code: 'NOT_READY', message: 'The bot is starting or stopping.' });
    await page.route('**/api/messages', (route) => route.fulfill({ status: 503, body }));
    const turn = await say(page, 'x');
    expect(await textOf(turn.getByRole('alert'))).toContain('(503 NOT_READY). The bot is starting or stopping.');
    await page.unroute('**/api/messages');
    await page.route('**/api/messages', (route) => route.fulfill({ status: 500, body: 'no JSON' }));
    expect(await textOf((await say(page, 'x')).getByRole('alert'))).toContain('(500)');
    await page.unroute('**/api/messages');
    await page.route('**/api/messages', (route) => route.fulfill({ status: 200, body: '{}' }));
    expect(await textOf((await say(page, 'x')).getByRole('alert'))).toContain('nothing to say');
  });

  it('keeps a card whose button fails, and does what was pressed after Retry', async ({ open }) => {
    const { page } = await open();
    const card = turns(page).first().getByRole('article');
    await page.route('**/api/messages', (route) => route.abort());
    await card.getByRole('button', { name: 'Topics' }).click();
    expect(await textOf(card.getByRole('alert'))).toContain('cannot be reached');
    expect(await textOf(card)).toContain('Hello');
    await page.unroute('**/api/messages');
    await card.getByRole('button', { name: 'Retry' }).click();
    await card.getByText('Known errors by topic').waitFor();
  });

  it('shows that it looks while it waits', async ({ open }) => {
    const watched = await open();
    const { page } = watched;
    const gate = Promise.withResolvers<void>();
    await page.route('**/api/messages', async (route) => {
      await gate.promise;
      await route.continue();
    });
    const turn = await say(page, 'show 100050');
    expect(await textOf(turn.getByRole('status'))).toContain('Looking it up');
    gate.resolve();
    await turn.getByRole('article').waitFor();
    expect(await turn.getByRole('status').count()).toBe(0);
    expectQuiet(watched);
  });
});

describe('a long paste', () => {
  it('is sent whole and shown in part, with its size', async ({ open }) => {
    const watched = await open();
    await paste(watched.page, `${LINE.repeat(2_000)}(ID: 100050)`);
    await field(watched.page).press('Enter');
    const turn = turns(watched.page).nth(1);
    expect(await textOf(turn.locator('.question'))).toMatch(/72,012 characters in 2,001 lines, shown in part$/);
    expect((await textOf(turn.locator('.question'))).length).toBeLessThan(700);
    await turn.getByRole('article').waitFor();
    expectQuiet(watched);
  });

  it('of megabytes neither stops the page nor is lost: it says that it is too long', async ({ open }) => {
    const { page } = await open();
    await field(page).fill('look:');
    await paste(page, LINE.repeat(100_000));
    await page.getByText('A paste of 3,600,000 characters goes with this').waitFor();
    expect(await field(page).inputValue()).toBe('look:');
    await field(page).press('Enter');
    const turn = turns(page).nth(1);
    expect(await textOf(turn.getByRole('alert'))).toMatch(/too long[\s\S]*256 KB/);
    expect(await turn.getByRole('button', { name: 'Retry' }).count()).toBe(0);
    await turn.getByRole('button', { name: 'Edit the text' }).click();
    await page.getByText('A paste of 3,600,006 characters goes with this').waitFor();
    await page.getByRole('button', { name: 'Remove', exact: true }).click();
    expect(await page.getByText('goes with this').isVisible()).toBe(false);
  });
});
