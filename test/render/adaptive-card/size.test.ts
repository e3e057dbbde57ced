import { describe, expect, it } from 'vitest';
import type { Answer, CauseView, EntryView, Reply, StepItem } from '../../../src/answer/model.ts';
import { limits } from '../../../src/render/adaptive-card/limits.ts';
import { renderCard } from '../../../src/render/adaptive-card/render.ts';
import { words } from '../../../src/render/adaptive-card/words.ts';
import { guide } from './samples.ts';
import { sdkComplaints } from './sdk.ts';
import { bytes, cardFaults, ofType, opened, partsOf, pressed, readable } from './walk.ts';

function entry(change: Partial<EntryView>, more: Partial<Extract<Answer, { kind: 'entry' }>> = {}): Reply {
  return { answers: [{ kind: 'entry', entry: { ...guide, ...change }, others: [], ...more }] };
}

const step = (name: string, length = 200): StepItem => ({
  kind: 'step',
  text: `Step ${name} **begin** ${'x'.repeat(length)}`,
  copy: [{ kind: 'command', shell: 'cmd', text: `command-${name} /x` }],
  links: [],
  caution: `Careful with ${name}.`,
  beyondSource: false,
});

const causes = (count: number, steps: number): CauseView[] =>
  Array.from({ length: count }, (_, cause) => ({
    title: `Because of ${cause}`,
    steps: Array.from({ length: steps }, (_, number) => step(`${cause}-${number}`)),
  }));

/** The reply whose whole card has exactly so many bytes, made so by a message of the product. */
function ofBytes(wanted: number): Reply {
  const empty = bytes(renderCard(entry({ messages: [''] })));
  return entry({ messages: ['m'.repeat(wanted - empty - MESSAGE_OVERHEAD)] });
}
/** An empty message has no run. */
const MESSAGE_OVERHEAD = JSON.stringify({ type: 'TextRun', text: '', fontType: 'monospace' }).length;

describe('at the limit', () => {
  it('nothing is left out', () => {
    const card = renderCard(ofBytes(limits.bytes));
    expect(bytes(card)).toBe(limits.bytes);
    expect(readable(card)).toContain('mmmm');
  });

  it('one byte past it a line opens what is wanted seldom, and nothing else changes', () => {
    const card = renderCard(ofBytes(limits.bytes + 1));
    expect(partsOf(card)).toEqual(['more']);
    const text = readable(card);
    expect(text).not.toContain('mmmm');
    expect(text).toContain('More: messages, links, related errors, more sources ›');
    const bare = readable(
      renderCard(entry({ messages: [], links: [], related: [], sources: guide.sources.slice(0, 1) })),
    );
    const [stays, also] = [text, bare].map(
      (all) => new Set(all.split('\n').filter((line) => !/^(?:More|Source): /.test(line))),
    );
    expect(stays).toEqual(also);
  });
});

describe('a card that would be too large', () => {
  it('puts what is wanted seldom behind a line, then later answers, then leaves out the excerpt, then puts causes away', () => {
    const later: Answer = { kind: 'entry', entry: { ...guide, id: 'later', causes: causes(1, 5) }, others: [] };
    const shown = (count: number): boolean[] => {
      const reply = entry({ causes: causes(2, count) }, { excerpt: { quoted: 'pasted words' } });
      const card = renderCard({ ...reply, answers: [...reply.answers, later] });
      expect(cardFaults(card)).toEqual([]);
      const text = readable(card);
      expect(text).toContain(`Step 0-${count - 1}`);
      expect(text).toContain(words.also(guide.title));
      expect(text).toContain('Because of 1');
      return [
        text.includes('There is not enough'),
        text.split('command-0-0').length > 2,
        text.includes('pasted words'),
        text.includes('Step 1-0'),
      ];
    };
    const states = Array.from({ length: 20 }, (_, index) =>
      shown(index + 1)
        .map(Number)
        .join(''),
    );
    expect([...new Set(states)]).toEqual(['1111', '0111', '0011', '0001', '0000']);
  });

  it('opens from it what has no place on it, and leads back', () => {
    const options = ['cache-problems', 'a', 'b', 'c'];
    const others = ['a', 'b', 'c'].map((id) => ({ id, title: `Other ${id}` }));
    const reply = entry({ causes: causes(3, 12) }, { others });
    const card = renderCard(reply);
    expect(pressed(card).filter((data) => data.do === 'show' && data.part !== undefined)).toEqual(
      ['cause-2', 'cause-3', 'more'].map((part) => ({ v: 1, do: 'show', entry: 'cache-problems', options, part })),
    );
    for (const part of ['cause-2', 'cause-3']) {
      const [row] = ofType(card, 'Container').filter((one) => JSON.stringify(one['selectAction'])?.includes(part));
      const [title] = readable(renderCard(reply, { part })).split('\n');
      expect(readable({ row })).toBe(`${title} ›`);
    }
    expect(readable(card)).toContain('more sources, other likely errors ›');
    const all = opened(reply).map(readable).join('\n');
    for (const name of ['0-0', '1-11', '2-11']) expect(all).toContain(`Step ${name} begin`);
    for (const other of others) expect(all).toContain(other.title);
  });

  it('keeps every step, command and caution of the first entry as long as they fit at all', () => {
    const reply = entry(
      { causes: causes(4, 15), messages: ['m'.repeat(500)] },
      { excerpt: { quoted: 'p'.repeat(300) } },
    );
    const cards = opened(reply);
    for (const card of cards) {
      expect(sdkComplaints(card)).toEqual([]);
      expect(cardFaults(card)).toEqual([]);
    }
    const text = cards.map(readable).join('\n');
    expect(text).not.toContain(words.leftOut);
    for (const name of ['0-0', '0-14', '3-0', '3-14']) {
      expect(text).toContain(`Step ${name} begin`);
      expect(text).toContain(`command-${name} /x`);
      expect(text).toContain(`Caution: Careful with ${name}.`);
    }
  });

  it('gives a shared procedure once and refers to it afterwards', () => {
    const shared = Array.from({ length: 15 }, (_, number) => {
      const { kind, ...view } = step(`shared-${number}`) as Extract<StepItem, { kind: 'step' }>;
      return view;
    });
    const again: CauseView[] = Array.from({ length: 3 }, (_, cause) => ({
      title: `Because of ${cause}`,
      steps: [{ kind: 'procedure', id: 'p', title: 'Do it all', steps: shared, cautions: [] }],
    }));
    const text = readable(renderCard(entry({ causes: again })));
    expect(text.split('Step shared-14')).toHaveLength(2);
    expect(text).toContain('Do it all: the same steps as in Cause 1 of 3, step 1.');
  });

  it('says so when an entry is longer than any card, and stays under the limit', () => {
    const card = renderCard(entry({ causes: causes(12, 90) }, { others: [{ id: 'o', title: 'o' }] }));
    expect(sdkComplaints(card)).toEqual([]);
    expect(cardFaults(card)).toEqual([]);
    const text = readable(card);
    expect(text).toContain(words.leftOut);
    expect(text).toContain('Step 0-8');
    expect(text).toContain('Source: ');
  });

  it('stays under the limit with absurd input', () => {
    const huge = '€'.repeat(30_000);
    const row = { title: huge, text: huge };
    for (const reply of [
      entry({ title: huge, codes: [huge], sources: [{ title: huge }] }),
      entry({ causes: [{ title: huge, steps: [step(huge)] }] }),
      { answers: [{ kind: 'info', title: huge, paragraphs: [huge], rows: [row, row], actions: [] }], notice: huge },
    ] satisfies Reply[]) {
      expect(bytes(renderCard(reply))).toBeLessThanOrEqual(limits.bytes);
    }
  });

  it('pressable lines of a long list: as many as fit', () => {
    const rows = Array.from({ length: 200 }, (_, row) => ({ title: `Row ${row}`, text: 'text', entry: `e-${row}` }));
    const card = renderCard({ answers: [{ kind: 'info', title: 'List', paragraphs: [], rows, actions: [] }] });
    expect(cardFaults(card)).toEqual([]);
    expect(ofType(card, 'Action.Execute').length).toBeGreaterThan(40);
    expect(readable(card)).toContain(words.leftOut);
  });
});
