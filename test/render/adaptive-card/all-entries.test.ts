import { describe, expect, it } from 'vitest';
import type { EntryView, Reply, StepItem, StepView } from '../../../src/answer/model.ts';
import { entryView } from '../../../src/answer/view.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { withoutMarks } from '../../../src/render/adaptive-card/inline.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { sdkComplaints } from './sdk.ts';
import { cardFaults, opened, readable } from './walk.ts';

const knowledge = loadKnowledge();
const views = [...knowledge.entries.values()].map((entry) => entryView(entry, knowledge));

/** With everything around it that a diagnosis may add. */
function fullest(entry: EntryView): Reply {
  const others = views.slice(0, 3).map(({ id, title }) => ({ id, title }));
  const certainty = { confidence: 0.9, words: 'Very likely (90%)', matched: ['ID 100050', 'message 94%'] };
  const excerpt = { quoted: 'pasted words '.repeat(23) };
  const notice = 'Your paste was long: I read 20,000 of its 40,000 characters and left the rest out.';
  return { answers: [{ kind: 'entry', entry, certainty, excerpt, others }], notice };
}

function essentials(item: StepItem): string[] {
  const steps: StepView[] = item.kind === 'step' ? [item] : item.steps;
  const cautions = item.kind === 'step' ? [] : item.cautions;
  const own = steps.flatMap((step) => [step.text, ...(step.caution === undefined ? [] : [step.caution])]);
  const copied = steps.flatMap((step) => step.copy.map(({ text }) => text));
  return [...[...own, ...cautions].map(withoutMarks), ...copied];
}

describe('every entry of the knowledge', () => {
  it('has entries to test', () => {
    expect(views.length).toBeGreaterThan(25);
  });

  it.each(views.map((view) => [view.id, view] as const))('%s: clean, within the limits, and complete', (_, view) => {
    const bare: Reply = { answers: [{ kind: 'entry', entry: view, others: [] }] };
    const steps = [...view.causes.flatMap((cause) => cause.steps), ...view.checks].flatMap(essentials);
    const wanted = [...steps, ...view.cautions.map(withoutMarks)];
    // Alone it stands on one card with all its steps; with all around it some causes may have to be opened.
    for (const cards of [[renderCard(bare)], opened(bare), opened(fullest(view))]) {
      expect(cards.flatMap(sdkComplaints)).toEqual([]);
      expect(cards.flatMap(cardFaults)).toEqual([]);
      const text = cards.map(readable).join('\n');
      expect(wanted.filter((part) => !text.includes(part))).toEqual([]);
    }
  });
});
