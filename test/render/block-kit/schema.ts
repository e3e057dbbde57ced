/**
 * What Slack takes, as its reference says (docs.slack.dev/reference/block-kit): every bound of the blocks that are drawn
 * here, written down apart from the renderer's own. Strict: Slack refuses properties that it does not know.
 */
import { z } from 'zod';

const text = (most: number) => z.string().min(1).max(most);
const id = text(255);
const plainText = (most: number) =>
  z.strictObject({ type: z.literal('plain_text'), text: text(most), emoji: z.boolean().optional() });
const mrkdwn = (most: number) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: text(most), verbatim: z.boolean().optional() });
const textObject = (most: number) => z.union([plainText(most), mrkdwn(most)]);
const address = z
  .url({ protocol: /^https?$/ })
  .max(3000)
  .regex(/^[^<>|\s]+$/);

const confirm = z.strictObject({
  title: plainText(100),
  text: plainText(300),
  confirm: plainText(30),
  deny: plainText(30),
});

export const button = z.strictObject({
  type: z.literal('button'),
  text: plainText(75),
  action_id: id,
  url: address.optional(),
  value: text(2000).optional(),
  style: z.enum(['primary', 'danger']).optional(),
  confirm: confirm.optional(),
  accessibility_label: text(75).optional(),
});

export const option = z.strictObject({
  text: plainText(75),
  value: text(150),
  description: plainText(75).optional(),
});

export const select = z.strictObject({
  type: z.literal('static_select'),
  action_id: id,
  placeholder: plainText(150).optional(),
  options: z.array(option).min(1).max(100),
});

const style = z.strictObject({
  bold: z.boolean().optional(),
  italic: z.boolean().optional(),
  strike: z.boolean().optional(),
  code: z.boolean().optional(),
});
/** Slack publishes no bound for these; a message's own holds. */
const textRun = z.strictObject({ type: z.literal('text'), text: z.string().min(1), style: style.optional() });
const linkRun = z.strictObject({
  type: z.literal('link'),
  url: address,
  text: z.string().min(1).optional(),
  style: style.optional(),
});
const runs = z.array(z.discriminatedUnion('type', [textRun, linkRun])).min(1);
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: runs });

const richText = z.discriminatedUnion('type', [
  section,
  z.strictObject({ type: z.literal('rich_text_quote'), elements: runs }),
  z.strictObject({ type: z.literal('rich_text_preformatted'), elements: z.array(textRun).min(1) }),
  z.strictObject({
    type: z.literal('rich_text_list'),
    style: z.enum(['bullet', 'ordered']),
    indent: z.int().min(0).max(8).optional(),
    offset: z.int().min(0).optional(),
    elements: z.array(section).min(1),
  }),
]);

const blockId = id.optional();

export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('header'), text: plainText(150), block_id: blockId }),
  z.strictObject({ type: z.literal('divider'), block_id: blockId }),
  z.strictObject({
    type: z.literal('context'),
    elements: z.array(textObject(3000)).min(1).max(10),
    block_id: blockId,
  }),
  z.strictObject({
    type: z.literal('actions'),
    elements: z
      .array(z.union([button, select]))
      .min(1)
      .max(25),
    block_id: blockId,
  }),
  z
    .strictObject({
      type: z.literal('section'),
      text: textObject(3000).optional(),
      fields: z.array(textObject(2000)).min(1).max(10).optional(),
      accessory: z.union([button, select]).optional(),
      block_id: blockId,
    })
    .refine(({ text: own, fields }) => own !== undefined || fields !== undefined, 'a section without text'),
  z.strictObject({ type: z.literal('rich_text'), elements: z.array(richText).min(1), block_id: blockId }),
]);

/** Every `action_id` and every `block_id` once. */
function unique(blocks: readonly z.output<typeof block>[]): boolean {
  const elements = blocks.flatMap((one) => {
    if (one.type === 'actions') return one.elements;
    return one.type === 'section' && one.accessory ? [one.accessory] : [];
  });
  const actions = elements.map(({ action_id }) => action_id);
  const blockIds = blocks.flatMap(({ block_id }) => block_id ?? []);
  return new Set(actions).size === actions.length && new Set(blockIds).size === blockIds.length;
}

function blocks(most: number, bytes: number) {
  return z
    .array(block)
    .min(1)
    .max(most)
    .refine(unique, 'an id twice')
    .refine((all) => Buffer.byteLength(JSON.stringify(all)) <= bytes, 'too many bytes');
}

const messageText = z.string().refine((all) => Buffer.byteLength(all) <= 4000, 'too long a text');

/** A message of `chat.postMessage` or `chat.update`. */
export const message = z.strictObject({ text: messageText.min(1), blocks: blocks(50, 12_000) });

/** What may stand in a modal or a Home tab. */
export const view = z.strictObject({ text: messageText.min(1), blocks: blocks(100, 250_000) });
