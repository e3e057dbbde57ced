/** Messages in channels and direct messages: questions, their corrections, and what is answered without being asked. */
import type { Reply } from '../answer/model.ts';
import type { Asker } from '../desk/front/asker.ts';
import { ERRORS } from '../errors.ts';
import { Answered } from './answered.ts';
import { type FileTexts, textsOfFiles } from './files.ts';
import {
  isCorrected,
  isPerson,
  isWritten,
  type MessageEvent,
  questionOf,
  rootOf,
  surfaceOf,
  whereOf,
} from './message-event.ts';
import { messageText, type SlackText } from './message-text.ts';
import { askerOf, delivered, type HandlerParts, replyOf, type Turn, tellUndelivered, withNotice } from './parts.ts';
import { mentions } from './plain-text.ts';
import { plainMessage, replyMessage } from './slack-message.ts';

const NO_FILES: FileTexts = { texts: [], notices: [] };

export class Messages {
  readonly #parts: HandlerParts;
  readonly #answered: Answered;

  constructor(parts: HandlerParts) {
    this.#parts = parts;
    this.#answered = new Answered(parts.pace.now);
  }

  /** Somebody has called the bot in a channel. */
  async mentioned(turn: Turn, event: MessageEvent): Promise<void> {
    if (!isPerson(event, turn)) return;
    // Slack tells of a mention again when the message is corrected.
    if (this.#answered.of(questionOf(turn, event))) return this.#correct(turn, event, event);
    await this.#answer(turn, event);
  }

  /** A message in a direct conversation, or in a channel whose messages the app may read. */
  async said(turn: Turn, event: MessageEvent): Promise<void> {
    if (event.subtype === 'message_changed') {
      if (event.message && isPerson(event.message, turn) && isCorrected(event)) {
        await this.#correct(turn, event, event.message);
      }
      return;
    }
    if (event.subtype === 'message_deleted') return this.#withdraw(turn, event);
    if (!isWritten(event) || !isPerson(event, turn)) return;
    if (surfaceOf(event) === 'personal') return this.#answer(turn, event);
    // Where the bot is called Slack sends another event.
    if (!mentions(event.text ?? '', turn.self)) await this.#volunteer(turn, event);
  }

  async #answer(turn: Turn, event: MessageEvent): Promise<void> {
    const question = questionOf(turn, event);
    if (this.#answered.of(question)) return;
    const posted = this.#post(turn, event, () =>
      this.#replyTo(turn, event, askerOf(turn, event.user, surfaceOf(event), { where: whereOf(event) })),
    );
    this.#answered.keep(question, { posted, asked: true });
    this.#answered.spoke(rootOf(turn, event));
    await posted;
  }

  /** Speaks without being asked: only where that is wished, once in a thread, and only when sure. */
  async #volunteer(turn: Turn, event: MessageEvent): Promise<void> {
    const root = rootOf(turn, event);
    const question = questionOf(turn, event);
    if (this.#answered.hasSpoken(root) || this.#answered.of(question)) return;
    const { auto, autoByDefault, desk, log } = this.#parts;
    if (!((await auto.get(turn.team, event.channel)) ?? autoByDefault)) return;
    const words = messageText(event, turn.self);
    const asker = askerOf(turn, event.user, surfaceOf(event));
    const reply = words === '' ? undefined : await replyOf(log, 'auto', () => desk.volunteer(words, asker));
    if (!reply || this.#answered.hasSpoken(root)) return;
    this.#answered.spoke(root);
    const posted = this.#post(turn, event, async () => reply);
    this.#answered.keep(question, { posted, asked: false });
    await posted;
  }

  /** A question that was corrected: its answer is changed in place. Without one nothing is said: the time has passed. */
  async #correct(turn: Turn, { channel }: MessageEvent, message: SlackText): Promise<void> {
    const known = this.#answered.of({ team: turn.team, channel, ts: message.ts ?? '' });
    const ts = await known?.posted;
    if (!known || ts === undefined) return;
    const { desk, log } = this.#parts;
    const asker = { ...askerOf(turn, message.user, surfaceOf({ channel })), corrected: true };
    const reply = known.asked
      ? await this.#replyTo(turn, message, asker)
      : await replyOf(log, 'auto', () => desk.volunteer(messageText(message, turn.self), asker));
    if (!reply) return;
    await delivered(log, 'message', () => turn.api.update(channel, ts, replyMessage(reply, { guests: turn.guests })));
  }

  /** A question that was taken back: so is the answer, which quotes it. */
  async #withdraw(turn: Turn, { channel, deleted_ts: deleted }: MessageEvent): Promise<void> {
    const question = { team: turn.team, channel, ts: deleted ?? '' };
    const known = this.#answered.of(question);
    this.#answered.forget(question);
    const ts = await known?.posted;
    if (ts === undefined) return;
    await delivered(this.#parts.log, 'message', () => turn.api.remove(channel, ts));
  }

  async #replyTo(turn: Turn, message: SlackText, asker: Asker): Promise<Reply | undefined> {
    const { desk, log, apiUrl } = this.#parts;
    const files = message.files?.length ? await textsOfFiles(message.files, { token: turn.token, apiUrl }) : NO_FILES;
    const words = [messageText(message, turn.self), ...files.texts].filter(Boolean).join('\n');
    const reply = await replyOf(log, asker.surface, () => desk.ask(words, asker));
    return reply && withNotice(reply, files.notices);
  }

  /** In the thread of the question; a direct message is a thread already. Gives the `ts` of what was posted. */
  async #post(turn: Turn, event: MessageEvent, ask: () => Promise<Reply | undefined>): Promise<string | undefined> {
    const personal = surfaceOf(event) === 'personal';
    const thread = event.thread_ts ?? (personal ? undefined : event.ts);
    try {
      const reply = await ask();
      const message = reply ? replyMessage(reply, { guests: turn.guests }) : plainMessage(ERRORS.TURN_FAILED.message);
      return await turn.api.post({ channel: event.channel, thread }, message);
    } catch (error) {
      tellUndelivered(this.#parts.log, 'message', error);
      return undefined;
    }
  }
}
