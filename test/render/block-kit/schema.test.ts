import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { block, button, message, option, select, view } from './schema.ts';

const x = (length: number): string => 'x'.repeat(length);
const plain = (length: number) => ({ type: 'plain_text', text: x(length), emoji: false });
const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: x(length), verbatim: true });
const press = (id: string, more: object = {}) => ({
  type: 'button',
  text: plain(4),
  action_id: id,
  value: '{}',
  ...more,
});
const many = <T>(count: number, one: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => one(index));
const rich = (...elements: object[]) => ({ type: 'rich_text', elements });
const run = (text: string) => ({ type: 'text', text });
const link = (url: string) => ({ type: 'link', url, text: 'x' });
const menu = (count: number) => ({
  type: 'static_select',
  action_id: 'a',
  options: many(count, (index) => ({ text: plain(1), value: `${index}` })),
});
const posted = (...blocks: object[]) => ({ text: 'x', blocks });
/** Blocks whose JSON takes so many bytes. */
const ofBytes = (bytes: number) => {
  const empty = JSON.stringify([rich({ type: 'rich_text_section', elements: [run('')] })]).length;
  return posted(rich({ type: 'rich_text_section', elements: [run(x(bytes - empty))] }));
};

/** What is measured, its schema, and how to make one of a size; then the size that is allowed and one that is not. */
const bounds: [string, z.ZodType, (size: number) => unknown, allowed: number, refused: number][] = [
  ['blocks of a message', message, (size) => posted(...many(size, () => ({ type: 'divider' }))), 50, 51],
  ['blocks of a view', view, (size) => posted(...many(size, () => ({ type: 'divider' }))), 100, 101],
  ['no blocks', message, (size) => posted(...many(size, () => ({ type: 'divider' }))), 1, 0],
  ['bytes of the blocks', message, ofBytes, 12_000, 12_001],
  ['text beside the blocks', message, (size) => ({ text: x(size), blocks: [{ type: 'divider' }] }), 4000, 4001],
  ['header', block, (size) => ({ type: 'header', text: plain(size) }), 150, 151],
  ['empty header', block, (size) => ({ type: 'header', text: plain(size) }), 1, 0],
  ['section, literal', block, (size) => ({ type: 'section', text: plain(size) }), 3000, 3001],
  ['section, markup', block, (size) => ({ type: 'section', text: mrkdwn(size) }), 3000, 3001],
  ['empty section', block, (size) => ({ type: 'section', text: mrkdwn(size) }), 1, 0],
  ['fields', block, (size) => ({ type: 'section', fields: many(size, () => plain(1)) }), 10, 11],
  ['field', block, (size) => ({ type: 'section', fields: [plain(size)] }), 2000, 2001],
  ['context elements', block, (size) => ({ type: 'context', elements: many(size, () => plain(1)) }), 10, 11],
  ['empty context', block, (size) => ({ type: 'context', elements: many(size, () => plain(1)) }), 1, 0],
  ['actions', block, (size) => ({ type: 'actions', elements: many(size, (n) => press(`a${n}`)) }), 25, 26],
  ['block_id', block, (size) => ({ type: 'divider', block_id: x(size) }), 255, 256],
  ['action_id', button, (size) => press(x(size)), 255, 256],
  ['button text', button, (size) => press('a', { text: plain(size) }), 75, 76],
  ['button value', button, (size) => press('a', { value: x(size) }), 2000, 2001],
  ['button label', button, (size) => press('a', { accessibility_label: x(size) }), 75, 76],
  ['button url', button, (size) => press('a', { url: `https://a.example/${x(size - 18)}` }), 3000, 3001],
  ['options', select, menu, 100, 101],
  ['option text', option, (size) => ({ text: plain(size), value: 'v' }), 75, 76],
  ['option value', option, (size) => ({ text: plain(1), value: x(size) }), 150, 151],
  ['option description', option, (size) => ({ text: plain(1), value: 'v', description: plain(size) }), 75, 76],
  ['confirm title', button, (size) => press('a', { confirm: asked(size, 300, 30) }), 100, 101],
  ['confirm text', button, (size) => press('a', { confirm: asked(1, size, 30) }), 300, 301],
  ['confirm button', button, (size) => press('a', { confirm: asked(1, 1, size) }), 30, 31],
  [
    'rich text',
    block,
    (size) => rich(...many(size, () => ({ type: 'rich_text_section', elements: [run('x')] }))),
    1,
    0,
  ],
  ['rich text run', block, (size) => rich({ type: 'rich_text_preformatted', elements: [run(x(size))] }), 1, 0],
  [
    'preformatted',
    block,
    (size) => rich({ type: 'rich_text_preformatted', elements: many(size, () => run('x')) }),
    1,
    0,
  ],
];

function asked(title: number, text: number, answer: number) {
  return { title: plain(title), text: plain(text), confirm: plain(answer), deny: plain(answer) };
}

describe('the bounds of Block Kit', () => {
  it.each(bounds)('%s', (_, schema, make, allowed, refused) => {
    expect(schema.safeParse(make(allowed)).error).toBeUndefined();
    expect(schema.safeParse(make(refused)).success).toBe(false);
  });

  it.each([
    ['an unknown block', { type: 'table', rows: [] }],
    ['an unknown property', { type: 'divider', color: 'red' }],
    ['a section without text', { type: 'section' }],
    ['markup in a header', { type: 'header', text: mrkdwn(4) }],
    ['markup on a button', { type: 'actions', elements: [press('a', { text: mrkdwn(4) })] }],
    ['a link in preformatted text', rich({ type: 'rich_text_preformatted', elements: [link('https://a.example/')] })],
    ['a mention in rich text', rich({ type: 'rich_text_section', elements: [{ type: 'user', user_id: 'U1' }] })],
    ['a script behind a link', rich({ type: 'rich_text_section', elements: [link('javascript:alert(1)')] })],
    ['a label smuggled into a link', rich({ type: 'rich_text_section', elements: [link('https://a.example/|b')] })],
  ])('%s is refused', (_, given) => {
    expect(block.safeParse(given).success).toBe(false);
  });

  it('an id twice is refused', () => {
    const row = (id: string) => ({ type: 'actions', elements: [press(id)] });
    expect(message.safeParse(posted(row('a'), row('b'))).success).toBe(true);
    expect(message.safeParse(posted(row('a'), row('a'))).success).toBe(false);
  });
});
