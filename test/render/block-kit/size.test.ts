import { describe, expect, it } from 'vitest';
import type { Answer, CauseView, EntryView, Reply, StepItem, StepView } from '../../../src/answer/model.ts';
import { limits } from '../../../src/render/block-kit/limits.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import { blockBytes } from '../../../src/render/block-kit/size.ts';
import { words } from '../../../src/render/block-kit/words.ts';
import { guide } from '../adaptive-card/samples.ts';
import { buttons, faults, opened, partsOf, pressed, readable } from './read.ts';
import { view as viewSchema } from './schema.ts';

type EntryAnswer = Extract<Answer, { kind: 'entry' }>;

function entry(change: Partial<EntryView>, more: Partial<EntryAnswer> = {}): Reply {
  return { answers: [{ kind: 'entry', entry: { ...guide, ...change }, others: [], ...more }] };
}

const stepView = (name: string, length = 200): StepView => ({
  text: `Step ${name} **begin** ${'x'.repeat(length)}`,
  copy: [{ kind: 'command', shell: 'cmd', text: `command-${name} /x` }],
  links: [],
  caution: `Careful with ${name}.`,
  beyondSource: false,
});

const step = (name: string, length?: number): StepItem => ({ kind: 'step', ...stepView(name, length) });

const causes = (count: number, steps: number, length?: number): CauseView[] =>
  Array.from({ length: count }, (_, cause) => ({
    title: `Because of ${cause}`,
    steps: Array.from({ length: steps }, (_, number) => step(`${cause}-${number}`, length)),
  }));

/** A reply whose blocks have exactly so many bytes, made so by the summary. */
function ofBytes(wanted: number, more: Partial<EntryAnswer> = {}): Reply {
  const summary = (length: number) => entry({ summary: 's'.repeat(length), causes: causes(1, 3) }, more);
  return summary(wanted - blockBytes(renderBlocks(summary(1)).blocks) + 1);
}

describe('at the limit of bytes', () => {
  const excerpt = { excerpt: { quoted: 'pasted words' } };

  it('nothing is left out', () => {
    const drawn = renderBlocks(ofBytes(limits.message.bytes, excerpt));
    expect(blockBytes(drawn.blocks)).toBe(limits.message.bytes);
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain('pasted words');
  });

  it('one byte past it the excerpt goes, and nothing else', () => {
    const reply = ofBytes(limits.message.bytes + 1, excerpt);
    const text = readable(renderBlocks(reply));
    expect(text).not.toContain('pasted words');
    expect(text).toContain('Step 0-2');
    expect(partsOf(renderBlocks(reply))).toEqual(['more']);
  });

  it('without one the last steps go behind a button, and nothing else', () => {
    const reply = ofBytes(limits.message.bytes + 1);
    const drawn = renderBlocks(reply);
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain('Step 0-1');
    expect(readable(drawn)).not.toContain('Step 0-2');
    expect(partsOf(drawn)).toEqual(['cause-1.3', 'more']);
    expect(readable(renderBlocks(reply, { part: 'cause-1.3' }))).toContain('3. Step 0-2 begin');
  });
});

describe('a message that would be too large', () => {
  it.each([
    [1, 60, 200],
    [1, 40, 3000],
    [9, 9, 200],
    [40, 2, 100],
    [2, 200, 10],
  ])('%i causes of %i steps: every step, command and caution is behind some button', (many, steps, length) => {
    const messages = opened(entry({ causes: causes(many, steps, length) }));
    for (const one of messages) expect(faults(one)).toEqual([]);
    const text = messages.map(readable).join('\n');
    expect(text).not.toContain(words.leftOut);
    for (const [cause, number] of [
      [0, 0],
      [0, steps - 1],
      [many - 1, 0],
      [many - 1, steps - 1],
    ]) {
      expect(text).toContain(`Step ${cause}-${number} begin`);
      expect(text).toContain(`command-${cause}-${number} /x`);
      expect(text).toContain(`Caution: Careful with ${cause}-${number}.`);
    }
  });

  it('has no more than a phone can show of steps, and numbers the next on', () => {
    const reply = entry({ causes: causes(1, limits.openSteps + 2, 10) });
    const text = readable(renderBlocks(reply));
    expect(text).toContain(`${limits.openSteps}. Step`);
    expect(text).not.toContain(`${limits.openSteps + 1}. Step`);
    expect(text).toContain('2 more steps.');
    const [part] = partsOf(renderBlocks(reply));
    expect(readable(renderBlocks(reply, { part }))).toContain(`${limits.openSteps + 1}. Step`);
  });

  it('keeps the number of a step inside a procedure that is cut', () => {
    const inner = Array.from({ length: 40 }, (_, number) => stepView(`p-${number}`));
    const procedure: StepItem = { kind: 'procedure', id: 'p', title: 'Do it all', steps: inner, cautions: ['Slowly.'] };
    const reply = entry({ causes: [{ title: 'One', steps: [step('first'), procedure] }] });
    const messages = opened(reply);
    for (const one of messages) expect(faults(one)).toEqual([]);
    const text = messages.map(readable).join('\n');
    for (const number of [1, 20, 40]) expect(text).toContain(`2.${number} Step p-${number - 1} begin`);
    expect(text).toContain('Caution: Slowly.');
  });

  it('folds the checks of an entry for which nothing is published in the same way', () => {
    const checks = causes(1, 40)[0]?.steps ?? [];
    const messages = opened(entry({ causes: [], checks, nothingPublished: true }));
    const text = messages.map(readable).join('\n');
    for (const one of messages) expect(faults(one)).toEqual([]);
    expect(text).toContain('40. Step 0-39 begin');
    expect(text).toContain('Where to start (continued)');
  });

  it('stands whole in a modal', () => {
    const reply = entry({ causes: causes(1, 60) });
    const drawn = renderBlocks(reply, { part: 'cause-1', room: 'view' });
    expect(viewSchema.safeParse(drawn).error).toBeUndefined();
    expect(readable(drawn)).toContain('60. Step 0-59 begin');
  });

  it('stays valid with absurd input, and says what it had to do', () => {
    const huge = '€'.repeat(30_000);
    const row = { title: huge, text: huge };
    const absurd: Reply[] = [
      entry({ title: huge, codes: [huge], sources: [{ title: huge }] }),
      entry({ causes: [{ title: huge, steps: [step(huge)] }] }),
      entry({ causes: causes(1, 3, 30_000) }),
      { answers: [{ kind: 'info', title: huge, paragraphs: [huge], rows: [row, row], actions: [] }], notice: huge },
    ];
    for (const reply of absurd) {
      const drawn = renderBlocks(reply);
      expect(faults(drawn)).toEqual([]);
      expect(readable(drawn)).toContain(words.leftOut);
    }
  });

  it('says of a long list without buttons what to send, and how it ends', () => {
    const rows = Array.from({ length: 200 }, (_, row) => ({ title: `Row ${row}`, text: 'text', entry: `e-${row}` }));
    const list = (count: number) =>
      renderBlocks({
        answers: [{ kind: 'info', title: 'L', paragraphs: [], rows: rows.slice(0, count), actions: [] }],
      });
    expect(pressed(list(30))).toHaveLength(30);
    expect(readable(list(60))).toContain('• Row 59: text (send: show e-59)');
    for (const count of [30, 60, 200]) expect(faults(list(count))).toEqual([]);
    expect(readable(list(200))).toContain(words.leftOut);
  });

  it('puts many buttons in rows that Slack takes', () => {
    const actions = Array.from({ length: 30 }, (_, n) => ({
      kind: 'ask' as const,
      text: `list ${n}`,
      title: `B ${n}`,
    }));
    const drawn = renderBlocks({ answers: [{ kind: 'info', title: 'L', paragraphs: [], rows: [], actions }] });
    expect(faults(drawn)).toEqual([]);
    expect(buttons(drawn)).toHaveLength(30);
  });
});

describe('the longest of each', () => {
  it.each([limits.header, limits.header + 1])('a title of %i characters is readable whole', (length) => {
    const title = `${'t'.repeat(length - 1)}!`;
    const drawn = renderBlocks(entry({ title }));
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain(title);
    expect(drawn.blocks[1]?.type).toBe(length > limits.header ? 'rich_text' : 'context');
  });

  it.each([limits.section, limits.section + 1])('a row of %i characters', (length) => {
    const title = 't'.repeat(length - 2);
    const rows = [{ title, text: '' }];
    const drawn = renderBlocks({ answers: [{ kind: 'info', title: 'L', paragraphs: [], rows, actions: [] }] });
    expect(faults(drawn)).toEqual([]);
    expect(readable(drawn)).toContain(title);
  });

  it.each([limits.buttonText, limits.buttonText + 1])('a button of %i characters', (length) => {
    const actions = [{ kind: 'ask' as const, text: 'x', title: 'b'.repeat(length) }];
    const drawn = renderBlocks({ answers: [{ kind: 'info', title: 'L', paragraphs: [], rows: [], actions }] });
    expect(faults(drawn)).toEqual([]);
    expect(buttons(drawn)[0]?.text.text).toHaveLength(limits.buttonText);
  });

  it('a button with the longest that it may carry', () => {
    const id = (n: number) => `${n}`.padEnd(80, 'x');
    const others = [1, 2, 3].map((n) => ({ id: id(n), title: 'T' }));
    const past = 'd'.repeat(400);
    const state = { steps: '01234567', cause: '89abcdef', past };
    const walk = {
      kind: 'walk' as const,
      title: 'On',
      press: { v: 1, do: 'walk', entry: id(0), press: 'done', state } as const,
    };
    for (const drawn of opened(entry({ id: id(0), causes: causes(12, 30), walk }, { others }))) {
      expect(faults(drawn)).toEqual([]);
    }
  });
});
