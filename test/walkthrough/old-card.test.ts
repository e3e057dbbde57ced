import { describe, expect, it } from 'vitest';
import { buttonSchema, MOST_WALK_STEPS } from '../../src/answer/actions.ts';
import { walkText } from '../../src/answer/strings.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { walkAnswer } from '../../src/walkthrough/answer.ts';
import { makeKnowledge } from '../helpers/knowledge.ts';
import { BUSY, entry, knowledge, knowledgeWith, OLD, SMALL } from './knowledge.ts';
import { isEnd, isStep, offered, start } from './walker.ts';

/** The card of the old knowledge that shows the second cause. */
const card = walkAnswer(
  entry('full-disk'),
  offered(walkAnswer(entry('full-disk'), start('full-disk'), knowledge), 'failed'),
  knowledge,
);

describe('a card that is older than its entry', () => {
  it.each([
    ['a step more before it', [{ ...SMALL, steps: [{ do: 'Look.' }, ...SMALL.steps] }, OLD, BUSY], 'Cause 2 of 3'],
    ['causes in another order', [BUSY, SMALL, OLD], 'Cause 3 of 3'],
    ['a step of its own changed', [SMALL, { ...OLD, steps: [{ do: 'Renew it.' }] }, BUSY], 'Cause 2 of 3'],
    ['another command', [SMALL, { ...OLD, steps: [{ do: 'Update.', command: 'setup /q' }] }, BUSY], 'Cause 2 of 3'],
  ])('with %s begins its cause again', (_, causes, progress) => {
    const known = knowledgeWith(causes);
    for (const press of ['failed', 'back', 'skip'] as const) {
      const answer = isStep(walkAnswer(entry('full-disk', known), offered(card, press), known));
      expect(answer.notice).toBe(walkText.changedHere);
      expect(answer.cause.title).toBe('Too old');
      expect(answer.progress).toMatch(new RegExp(`^${progress}, step 1 of`));
    }
  });

  it('whose cause is gone begins the entry again', () => {
    const known = knowledgeWith([SMALL, BUSY]);
    const answer = isStep(walkAnswer(entry('full-disk', known), offered(card, 'failed'), known));
    expect([answer.notice, answer.cause.title]).toEqual([walkText.changed, 'Too small']);
  });

  it('is believed when it says solved, with no more than is sure', () => {
    const same = knowledgeWith([{ ...SMALL, title: 'Too narrow' }, OLD]);
    expect(isEnd(walkAnswer(entry('full-disk', same), offered(card, 'solved'), same)).paragraphs.slice(1)).toEqual([
      'Solved at the cause: Too old',
    ]);
    const gone = knowledgeWith([SMALL, BUSY]);
    expect(isEnd(walkAnswer(entry('full-disk', gone), offered(card, 'solved'), gone)).paragraphs).toHaveLength(1);
  });

  it('goes on as before when only notes and links changed', () => {
    const known = knowledgeWith([SMALL, { ...OLD, steps: [{ do: 'Update.', note: 'New.' }] }, BUSY]);
    const answer = isStep(walkAnswer(entry('full-disk', known), offered(card, 'failed'), known));
    expect([answer.notice, answer.cause.title]).toEqual([undefined, 'Too busy']);
  });

  it('whose entry is gone is told so', () => {
    const empty = makeKnowledge();
    const diagnose = () => ({ findings: [], reading: { characters: 0, read: 0 } });
    const desk = createDesk({ knowledge: () => empty, diagnose });
    expect(desk.press(offered(card, 'failed'), 'personal').answers).toMatchObject([
      { kind: 'info', title: 'This entry is no longer here' },
    ]);
  });
});

describe('the data of a button', () => {
  const good = { v: 1, do: 'walk', entry: 'a', press: 'done' };
  const state = { steps: '0123abcd', cause: '0123abcd', past: 'dns-' };

  it.each([good, { ...good, state }, { ...good, state: { ...state, past: 'd'.repeat(MOST_WALK_STEPS) } }])(
    'is read: %o',
    (data) => {
      expect(buttonSchema.safeParse(data).success).toBe(true);
    },
  );

  it.each([
    { ...good, v: 2 },
    { ...good, press: 'jump' },
    { ...good, state: { ...state, past: 'd'.repeat(MOST_WALK_STEPS + 1) } },
    { ...good, state: { ...state, past: 'dx' } },
    { ...good, state: { ...state, steps: '<at>' } },
    { ...good, state: { ...state, more: 1 } },
    { ...good, state: { past: '' } },
  ])('is refused, never misread: %o', (data) => {
    expect(buttonSchema.safeParse(data).success).toBe(false);
  });

  it('stays within what any platform lets a button carry', () => {
    const largest = { ...good, entry: 'e'.repeat(80), state: { ...state, past: '-'.repeat(MOST_WALK_STEPS) } };
    expect(JSON.stringify(largest).length).toBeLessThan(600);
  });
});
