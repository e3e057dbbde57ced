import { describe, expect, it } from 'vitest';
import { entryTitle } from '../../src/answer/titles.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';

const titles = [...loadKnowledge().entries.values()].map((entry) => ({ entry, title: entryTitle(entry) }));

describe('the title of an entry', () => {
  it('is short, and cut at a word where the message is long', () => {
    const cut = titles.filter(({ title }) => title.endsWith('…'));
    expect(cut.length).toBeGreaterThan(10);
    for (const { entry, title } of cut) {
      const message = entry.kind === 'catalogue' ? (entry.message ?? '') : '';
      const shown = title.slice(title.indexOf(': ') + 2, -1);
      expect(title.length).toBeLessThanOrEqual(110);
      expect(message.startsWith(shown), title).toBe(true);
      expect(message.slice(shown.length), title).toMatch(/^[\s,;:(]/);
    }
  });
});
