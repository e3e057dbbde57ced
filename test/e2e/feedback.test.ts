/** What a person says of an answer, from the page to the store. */
import type { Locator } from 'playwright-core';
import { describe, expect } from 'vitest';
import { voteText } from '../../src/answer/follow-strings.ts';
import { expectQuiet, focused, overflows, say, textOf } from './page-helpers.ts';
import { itKeeps as it, pageTests } from './page-suite.ts';

const PASTE =
  'Server: FILESRV01\nThe Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050)';
/** Of the ground and of the words of a field. */
const COLOURS = {
  light: ['rgb(255, 255, 255)', 'rgb(36, 36, 36)'],
  dark: ['rgb(41, 41, 41)', 'rgb(255, 255, 255)'],
};
const PERSON = 'local-person';
const ALWAYS = { from: '2000-01-01T00:00:00.000Z', to: '2100-01-01T00:00:00.000Z' };

pageTests();

/** Presses something in the card and waits for what must stand there then. */
async function press(card: Locator, name: string, then: string): Promise<void> {
  await card.getByRole('button', { name, exact: true }).click();
  await card.getByText(then, { exact: true }).waitFor();
}

describe('feedback', () => {
  it('not my error, a word, then solved after all: one vote, changed, and one redacted gap', async ({ open, kept }) => {
    const watched = await open();
    const { page } = watched;
    const card = (await say(page, PASTE)).getByRole('article');
    await press(card, 'Not my error', voteText.thanks['not-mine']);
    expect(await page.locator('#status').textContent()).toBe(voteText.thanks['not-mine']);
    expect(await focused(page)).toMatch(/^Answer: /);
    expect(await card.getByText(voteText.thanks['not-mine']).isVisible()).toBe(true);
    const { feedback, gaps } = await kept.kept();
    expect(await feedback.list(ALWAYS, { limit: 9 })).toMatchObject([{ vote: 'not-mine', person: PERSON }]);

    await card.getByLabel(voteText.word).fill('It was the proxy of jane.doe@contoso.com <at>all</at> **x**');
    await press(card, voteText.send, voteText.wordThanks);
    expect(await card.getByRole('textbox').count()).toBe(0);
    const [worded] = await (await kept.kept()).feedback.list(ALWAYS, { limit: 9 });
    expect(worded?.word).toMatch(/^It was the proxy of (?!jane)/);

    await press(card, 'Solved it', voteText.thanks.solved);
    await kept.kept();
    const votes = await feedback.list(ALWAYS, { limit: 9 });
    expect(votes).toMatchObject([{ vote: 'solved', person: PERSON, entry: 'unable-to-connect' }]);
    const [gap, ...others] = await gaps.list('open', 9);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({ kind: 'not-mine', entry: 'unable-to-connect', count: 1 });
    expect(gap?.text).toContain('unable to connect');
    expect(gap?.text).not.toContain('FILESRV01');
    expect(kept.failures).toEqual([]);
    expectQuiet(watched);
  });

  it('works by keyboard; two cards with a word each do not mix them', async ({ open, kept }) => {
    const watched = await open();
    const { page } = watched;
    const cards = [(await say(page, PASTE)).getByRole('article'), (await say(page, 'ID 100050')).getByRole('article')];
    for (const card of cards) {
      await card.getByRole('button', { name: "Didn't help", exact: true }).press('Enter');
      await card.getByText(voteText.thanks['no-help']).waitFor();
    }
    const [first, second] = cards;
    await first?.getByLabel(voteText.word).fill('the first');
    await second?.getByLabel(voteText.word).fill('the second');
    await second?.getByRole('button', { name: voteText.send }).press('Enter');
    await second?.getByText(voteText.wordThanks).waitFor();
    expect(await first?.getByLabel(voteText.word).inputValue()).toBe('the first');
    const votes = await (await kept.kept()).feedback.list(ALWAYS, { limit: 9 });
    expect(votes.filter(({ vote }) => vote === 'no-help').map(({ word }) => word)).toEqual([undefined, 'the second']);
    expectQuiet(watched);
  });

  it.for([
    ['light', 360],
    ['dark', 1100],
  ] as const)('fits and can be read in %s at %i px', async ([colorScheme, width], { open }) => {
    const watched = await open({ colorScheme, viewport: { width, height: 700 } });
    const { page } = watched;
    const card = (await say(page, PASTE)).getByRole('article');
    await card.getByRole('button', { name: 'Solved it', exact: true }).scrollIntoViewIfNeeded();
    expect(await overflows(page)).toBe(false);
    await press(card, 'Not my error', voteText.thanks['not-mine']);
    expect(await overflows(page)).toBe(false);
    const field = card.getByRole('textbox');
    const looks = await page.evaluate<string[]>(
      `(({ backgroundColor, color }) => [backgroundColor, color])(getComputedStyle(document.querySelector('.ac-input')))`,
    );
    expect(looks).toEqual(COLOURS[colorScheme]);
    const box = await field.boundingBox();
    expect(box?.width).toBeGreaterThan(200);
    expectQuiet(watched);
  });

  it('stands in the view of Slack too: the same answer, and a vote there is a vote', async ({ open, kept }) => {
    const watched = await open({ viewport: { width: 1400, height: 800 } });
    const { page } = watched;
    const votes = async () => (await (await kept.kept()).feedback.list(ALWAYS, { limit: 99 })).length;
    const before = await votes();
    const turn = await say(page, PASTE);
    await turn.getByRole('button', { name: 'As Slack' }).click();
    const view = turn.getByRole('region', { name: 'The same answer in Slack' });
    await view.getByRole('button', { name: 'Ask a person' }).waitFor();
    await view.getByRole('button', { name: "Didn't help" }).click();
    await view.getByText(voteText.thanks['no-help']).waitFor();
    expect(await view.getByRole('button', { name: voteText.addWord }).isDisabled()).toBe(true);
    expect(await votes()).toBe(before + 1);
    // It changes the vote of the card, whose answer it is.
    await press(turn.getByRole('article'), 'Solved it', voteText.thanks.solved);
    expect(await votes()).toBe(before + 1);
    expectQuiet(watched);
  });

  it('a command about what is kept is carried out once, and the view of Slack shows what came of it', async ({
    open,
    kept,
  }) => {
    const watched = await open({ viewport: { width: 1400, height: 800 } });
    const { page } = watched;
    for (const text of ['note 100050 Ask the network team.', 'notes 100050']) {
      const turn = await say(page, text);
      await turn.getByRole('button', { name: 'As Slack' }).click();
      const view = turn.getByRole('region', { name: 'The same answer in Slack' });
      await view.getByText('Ask the network team.').waitFor();
    }
    expect(await (await kept.kept()).notes.list()).toHaveLength(1);
    expectQuiet(watched);
  });

  it('in the dialog about a message stays in the dialog', async ({ open, kept }) => {
    const watched = await open();
    const { page } = watched;
    await page.getByRole('button', { name: 'A message of a colleague' }).click();
    await page.getByRole('button', { name: 'Explain this error' }).last().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: "Didn't help", exact: true }).click();
    await dialog.getByText(voteText.thanks['no-help']).waitFor();
    await dialog.getByLabel(voteText.word).fill('in a dialog');
    await dialog.getByRole('button', { name: voteText.send, exact: true }).click();
    await dialog.getByText(voteText.wordThanks).waitFor();
    expect(await textOf(dialog)).not.toContain('in a dialog');
    const votes = await (await kept.kept()).feedback.list(ALWAYS, { limit: 9 });
    expect(votes.map(({ word }) => word)).toContain('in a dialog');
    expectQuiet(watched);
  });
});
