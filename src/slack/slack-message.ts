/** A reply as Slack takes it. */
import type { Reply } from '../answer/model.ts';
import { clip, neutralise } from '../answer/quote.ts';
import { limits } from '../render/block-kit/limits.ts';
import { type BlockOptions, renderBlocks } from '../render/block-kit/render.ts';
import { escapeText } from '../render/block-kit/safe-text.ts';
import { fits } from '../render/block-kit/size.ts';
import type { Block, BlockMessage } from '../render/block-kit/types.ts';
import { GUESTS_ID } from './whose.ts';

/** Nothing in it is unfurled, and no name in it becomes a mention. */
export interface SlackMessage extends BlockMessage {
  unfurl_links: false;
  unfurl_media: false;
  link_names: false;
}

interface MessageOptions extends BlockOptions {
  /** People of other organisations see it; a press on it is to know that. */
  guests?: boolean;
}

/** A reply as one message. */
export function replyMessage(reply: Reply, { guests, ...options }: MessageOptions = {}): SlackMessage {
  const { text, blocks } = renderBlocks(reply, options);
  const [first, ...rest] = blocks;
  return sealed({ text, blocks: guests && first ? [{ ...first, block_id: GUESTS_ID }, ...rest] : blocks });
}

/** A message of plain words, for what is no answer. */
export function plainMessage(text: string): SlackMessage {
  const shown = clip(neutralise(text), limits.section);
  return sealed({ text: escapeText(shown), blocks: [plainBlock(shown)] });
}

/** Literal text as a block. */
export function plainBlock(text: string): Block {
  return { type: 'section', text: { type: 'plain_text', text: clip(neutralise(text), limits.section), emoji: false } };
}

/** The message with blocks below it, as far as there is room. */
export function withBlocks(message: SlackMessage, more: readonly Block[]): SlackMessage {
  const blocks = [...message.blocks, ...more];
  return fits(blocks, 'message') ? { ...message, blocks } : message;
}

function sealed(message: BlockMessage): SlackMessage {
  return { ...message, unfurl_links: false, unfurl_media: false, link_names: false };
}
