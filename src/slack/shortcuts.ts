/** Shortcuts: on anybody's message, and from anywhere. The modal opens at once, the finding comes into it. */
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { modalText } from '../answer/slack-strings.ts';
import { ERRORS } from '../errors.ts';
import { shareable } from './command.ts';
import { textsOfFiles } from './files.ts';
import { messageSchema, messageText } from './message-text.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn, tellUndelivered, withNotice } from './parts.ts';
import { respond } from './respond.ts';
import { plainMessage } from './slack-message.ts';
import { answerModal, type Modal, noticeModal, type Origin, pasteModal } from './views.ts';

/** The ids of the shortcuts in the manifest. */
export const EXPLAIN = 'explain_error';
export const LOOK_UP = 'look_up_error';

export const messageShortcutSchema = z.looseObject({
  trigger_id: z.string(),
  response_url: z.string(),
  channel: z.looseObject({ id: z.string() }),
  message: messageSchema,
  user: z.looseObject({ id: z.string() }),
});
type MessageShortcut = z.output<typeof messageShortcutSchema>;

/** "Explain this error" on a message. Where no modal can be opened any more, the person alone gets a message. */
export async function explainMessage(parts: HandlerParts, turn: Turn, call: MessageShortcut): Promise<void> {
  const { log } = parts;
  const modal = await opened(parts, turn, call.trigger_id, noticeModal(modalText.reading));
  const reply = await replyTo(parts, turn, call);
  if (modal === undefined) {
    const message = typeof reply === 'string' ? plainMessage(reply) : shareable(parts, reply);
    const { message: asked } = call;
    await delivered(log, 'shortcut', () =>
      respond(call.response_url, 'whisper', message, parts.pace, asked.thread_ts ?? undefined),
    );
    return;
  }
  await delivered(log, 'shortcut', () => turn.api.updateModal(modal, viewOf(parts, call, reply)));
}

/** "Look up an error": a modal to paste into. */
export async function lookUp({ log }: HandlerParts, { api }: Turn, trigger: string): Promise<void> {
  await delivered(log, 'shortcut', () => api.openModal(trigger, pasteModal()));
}

/** Opens a modal; gives its id, or nothing when the trigger is too old. */
export async function opened(
  { log }: HandlerParts,
  { api }: Turn,
  trigger: string,
  modal: Modal,
): Promise<string | undefined> {
  try {
    return await api.openModal(trigger, modal);
  } catch (error) {
    tellUndelivered(log, 'modal', error);
    return undefined;
  }
}

function viewOf(
  { shares }: HandlerParts,
  { channel, message, response_url: url }: MessageShortcut,
  reply: Reply | string,
) {
  if (typeof reply === 'string') return noticeModal(reply);
  const thread = message.thread_ts ?? message.ts ?? undefined;
  const share = shares.offer(reply);
  const origin: Origin = { channel: channel.id, url, ...(thread && { thread }), ...(share !== undefined && { share }) };
  return answerModal(reply, origin);
}

/** The finding, or a sentence why there is none. */
async function replyTo(
  { desk, log, apiUrl }: HandlerParts,
  turn: Turn,
  { message, user }: MessageShortcut,
): Promise<Reply | string> {
  const files = await textsOfFiles(message.files, { token: turn.token, apiUrl });
  const words = [messageText(message, turn.self), ...files.texts].filter(Boolean).join('\n');
  if (words === '') return files.notices[0] ?? modalText.nothing;
  const reply = await replyOf(log, 'shortcut', () => desk.explain(words, askerOf(turn, user.id, 'personal')));
  return reply ? withNotice(reply, files.notices) : ERRORS.TURN_FAILED.message;
}
