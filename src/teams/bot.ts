/**
 * The bot as Teams meets it: activities in, calls of the desk, replies out.
 *
 * One message is answered with one card. There is no typing sign before it: the answer takes a few milliseconds, and the
 * sign would come as a request of its own, as late as the answer. A press changes the card in place where the client
 * allows it; an edited question changes its answer.
 */
import { type Activity, ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Reply } from '../answer/model.ts';
import type { Asker } from '../desk/front/asker.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { ERRORS, errorBody } from '../errors.ts';
import type { Log } from '../log.ts';
import { Answered, Unasked } from './answered.ts';
import { askerOf } from './asker.ts';
import { buttonOfExecute, buttonOfSubmit, shownPart } from './button.ts';
import { Compose } from './compose.ts';
import { answerTask } from './hand-over.ts';
import { mentionsBot } from './mentions.ts';
import { messageText, surfaceOf } from './message.ts';
import { cardResponse, invokeError, plainActivity, replyActivity, wordsResponse } from './reply.ts';
import { replace, send, update } from './sending.ts';
import { canSend } from './thread.ts';

/** So many chats are remembered as welcomed; channels report one installation more than once. */
const REMEMBERED_CHATS = 1_000;

export interface BotParts {
  desk: FrontDesk;
  log: Log;
  /** Everybody on this machine is let in, and belongs to one tenant. */
  local: boolean;
  /** Whether messages that do not mention the bot are answered where it is sure. */
  autoAnswer: boolean;
  now: () => number;
}

/** One handler serves all turns: it keeps nothing of a message but which reply belongs to it. */
export class MedicBot extends ActivityHandler {
  readonly #desk: FrontDesk;
  readonly #log: Log;
  readonly #local: boolean;
  readonly #compose: Compose;
  readonly #autoAnswer: boolean;
  readonly #answered: Answered;
  readonly #unasked: Unasked;
  readonly #welcomed = new Set<string>();

  constructor({ desk, log, local, autoAnswer, now }: BotParts) {
    super();
    this.#desk = desk;
    this.#log = log;
    this.#local = local;
    this.#compose = new Compose({ desk, log, local, now });
    this.#autoAnswer = autoAnswer;
    this.#answered = new Answered(now);
    this.#unasked = new Unasked(now);
    this.onMessage(async (context, next) => {
      await this.#answerMessage(context);
      await next();
    });
    this.onMessageUpdate(async (context, next) => {
      await this.#answerEdit(context);
      await next();
    });
    this.onMessageDelete(async ({ activity }, next) => {
      this.#answered.forget(activity);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
  }

  async #answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const asker = askerOf(activity, this.#local);
    const button = buttonOfSubmit(activity.value);
    if (button) {
      const pressed = await this.#desk.press(button, asker);
      await (pressed.aside ? send : replace)(context, replyActivity(pressed, shownPart(button)));
      return;
    }
    const text = messageText(activity);
    if (text === '' && isPress(activity.value)) {
      await send(context, plainActivity(ERRORS.BUTTON_NOT_READ.message));
      return;
    }
    // With the right consent Teams sends every message of a channel; people who did not call the bot are left alone.
    const asked = asker.surface === 'personal' || mentionsBot(activity);
    const reply = asked ? await this.#desk.ask(text, asker) : await this.#unaskedReply(activity, text, asker);
    if (!reply) return;
    if (asker.surface !== 'personal') this.#unasked.spoke(activity);
    const id = await send(context, replyActivity(reply));
    this.#answered.keep(activity, id, asked);
  }

  /** Something to say where nobody asked: only when it is allowed, sure, and the first in the thread. */
  async #unaskedReply(activity: Activity, text: string, asker: Asker): Promise<Reply | undefined> {
    if (!this.#autoAnswer || text === '' || !this.#unasked.mayAnswer(activity)) return undefined;
    return this.#desk.volunteer(text, asker);
  }

  /** A question that was edited: its answer is changed in place. Without one nothing is said: the time has passed. */
  async #answerEdit(context: TurnContext): Promise<void> {
    const { activity } = context;
    const known = this.#answered.of(activity);
    if (!known || !canSend(activity)) return;
    const text = messageText(activity);
    if (text === '') return;
    const asker = { ...askerOf(activity, this.#local), corrected: true };
    const reply = known.asked ? await this.#askedAgain(activity, text, asker) : await this.#desk.volunteer(text, asker);
    if (!reply) return;
    await update(context, known.reply, replyActivity(reply));
  }

  async #askedAgain(activity: Activity, text: string, asker: Asker): Promise<Reply | undefined> {
    return asker.surface === 'personal' || mentionsBot(activity) ? this.#desk.ask(text, asker) : undefined;
  }

  async #welcome(context: TurnContext): Promise<void> {
    const { membersAdded, recipient, conversation } = context.activity;
    const added = membersAdded ?? [];
    const surface = surfaceOf(context.activity);
    const wanted = surface === 'personal' ? added.length > 0 : added.some(({ id }) => id === recipient?.id);
    const chat = conversation?.id ?? '';
    if (!wanted || this.#welcomed.has(chat)) return;
    for (const oldest of this.#welcomed) {
      if (this.#welcomed.size < REMEMBERED_CHATS) break;
      this.#welcomed.delete(oldest);
    }
    this.#welcomed.add(chat);
    await send(context, replyActivity(this.#desk.plain.welcome(surface)));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    const composed = await this.#compose.answer(context);
    if (composed) return composed;
    const asker = askerOf(activity, this.#local);
    const task = await answerTask(this.#desk, activity.name ?? '', activity.value, asker);
    if (task) return task;
    if (activity.name !== 'adaptiveCard/action') return { status: 501, body: errorBody('NOT_SUPPORTED') };
    const button = buttonOfExecute(activity.value);
    if (!button) return invokeError('BUTTON_NOT_READ');
    const reply = await this.#desk.press(button, asker);
    if (reply.aside) return wordsResponse(reply);
    if (button.do === 'case') await this.#showAll(context, reply);
    return cardResponse(reply, shownPart(button));
  }

  /** What comes back from an invoke is shown to who pressed alone; that a request is taken is for all to see. */
  async #showAll(context: TurnContext, reply: Reply): Promise<void> {
    const { replyToId } = context.activity;
    if (!replyToId || !canSend(context.activity)) return;
    try {
      await update(context, replyToId, replyActivity(reply));
    } catch {
      // The others see the old card; a press on it shows them how it stands.
      this.#log.warn({ code: 'REPLY_NOT_DELIVERED' }, ERRORS.REPLY_NOT_DELIVERED.message);
    }
  }
}

function isPress(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
