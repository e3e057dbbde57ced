import { describe, expect, it } from 'vitest';
import { MOST_WALK_STEPS } from '../../src/answer/actions.ts';
import type { StepItem } from '../../src/answer/model.ts';
import { renderCard } from '../../src/render/adaptive-card/render.ts';
import { summaryAnswer } from '../../src/walkthrough/ends.ts';
import { planOf } from '../../src/walkthrough/plan.ts';
import { TICKET_LIMIT, ticketOf } from '../../src/walkthrough/ticket.ts';
import { guide } from '../render/adaptive-card/samples.ts';
import { sdkComplaints } from '../render/adaptive-card/sdk.ts';
import { cardFaults, readable } from '../render/adaptive-card/walk.ts';

const step = (text: string): StepItem => ({ kind: 'step', text, copy: [], links: [], beyondSource: false });
/** A plan of so many steps with texts of so many characters. */
const planWith = (steps: number, length: number, letter = 'x') =>
  planOf({
    ...guide,
    causes: [{ title: 'One', steps: Array.from({ length: steps }, () => step(letter.repeat(length))) }],
  });

describe('the text for a ticket', () => {
  it('gives each step in full while all fit', () => {
    expect(ticketOf(planWith(20, 200), 'd'.repeat(20))).toContain('x'.repeat(200));
  });

  it('shortens the steps rather than leaving one out, and never grows past its limit', () => {
    for (const [steps, length] of [
      [40, 400],
      [90, 400],
      [150, 400],
      [MOST_WALK_STEPS, 400],
    ] as const) {
      const text = ticketOf(planWith(steps, length), 'd'.repeat(steps));
      expect(text.length).toBeLessThanOrEqual(TICKET_LIMIT);
      expect(text.split('\n').length).toBeGreaterThan(Math.min(steps, 200));
    }
  });

  it('fits into a card whatever its letters weigh', () => {
    for (const letter of ['x', '"', '€', '\u{1f600}', '\\']) {
      const card = renderCard({ answers: [summaryAnswer(planWith(60, 150, letter), 'd'.repeat(60))] });
      expect(sdkComplaints(card)).toEqual([]);
      expect(cardFaults(card)).toEqual([]);
      expect(readable(card)).toContain('60. [done]');
    }
  });
});
