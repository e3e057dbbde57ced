/**
 * The words of somebody's message, whatever it is made of: text, blocks and attachments of another app, a message that
 * was passed on. Pure; bounded whatever comes in.
 */
import { z } from 'zod';
import { mentions, plainText } from './plain-text.ts';

/** More than a message of Slack can hold. */
const MOST_CHARACTERS = 200_000;
const MOST_ATTACHMENTS = 20;
const MOST_DEPTH = 20;
const MOST_TEXTS = 500;

const text = z.string().nullish();

export const messageSchema = z.looseObject({
  type: text,
  subtype: text,
  user: text,
  bot_id: text,
  app_id: text,
  text,
  ts: text,
  thread_ts: text,
  blocks: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).nullish(),
  files: z.array(z.unknown()).nullish(),
});
export type SlackText = z.output<typeof messageSchema>;

/** What people read of an attachment or a block, in the order in which it stands there. */
const READ: ReadonlySet<string> = new Set(['pretext', 'author_name', 'title', 'text', 'value']);
/** What holds such texts. */
const HOLDS: ReadonlySet<string> = new Set([
  ...['blocks', 'fields', 'elements', 'message_blocks', 'message', 'text', 'title', 'rows', 'columns'],
]);

/** What the message says, without a mention of `self`. */
export function messageText(message: SlackText, self?: string): string {
  const own = plainText(message.text ?? '', self);
  // A person's text holds all that the blocks hold; an app's may be only a summary of them, or missing.
  const called = own === '' && mentions(message.text ?? '', self);
  const fromBlocks = (message.bot_id || own === '') && !called ? collected(message.blocks) : [];
  return joined([own, ...fromBlocks, ...attached(message.attachments)]);
}

function attached(attachments: readonly unknown[] | null | undefined): string[] {
  return (attachments ?? []).slice(0, MOST_ATTACHMENTS).flatMap((attachment) => {
    if (typeof attachment !== 'object' || attachment === null) return [];
    // A preview of a link is not what the person said.
    if ('from_url' in attachment && !('is_share' in attachment) && !('is_msg_unfurl' in attachment)) return [];
    const texts = collected(attachment);
    if (texts.length > 0) return texts;
    return 'fallback' in attachment && typeof attachment.fallback === 'string' ? [plainText(attachment.fallback)] : [];
  });
}

function collected(node: unknown): string[] {
  const texts: string[] = [];
  collect(node, 0, texts);
  return texts;
}

function collect(node: unknown, depth: number, texts: string[]): void {
  if (typeof node !== 'object' || node === null || depth > MOST_DEPTH || texts.length >= MOST_TEXTS) return;
  if (Array.isArray(node)) {
    for (const item of node) collect(item, depth + 1, texts);
    return;
  }
  if ('type' in node && typeof node.type === 'string') {
    if (SKIPPED.has(node.type)) return;
    if (RICH.has(node.type)) {
      texts.push(richText(node));
      return;
    }
  }
  for (const [key, value] of Object.entries(node)) {
    if (typeof value === 'string') {
      if (READ.has(key)) texts.push(plainText(value));
    } else if (HOLDS.has(key)) collect(value, depth + 1, texts);
  }
}

/** Buttons and menus. */
const SKIPPED: ReadonlySet<string> = new Set(['actions', 'button', 'static_select', 'overflow', 'image', 'input']);
/** Their pieces are one line of text. */
const RICH: ReadonlySet<string> = new Set(['rich_text_section', 'rich_text_preformatted', 'rich_text_quote']);

const piecesSchema = z.object({ elements: z.array(z.looseObject({ text, url: text })).catch([]) });

function richText(section: object): string {
  const parsed = piecesSchema.safeParse(section);
  const pieces = parsed.success ? parsed.data.elements : [];
  return pieces
    .slice(0, MOST_TEXTS)
    .map((piece) => piece.text || piece.url || '')
    .join('');
}

/** Each text once: many apps say all twice. */
function joined(texts: readonly string[]): string {
  const kept: string[] = [];
  for (const one of texts.map((part) => part.trim())) {
    if (one !== '' && !kept.some((other) => other.includes(one))) kept.push(one);
  }
  return kept.join('\n').slice(0, MOST_CHARACTERS);
}
