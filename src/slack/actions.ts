/** Presses on buttons: the message or the modal that they stand on changes in place. */
import type { Button } from '../answer/actions.ts';
import type { Reply } from '../answer/model.ts';
import { modalText } from '../answer/slack-strings.ts';
import { ERRORS } from '../errors.ts';
import { OPEN_ID, WORD_ID } from '../render/block-kit/buttons.ts';
import { shareable } from './command.ts';
import { nameOf, openForm, whereOf } from './hand-over.ts';
import { PASTE_ID } from './home.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn, tellUndelivered } from './parts.ts';
import { buttonOf, type Press } from './press.ts';
import { respond } from './respond.ts';
import { SHARE_ID } from './share.ts';
import { shareMessage } from './sharing.ts';
import { lookUp, opened } from './shortcuts.ts';
import { plainMessage, replyMessage, type SlackMessage } from './slack-message.ts';
import { answerModal, BOX, type Modal, noticeModal, originOf } from './views.ts';
import { wordModal } from './word.ts';

/** Serves a press that has been acknowledged. */
export async function pressed(parts: HandlerParts, turn: Turn, press: Press): Promise<void> {
  const [action] = press.actions;
  if (!action || action.action_id.startsWith(OPEN_ID)) return;
  if (action.action_id === SHARE_ID) return shareMessage(parts, turn, press, action.value ?? undefined);
  if (action.action_id === PASTE_ID) return lookUp(parts, turn, press.trigger_id ?? '');
  if (action.action_id === BOX.action) {
    const words = action.value ?? '';
    return show(parts, turn, press, () => parts.desk.ask(words, askerOf(turn, press.user.id, 'personal')));
  }
  const button = buttonOf(action.value);
  if (!button) return tell(parts, turn, press, ERRORS.BUTTON_NOT_READ.message);
  const surface = isDirect(press) ? 'personal' : 'channel';
  if (action.action_id.startsWith(WORD_ID) && button.do === 'vote') {
    return over(parts, turn, press, wordModal(button, surface));
  }
  if (button.do === 'ask-person' && parts.desk.handOver) return openForm(parts, turn, press, button);
  const asker = askerOf(turn, press.user.id, surface, { where: whereOf(press), name: nameOf(press) });
  await show(parts, turn, press, () => parts.desk.press(button, asker), partOf(button));
}

/** What the press leads to, where it was pressed: a modal, the Home tab (which opens a modal), or a message. */
async function show(
  parts: HandlerParts,
  turn: Turn,
  press: Press,
  ask: () => Promise<Reply>,
  part?: string,
): Promise<void> {
  const { log } = parts;
  const { view } = press;
  if (view?.type === 'home') {
    const modal = await opened(parts, turn, press.trigger_id ?? '', noticeModal(modalText.looking));
    const reply = await replyOf(log, 'home', ask);
    if (modal === undefined) return;
    const shown = reply ? answerModal(reply, undefined, part) : noticeModal(ERRORS.TURN_FAILED.message);
    await delivered(log, 'home', () => turn.api.updateModal(modal, shown));
    return;
  }
  const surface = view ? 'modal' : 'message';
  const reply = await replyOf(log, surface, ask);
  if (!reply) return tell(parts, turn, press, ERRORS.TURN_FAILED.message);
  if (view) {
    await delivered(log, surface, () => turn.api.updateModal(view.id, inModal(parts, press, reply, part)));
    return;
  }
  const whispered = press.container?.is_ephemeral === true;
  if (reply.aside) return whisper(parts, press, replyMessage(reply, { guests: turn.guests }));
  await replace(
    parts,
    turn,
    press,
    whispered ? shareable(parts, reply, part) : replyMessage(reply, { part, guests: turn.guests }),
  );
}

/** The modal keeps what it is about. */
function inModal({ shares }: HandlerParts, { view }: Press, reply: Reply, part: string | undefined) {
  const origin = originOf(view?.private_metadata ?? undefined);
  if (!origin) return answerModal(reply, undefined, part);
  const { share: _before, ...about } = origin;
  const share = shares.offer(reply);
  return answerModal(reply, { ...about, ...(share !== undefined && { share }) }, part);
}

/** By the address that came with the press; where that is used up, and all can see the message, as the bot. */
async function replace({ log, pace }: HandlerParts, turn: Turn, press: Press, message: SlackMessage): Promise<void> {
  const { container } = press;
  const whispered = container?.is_ephemeral === true;
  // Without its thread a whisper would come back at the end of the channel.
  const thread = whispered ? (container?.thread_ts ?? undefined) : undefined;
  try {
    await respond(press.response_url ?? '', 'replace', message, pace, thread);
  } catch (error) {
    const channel = press.channel?.id ?? container?.channel_id;
    const ts = container?.message_ts;
    if (whispered || !channel || !ts) return tellUndelivered(log, 'message', error);
    await delivered(log, 'message', () => turn.api.update(channel, ts, message));
  }
}

/** A modal over what was pressed: a modal has another one upon it, all else one of its own. */
async function over({ log }: HandlerParts, { api }: Turn, press: Press, modal: Modal): Promise<void> {
  const trigger = press.trigger_id ?? '';
  const upon = press.view?.type === 'modal';
  await delivered(log, 'modal', () => (upon ? api.pushModal(trigger, modal) : api.openModal(trigger, modal)));
}

/** A sentence for the person who pressed; what was pressed stays as it is. */
async function tell(parts: HandlerParts, turn: Turn, press: Press, text: string): Promise<void> {
  if (press.view) return over(parts, turn, press, noticeModal(text));
  await whisper(parts, press, plainMessage(text));
}

async function whisper({ log, pace }: HandlerParts, press: Press, message: SlackMessage): Promise<void> {
  const url = press.response_url;
  if (!url) return;
  const thread = press.container?.thread_ts ?? undefined;
  await delivered(log, 'message', () => respond(url, 'whisper', message, pace, thread));
}

function partOf(button: Button): string | undefined {
  return button.do === 'show' ? button.part : undefined;
}

function isDirect({ channel, container }: Press): boolean {
  return (channel?.id ?? container?.channel_id ?? '').startsWith('D');
}
