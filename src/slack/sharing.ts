/** Shares with all what one person has been shown. */
import { modalText } from '../answer/slack-strings.ts';
import { isSurelyLost } from './outbound.ts';
import { delivered, type HandlerParts, type Turn, tellUndelivered } from './parts.ts';
import type { Press } from './press.ts';
import { respond, takeAway } from './respond.ts';
import { plainMessage, replyMessage } from './slack-message.ts';
import { noticeModal, type Origin } from './views.ts';

/** From a message that only the person sees: posted for all in its place. */
export async function shareMessage(
  { log, pace, shares }: HandlerParts,
  turn: Turn,
  press: Press,
  name: string | undefined,
): Promise<void> {
  const url = press.response_url;
  const channel = press.channel?.id ?? press.container?.channel_id;
  if (!url || !channel) return;
  const thread = press.container?.thread_ts ?? undefined;
  const tell = (text: string) =>
    delivered(log, 'share', () => respond(url, 'whisper', plainMessage(text), pace, thread));
  const reply = shares.replyOf(name);
  if (!reply) return void (await tell(modalText.tooOld));
  const where = `${turn.team}:${channel}:${thread ?? ''}`;
  if (!shares.claim(where, reply)) return void (await tell(modalText.sharedBefore));
  const message = replyMessage(reply);
  const byUrl = () => respond(url, 'all', message, pace, thread);
  if (await oneOf(log, [byUrl, () => turn.api.post({ channel, thread }, message)])) {
    await delivered(log, 'share', () => takeAway(url, pace));
    return;
  }
  shares.release(where, reply);
  await tell(modalText.notShared);
}

/** From a modal: below the message that it is about. As the bot; where it is no member, by the shortcut's address. */
export async function shareFromModal(
  { log, pace, shares }: HandlerParts,
  turn: Turn,
  view: string,
  origin: Origin | undefined,
): Promise<void> {
  const tell = (text: string) => delivered(log, 'share', () => turn.api.updateModal(view, noticeModal(text)));
  const reply = shares.replyOf(origin?.share);
  if (!origin || !reply) return void (await tell(modalText.tooOld));
  const { channel, thread, url } = origin;
  const where = `${turn.team}:${channel}:${thread ?? ''}`;
  if (!shares.claim(where, reply)) return void (await tell(modalText.sharedBefore));
  const message = replyMessage(reply);
  const asBot = () => turn.api.post({ channel, thread }, message);
  const byUrl = url === undefined ? [] : [() => respond(url, 'all', message, pace, thread)];
  if (!(await oneOf(log, [asBot, ...byUrl]))) {
    shares.release(where, reply);
    return void (await tell(modalText.notShared));
  }
  await tell(modalText.shared);
}

/** Tries one way after the other, as long as it is sure that nothing has arrived. */
async function oneOf(log: HandlerParts['log'], ways: readonly (() => Promise<unknown>)[]): Promise<boolean> {
  for (const way of ways) {
    try {
      await way();
      return true;
    } catch (error) {
      tellUndelivered(log, 'share', error);
      if (!isSurelyLost(error)) return false;
    }
  }
  return false;
}
