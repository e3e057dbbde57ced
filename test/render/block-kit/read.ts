/** Looks into blocks: the text that a person reads, the buttons, and all that the buttons of an entry open. */
import { type Button, buttonSchema } from '../../../src/answer/actions.ts';
import type { Reply } from '../../../src/answer/model.ts';
import { renderBlocks } from '../../../src/render/block-kit/render.ts';
import type { Block, BlockButton, BlockMessage, RichTextInline } from '../../../src/render/block-kit/types.ts';
import { message } from './schema.ts';

type Json = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Every object in it, outer ones first. */
export function objects(value: unknown): Json[] {
  if (Array.isArray(value)) return value.flatMap(objects);
  return isObject(value) ? [value, ...Object.values(value).flatMap(objects)] : [];
}

/** The texts of all objects of one type. */
export function textsOf(value: unknown, type: string): string[] {
  return objects(value)
    .filter((one) => one['type'] === type)
    .map((one) => String(one['text']));
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&amp;': '&' };
const ENTITY = /&(?:lt|gt|amp);/g;
const STARS = /\*/g;

/** Slack's markup as a person sees it. */
export function shown(mrkdwn: string): string {
  return mrkdwn.replace(STARS, '').replace(ENTITY, (entity) => ENTITIES[entity] ?? entity);
}

const inlineText = (one: RichTextInline): string => (one.type === 'link' ? `[${one.text}](${one.url})` : one.text);

function linesOf(block: Block): string[] {
  switch (block.type) {
    case 'header':
      return [block.text.text];
    case 'section':
      return [block.text.type === 'mrkdwn' ? shown(block.text.text) : block.text.text];
    case 'context':
      return block.elements.map(({ text }) => text);
    case 'rich_text':
      return block.elements.map(({ elements }) => elements.map(inlineText).join(''));
    default:
      return [];
  }
}

/** Everything that can be read, one element a line. */
export function readable({ blocks }: BlockMessage): string {
  return blocks.flatMap(linesOf).join('\n');
}

/** All buttons, from the top down. */
export function buttons({ blocks }: BlockMessage): BlockButton[] {
  return blocks.flatMap((block) => {
    if (block.type === 'actions') return block.elements;
    return block.type === 'section' && block.accessory ? [block.accessory] : [];
  });
}

/** What the buttons send, read as a channel reads it. */
export function pressed(of: BlockMessage): Button[] {
  return buttons(of).flatMap((one) => ('value' in one ? [buttonSchema.parse(JSON.parse(one.value))] : []));
}

/** The parts of the first answer's entry that the buttons open. */
export function partsOf(of: BlockMessage): string[] {
  return pressed(of).flatMap((data) => (data.do === 'show' && data.part !== undefined ? [data.part] : []));
}

/** The message, and every message that its buttons open in turn, each once. */
export function opened(reply: Reply): BlockMessage[] {
  const all = new Map([['', renderBlocks(reply)]]);
  const queue = [...all.values()];
  for (const next of queue) {
    for (const part of partsOf(next)) {
      if (all.has(part)) continue;
      const drawn = renderBlocks(reply, { part });
      all.set(part, drawn);
      queue.push(drawn);
    }
  }
  return [...all.values()];
}

/** What is wrong with a message by Slack's rules and by our own. */
export function faults(of: BlockMessage): string[] {
  const result = message.safeParse(of);
  const wrong = result.success ? [] : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  for (const one of buttons(of)) {
    if ('value' in one && !buttonSchema.safeParse(JSON.parse(one.value)).success) wrong.push(`reads not: ${one.value}`);
    // Who speaks to the screen names what stands on the button (WCAG 2.5.3).
    const said = 'value' in one ? one.accessibility_label : undefined;
    if (said !== undefined && !said.startsWith(`${one.text.text}: `)) wrong.push(`${one.text.text} is called ${said}`);
    if (!/^mars-(?:press|word|open)-\d+$/.test(one.action_id)) wrong.push(`action_id ${one.action_id}`);
  }
  return wrong;
}
