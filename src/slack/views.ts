/** Modals: one person looks something up, or reads what a message is about. */
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { modalText } from '../answer/slack-strings.ts';
import { renderBlocks } from '../render/block-kit/render.ts';
import type { Block, PlainText } from '../render/block-kit/types.ts';
import { plainBlock } from './slack-message.ts';

/** The ids of the modals that are submitted. */
export const PASTE_MODAL = 'mars-look-up';
export const ANSWER_MODAL = 'mars-answer';
/** The box in a modal or on the Home tab. */
export const BOX = { block: 'mars-box', action: 'mars-text' } as const;
/** The most that a box takes. */
const MOST_TYPED = 3_000;

/** A box to type into. */
export interface InputBlock {
  type: 'input';
  block_id: string;
  label: PlainText;
  hint?: PlainText;
  optional?: true;
  dispatch_action?: true;
  element: {
    type: 'plain_text_input';
    action_id: string;
    multiline: boolean;
    max_length: number;
    initial_value?: string;
    placeholder?: PlainText;
    focus_on_load?: true;
    dispatch_action_config?: { trigger_actions_on: 'on_enter_pressed'[] };
  };
}

export type ViewBlock = Block | InputBlock;

export interface Modal {
  type: 'modal';
  callback_id: string;
  private_metadata: string;
  title: PlainText;
  close: PlainText;
  submit?: PlainText;
  blocks: ViewBlock[];
}

export interface HomeView {
  type: 'home';
  blocks: ViewBlock[];
}

const originSchema = z.object({
  channel: z.string().max(50),
  thread: z.string().max(50).optional(),
  url: z.string().max(1_000).optional(),
  share: z.string().max(200).optional(),
});

/** The message that a modal is about, and under which name its answer can be shared there. */
export type Origin = z.output<typeof originSchema>;

/** Reads what a modal carries; nothing for a modal that is about no message. */
export function originOf(metadata: string | undefined): Origin | undefined {
  if (!metadata) return undefined;
  try {
    return originSchema.safeParse(JSON.parse(metadata)).data;
  } catch {
    return undefined;
  }
}

export function plain(text: string): PlainText {
  return { type: 'plain_text', text, emoji: false };
}

/** A box for a code or for words; Enter sends them. */
export function lineBox(label: string, hint: string): InputBlock {
  const element = { type: 'plain_text_input', action_id: BOX.action, multiline: false, max_length: 200 } as const;
  return {
    type: 'input',
    block_id: BOX.block,
    dispatch_action: true,
    label: plain(label),
    hint: plain(hint),
    element: { ...element, dispatch_action_config: { trigger_actions_on: ['on_enter_pressed'] } },
  };
}

/** A modal to paste into. */
export function pasteModal(): Modal {
  const element = { type: 'plain_text_input', action_id: BOX.action, multiline: true, max_length: MOST_TYPED } as const;
  const box: InputBlock = {
    type: 'input',
    block_id: BOX.block,
    label: plain(modalText.pasteLabel),
    hint: plain(modalText.pasteHint),
    element: { ...element, focus_on_load: true },
  };
  return { ...frame(PASTE_MODAL, [box]), submit: plain(modalText.lookUp) };
}

/** A modal of one sentence: what is going on, or what went wrong. */
export function noticeModal(text: string, origin?: Origin): Modal {
  return frame(ANSWER_MODAL, [plainBlock(text)], origin);
}

/** A modal with an answer; with a name to share it under it can be posted below the message that it is about. */
export function answerModal(reply: Reply, origin?: Origin, part?: string): Modal {
  const { blocks } = renderBlocks(reply, { part, room: 'view' });
  const modal = frame(ANSWER_MODAL, blocks, origin);
  return origin?.share === undefined ? modal : { ...modal, submit: plain(modalText.shareInThread) };
}

/** A modal that carries nothing yet. */
export function modalFrame(id: string, blocks: ViewBlock[]): Modal {
  return frame(id, blocks);
}

function frame(id: string, blocks: ViewBlock[], origin?: Origin): Modal {
  return {
    type: 'modal',
    callback_id: id,
    private_metadata: origin === undefined ? '' : JSON.stringify(origin),
    title: plain(modalText.title),
    close: plain(modalText.close),
    blocks,
  };
}

const stateSchema = z.looseObject({
  values: z.record(z.string(), z.record(z.string(), z.looseObject({ value: z.string().nullish() }))),
});

/** What stands in the box of a view. */
export function boxText(state: unknown): string {
  return stateSchema.safeParse(state).data?.values[BOX.block]?.[BOX.action]?.value ?? '';
}
