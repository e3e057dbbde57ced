import { describe, expect, it } from 'vitest';
import type { Answer, EntryView, Reply } from '../../../src/answer/model.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { words } from '../../../src/render/adaptive-card/words.ts';
import { guide } from './samples.ts';
import { sdkComplaints } from './sdk.ts';
import { cardFaults, ofType, readable } from './walk.ts';

const NOTES = [
  'Our proxy is proxy.example.com, port 3128.',
  '**Ask** [Anna](https://x.example) <at>Anna</at> {{DATE(x)}}',
];

function withNotes(notes: string[], change: Partial<EntryView> = {}): Reply {
  const answer: Answer = { kind: 'entry', entry: { ...guide, ...change, teamNotes: notes }, others: [] };
  return { answers: [answer] };
}

describe("a team's notes", () => {
  it('stand open at the end of the entry, before the source', () => {
    const lines = readable(renderCard(withNotes(NOTES))).split('\n');
    const at = lines.indexOf('From your team:');
    expect(lines[at + 1]).toBe('• Our proxy is proxy.example.com, port 3128.');
    expect(lines[at + 3]).toMatch(/^Source: /);
  });

  it('are text and no markup', () => {
    const card = renderCard(withNotes(NOTES));
    expect(sdkComplaints(card)).toEqual([]);
    expect(cardFaults(card)).toEqual([]);
    expect(readable(card)).toContain('• **Ask** [Anna](https://x.example) ‹at>Anna‹/at> {{DATE(x)}}');
    for (const { text } of ofType(card, 'TextBlock')) expect(text).not.toMatch(/proxy|Anna/);
  });

  it('say nothing where there are none', () => {
    expect(readable(renderCard(withNotes([])))).not.toContain('From your team');
  });

  it('count for the size of the card and stay when its steps have to be cut', () => {
    const steps = Array.from({ length: 90 }, (_, at) => ({
      kind: 'step' as const,
      text: `Step ${at} ${'x'.repeat(300)}`,
      copy: [],
      links: [],
      beyondSource: false,
    }));
    const notes = Array.from({ length: 10 }, (_, at) => `Note ${at} ${'n'.repeat(390)}`);
    const card = renderCard(withNotes(notes, { causes: [{ title: 'Because', steps }] }));
    expect(cardFaults(card)).toEqual([]);
    const text = readable(card);
    expect(text).toContain(words.leftOut);
    for (const note of notes) expect(text).toContain(note);
    expect(text).toContain('Source: ');
  });

  it('are cut from the end when they alone are too much', () => {
    const notes = Array.from({ length: 20 }, (_, at) => `Note ${at} ${'\u6ce8'.repeat(390)}`);
    const card = renderCard(withNotes(notes));
    expect(cardFaults(card)).toEqual([]);
    expect(readable(card)).toContain(words.leftOut);
    expect(readable(card)).toContain('Note 0');
    expect(readable(card)).not.toContain('Note 19');
  });
});
