import { describe, expect, it } from 'vitest';
import type { EntryView, Reply } from '../../../src/answer/model.ts';
import { entryView } from '../../../src/answer/view.ts';
import { loadKnowledge } from '../../../src/knowledge/build.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { buttons, faults, opened, partsOf } from './read.ts';
import { view as viewSchema } from './schema.ts';

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

describe('every entry of the knowledge', () => {
  it('has entries to test', () => {
    expect(views.length).toBeGreaterThan(25);
  });

  it('has buttons of one name that a screen reader tells apart', () => {
    for (const entry of views) {
      for (const message of opened(fullest(entry))) {
        const presses = buttons(message).filter((one) => 'value' in one);
        const names = presses.map((one) => one.accessibility_label ?? one.text.text);
        expect(names, entry.id).toEqual([...new Set(names)]);
      }
    }
  });

  it.each(views.map((view) => [view.id, view] as const))('%s: within the limits, wherever it stands', (_, view) => {
    for (const reply of [{ answers: [{ kind: 'entry' as const, entry: view, others: [] }] }, fullest(view)]) {
      for (const message of opened(reply)) expect(faults(message)).toEqual([]);
      const parts = [undefined, ...partsOf(renderBlocks(reply))];
      for (const part of parts) {
        const inView = renderBlocks(reply, { part, room: 'view' });
        expect(viewSchema.safeParse(inView).error).toBeUndefined();
      }
    }
  });
});
