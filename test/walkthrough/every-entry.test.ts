import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buttonSchema, type DeskButton, type WalkPress } from '../../src/answer/actions.ts';
import type { Answer } from '../../src/answer/model.ts';
import { createDesk } from '../../src/desk/desk.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { renderCard } from '../../src/render/adaptive-card/render.ts';
import { renderText } from '../../src/render/text/render-text.ts';
import { TICKET_LIMIT } from '../../src/walkthrough/ticket.ts';
import { type Random, seeded } from '../helpers/random.ts';
import { sdkComplaints } from '../render/adaptive-card/sdk.ts';
import { cardFaults } from '../render/adaptive-card/walk.ts';
import { deskButton, pressable, start } from './walker.ts';

const knowledge = loadKnowledge();
const desk = createDesk({
  knowledge: () => knowledge,
  diagnose: () => ({ findings: [], reading: { characters: 0, read: 0 } }),
});
const ids = [...knowledge.entries.keys()];
/** More presses than any walkthrough needs when it seldom goes back. */
const MOST_PRESSES = 400;

/** Presses a button and checks what it leads to; gives the answer. */
function press(button: DeskButton): Answer {
  const reply = desk.press(button, 'personal');
  const [answer] = reply.answers;
  if (answer === undefined) throw new Error('no answer');
  const card = renderCard(reply);
  expect(sdkComplaints(card)).toEqual([]);
  expect(cardFaults(card)).toEqual([]);
  if (answer.kind !== 'entry') expect(pressable(answer).length).toBeGreaterThan(0);
  expect(renderText(reply)).not.toMatch(/undefined|\[object|NaN/);
  if (answer.kind === 'walk') expect(answer.actions.length).toBeLessThanOrEqual(4);
  if (answer.kind === 'walk-end') expect((answer.summary ?? '').length).toBeLessThanOrEqual(TICKET_LIMIT);
  return answer;
}

/** Mostly on, seldom back, as a person goes; an end only where it is reached by itself. */
function next(answer: Answer, random: Random): WalkPress | undefined {
  const presses = pressable(answer).flatMap((button) => (button.do === 'walk' ? [button] : []));
  const wanted = random.below(10) === 0 ? 'back' : random.pick(['done', 'done', 'done', 'failed', 'skip']);
  return presses.find((one) => one.press === wanted) ?? presses.find((one) => one.press === 'failed');
}

describe('every entry', () => {
  it.each(ids)('%s can be walked through to its end', (id) => {
    const random = seeded(id);
    let answer = press(start(id));
    for (let count = 0; answer.kind === 'walk' && count < MOST_PRESSES; count++) {
      const button = next(answer, random) ?? pressable(answer).find((one) => one.do === 'walk' && one.press === 'stop');
      if (button === undefined) throw new Error('a dead end');
      answer = press(button);
    }
    expect(answer.kind).toBe(knowledge.entries.get(id) && offersWalk(id) ? 'walk-end' : 'entry');
  });
});

function offersWalk(id: string): boolean {
  const [shown] = desk.press({ v: 1, do: 'show', entry: id }, 'personal').answers;
  return shown?.kind === 'entry' && shown.entry.walk !== undefined;
}

const walked = ids.filter(offersWalk);

describe('any presses', () => {
  it('lead from a good card to a good card', () => {
    const choices = fc.array(fc.nat({ max: 9 }), { maxLength: 12 });
    fc.assert(
      fc.property(fc.constantFrom(...walked), choices, (id, picks) => {
        let answer = press(start(id));
        for (const pick of picks) {
          const buttons = pressable(answer).filter((one) => one.do === 'walk');
          const button = buttons[pick % Math.max(buttons.length, 1)];
          if (button === undefined) return;
          answer = press(button);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('with data that no card of ours sent are refused or answered with a good card', () => {
    const print = fc.oneof(fc.stringMatching(/^[0-9a-f]{8}$/), fc.string());
    const past = fc.oneof(fc.stringMatching(/^[dns-]{0,400}$/), fc.string());
    const data = fc.record(
      {
        v: fc.constantFrom(1, 1, 1, 2),
        do: fc.constant('walk'),
        entry: fc.oneof(fc.constantFrom(...ids), fc.string()),
        press: fc.constantFrom('start', 'done', 'failed', 'skip', 'back', 'resume', 'solved', 'stop', 'jump'),
        state: fc.record({ steps: print, cause: print, past }, { requiredKeys: ['steps', 'cause', 'past'] }),
      },
      { requiredKeys: ['v', 'do', 'entry', 'press'] },
    );
    fc.assert(
      fc.property(data, (any) => {
        const read = buttonSchema.safeParse(any);
        const button = read.success ? deskButton(read.data) : undefined;
        if (button) press(button);
      }),
      { numRuns: 300 },
    );
  });

  it('with the right prints and any past lead to a good card', () => {
    const past = fc.stringMatching(/^[dns-]{0,80}$/);
    const pressed = fc.constantFrom('done', 'failed', 'skip', 'back', 'resume', 'solved', 'stop');
    fc.assert(
      fc.property(fc.constantFrom(...walked), past, pressed, (id, was, how) => {
        const genuine = pressable(press(start(id))).find((one) => one.do === 'walk');
        if (genuine?.do !== 'walk' || genuine.state === undefined) throw new Error('no state');
        press({ ...genuine, press: how, state: { ...genuine.state, past: was } });
      }),
      { numRuns: 200 },
    );
  });
});
