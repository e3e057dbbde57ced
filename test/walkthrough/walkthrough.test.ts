import { describe, expect, it } from 'vitest';
import type { WalkPress } from '../../src/answer/actions.ts';
import type { Answer } from '../../src/answer/model.ts';
import { walkText } from '../../src/answer/strings.ts';
import { entryView } from '../../src/answer/view.ts';
import { walkAnswer } from '../../src/walkthrough/answer.ts';
import { entry, knowledge } from './knowledge.ts';
import { isEnd, isStep, offered, start } from './walker.ts';

/** The answers to presses in turn, each on the card that the one before gave. */
function walk(id: string, ...presses: WalkPress['press'][]): Answer {
  let answer = walkAnswer(entry(id), start(id), knowledge);
  for (const press of presses) answer = walkAnswer(entry(id), offered(answer, press), knowledge);
  return answer;
}
const place = (answer: Answer): string => `${isStep(answer).progress}: ${isStep(answer).step.text}`;
const titles = (answer: Answer): string[] => isStep(answer).actions.map(({ title }) => title);

describe('the offer', () => {
  it('is made where there are two steps or more', () => {
    expect(entryView(entry('full-disk'), knowledge).walk).toEqual({
      kind: 'walk',
      title: 'Walk me through',
      press: start('full-disk'),
    });
    expect(entryView(entry('mars-1'), knowledge).walk).toBeDefined();
    expect(entryView(entry('short'), knowledge).walk).toBeUndefined();
  });

  it('pressed on a card of an entry that has one step by now shows the entry', () => {
    expect(walkAnswer(entry('short'), start('short'), knowledge)).toMatchObject({
      kind: 'entry',
      entry: { id: 'short' },
    });
  });
});

describe('a step', () => {
  it('first says where one is, why, and what to be careful of', () => {
    expect(walk('full-disk')).toMatchObject({
      progress: 'Cause 1 of 3, step 1 of 4',
      cause: { title: 'Too small', why: 'The folder is small.' },
      cautions: ['Data can go.'],
      step: { copy: [{ kind: 'path', text: 'C:\\Scratch' }] },
    });
    expect(titles(walk('full-disk'))).toEqual([
      walkText.done,
      walkText.failed.cause,
      walkText.solved,
      walkText.backToEntry,
    ]);
  });

  it('of a procedure stands for itself, with its case and cautions at the first', () => {
    const first = walk('full-disk', 'done');
    expect(place(first)).toBe('Cause 1 of 3, step 2 of 4: Stop.');
    expect(first).toMatchObject({ part: { title: 'Move the folder (1 of 2)', when: 'It cannot grow.' } });
    expect(isStep(first).cautions).toEqual(['Ask first.']);
    expect(isStep(first).skip.title).toBe('Skip these 2 steps');
    const second = isStep(walk('full-disk', 'done', 'done'));
    expect(second.part).toEqual({ title: 'Move the folder (2 of 2)' });
    expect([second.cautions, second.skip.title]).toEqual([[], walkText.skip]);
  });

  it('at the end of a cause asks whether it helped', () => {
    const last = walk('full-disk', 'done', 'done', 'done');
    expect(isStep(last).question).toBe(walkText.lastStep.cause);
    expect(titles(last)).toEqual([walkText.solved, walkText.failed.cause, walkText.back]);
    expect(place(walk('full-disk', 'done', 'done', 'done', 'failed'))).toBe('Cause 2 of 3, step 1 of 1: Update.');
  });

  it('that does not help leads to the next cause, and back to where that was pressed', () => {
    expect(place(walk('full-disk', 'done', 'failed'))).toBe('Cause 2 of 3, step 1 of 1: Update.');
    expect(place(walk('full-disk', 'done', 'failed', 'back'))).toBe('Cause 1 of 3, step 2 of 4: Stop.');
    expect(place(walk('full-disk', 'done', 'failed', 'back', 'back'))).toBe(
      'Cause 1 of 3, step 1 of 4: Read the **free** space.',
    );
  });

  it('that is skipped takes a procedure for another case along', () => {
    expect(place(walk('full-disk', 'done', 'skip'))).toBe('Cause 1 of 3, step 4 of 4: Back up again.');
    expect(place(walk('full-disk', 'done', 'skip', 'back'))).toBe('Cause 1 of 3, step 2 of 4: Stop.');
    expect(place(walk('full-disk', 'skip'))).toBe('Cause 1 of 3, step 2 of 4: Stop.');
  });

  it('of an only cause counts steps alone, and offers to stop instead of a next cause', () => {
    expect(place(walk('one-cause'))).toBe('Step 1 of 2: First.');
    expect(titles(walk('one-cause'))).toEqual([walkText.done, walkText.stop, walkText.solved, walkText.backToEntry]);
    expect(titles(walk('one-cause', 'done'))).toEqual([walkText.solved, walkText.failed.last, walkText.back]);
  });

  it('of the general checks: one that does not help leads to the next', () => {
    const first = walk('mars-1');
    expect(isStep(first).cause.why).toMatch(/publishes no action/);
    expect(titles(first)).toEqual([walkText.solved, walkText.failed.check, walkText.backToEntry]);
    expect(isStep(first).progress).toBe('Check 1 of 4, step 1 of 1');
    expect(isStep(walk('mars-1', 'failed')).progress).toBe('Check 2 of 4, step 1 of 1');
  });
});

describe('solved', () => {
  it('says what helped, and can be taken back', () => {
    const end = walk('full-disk', 'failed', 'solved');
    expect(end).toMatchObject({ kind: 'walk-end', end: 'solved', title: walkText.solvedTitle });
    expect(isEnd(end).paragraphs).toEqual([
      'Good to hear. The error was: The disk is full',
      'What helped: Update.',
      'Cause 2 of 3, step 1 of 1: Too old',
    ]);
    expect(place(walk('full-disk', 'failed', 'solved', 'resume'))).toBe('Cause 2 of 3, step 1 of 1: Update.');
  });
});

describe('the summary', () => {
  const end = walk('full-disk', 'done', 'skip', 'failed', 'failed', 'done', 'failed');

  it('says what was tried with its outcome, and what was not', () => {
    expect(isEnd(end)).toMatchObject({ end: 'summary', title: walkText.endTitle });
    expect(isEnd(end).paragraphs).toContain(walkText.endAll);
    expect(isEnd(end).summary).toMatchInlineSnapshot(`
      "Not solved: The disk is full
      Codes: ID 100050 (0x186D2)
      Followed: MARS Medic, entry full-disk, reviewed 2026-01-02
      Source: The article, dated 2024-05-28, https://example.org/article

      Cause 1 of 3: Too small: did not help
        1. [done] Read the free space.
        2. [skipped] Stop.
        3. [not tried]
        4. [did not help] Back up again.
      Cause 2 of 3: Too old: did not help
        1. [did not help] Update.
      Cause 3 of 3: Too busy: did not help
        1. [done] Wait.
        2. [did not help] Try again."
    `);
  });

  it('goes back to the last step, or starts again', () => {
    expect(place(walkAnswer(entry('full-disk'), offered(end, 'back'), knowledge))).toBe(
      'Cause 3 of 3, step 2 of 2: Try again.',
    );
    expect(place(walkAnswer(entry('full-disk'), offered(end, 'start'), knowledge))).toMatch(/^Cause 1 of 3, step 1/);
  });

  it('of a walkthrough that was stopped claims no more than was done, and goes back to the step', () => {
    const stopped = walk('full-disk', 'failed', 'failed', 'stop');
    expect(isEnd(stopped).paragraphs).not.toContain(walkText.endAll);
    expect(isEnd(stopped).summary).toContain('Cause 3 of 3: Too busy: not tried');
    expect(place(walkAnswer(entry('full-disk'), offered(stopped, 'resume'), knowledge))).toBe(
      'Cause 3 of 3, step 1 of 2: Wait.',
    );
  });
});

it('answers every press from its own data: twice, late and out of order give the same', () => {
  const first = walkAnswer(entry('full-disk'), start('full-disk'), knowledge);
  const done = offered(first, 'done');
  const failed = offered(first, 'failed');
  const answers = [done, failed, done].map((press) => walkAnswer(entry('full-disk'), press, knowledge));
  expect(answers[0]).toEqual(answers[2]);
  expect(place(walkAnswer(entry('full-disk'), failed, knowledge))).toBe(place(answers[1] ?? first));
});
