/** The bot as Teams meets it: activities in, calls of the desk, replies out. */
import { type Activity, ActivityHandler, type InvokeResponse, type TurnContext } from 'botbuilder';
import type { Desk } from '../desk/desk-types.ts';
import { CodedError, ERRORS, errorBody } from '../errors.ts';
import { buttonOfExecute, buttonOfSubmit } from './button.ts';
import { mentionsBot } from './mentions.ts';
import { messageText, surfaceOf } from './message.ts';
import { cardResponse, invokeError, plainActivity, replyActivity } from './reply.ts';

/** So many chats are remembered as welcomed; channels report one installation more than once. */
const REMEMBERED_CHATS = 1_000;

/** One handler serves all turns: it keeps nothing of a message. */
export class MedicBot extends ActivityHandler {
  readonly #desk: Desk;
  readonly #welcomed = new Set<string>();

  constructor(desk: Desk) {
    super();
    this.#desk = desk;
    this.onMessage(async (context, next) => {
      await this.#answerMessage(context);
      await next();
    });
    this.onConversationUpdate(async (context, next) => {
      await this.#welcome(context);
      await next();
    });
  }

  async #answerMessage(context: TurnContext): Promise<void> {
    const { activity } = context;
    const surface = surfaceOf(activity);
    const button = buttonOfSubmit(activity.value);
    if (button) {
      await send(context, replyActivity(this.#desk.press(button, surface)));
      return;
    }
    const text = messageText(activity);
    if (text === '' && isPress(activity.value)) {
      await send(context, plainActivity(ERRORS.BUTTON_NOT_READ.message));
      return;
    }
    // With the right consent Teams sends every message of a channel; people who did not call the bot are left alone.
    if (surface !== 'personal' && !mentionsBot(activity)) return;
    await send(context, replyActivity(this.#desk.ask(text, surface)));
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
    await send(context, replyActivity(this.#desk.welcome(surface)));
  }

  protected override async onInvokeActivity(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    if (activity.name !== 'adaptiveCard/action') return { status: 501, body: errorBody('NOT_SUPPORTED') };
    const button = buttonOfExecute(activity.value);
    if (!button) return invokeError('BUTTON_NOT_READ');
    return cardResponse(this.#desk.press(button, surfaceOf(activity)));
  }
}

/**
 * Sends as a reply to the activity of the turn, so that it stays in the thread of the question. A failure is marked as one
 * of the way: words of regret would not arrive either.
 */
async function send(context: TurnContext, reply: Partial<Activity>): Promise<void> {
  try {
    await context.sendActivity(reply);
  } catch (cause) {
    throw new CodedError('REPLY_NOT_DELIVERED', [], { cause });
  }
}

function isPress(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
