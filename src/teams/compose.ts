/**
 * The message extension: search from the box where a message is written, and "Explain this error" on anybody's message.
 * Every answer has a body; Teams shows an empty one as a broken app.
 */
import type { Activity, InvokeResponse, TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Reply } from '../answer/model.ts';
import { dialogText } from '../answer/teams-strings.ts';
import type { FrontDesk } from '../desk/front/front-desk.ts';
import { ERRORS } from '../errors.ts';
import type { Log } from '../log.ts';
import { Recent } from '../recent.ts';
import { askerOf } from './asker.ts';
import { buttonOfSubmit, keepsAnswer, shownPart } from './button.ts';
import { closeResponse, type DialogPress, dialogPress, dialogResponse, noticeResponse } from './dialog.ts';
import { answerForm } from './hand-over.ts';
import { surfaceOf } from './message.ts';
import { type ActedMessage, actedMessage } from './message-text.ts';
import { isRefusal, statusOf } from './outbound.ts';
import { cardOf, replyActivity } from './reply.ts';
import { insertResponse, messageResponse, resultsResponse, searchQuery } from './search-results.ts';
import { canSend, threadId } from './thread.ts';

/** The ids of the commands in the manifest. */
const SEARCH_COMMAND = 'searchEntries';
const EXPLAIN_COMMAND = 'explainError';
/** Two people, or one with a nervous finger, post the answer to a message once. */
const POSTED = { most: 1_000, forMs: 60_000 };

const actionSchema = z.looseObject({
  commandId: z.string().nullish(),
  data: z.unknown().optional(),
  messagePayload: z.unknown().optional(),
});

export interface ComposeParts {
  desk: FrontDesk;
  log: Log;
  /** Everybody on this machine is let in, and belongs to one tenant. */
  local: boolean;
  now: () => number;
}

export class Compose {
  readonly #desk: FrontDesk;
  readonly #local: boolean;
  readonly #log: Log;
  readonly #posted: Recent<true>;

  constructor({ desk, log, local, now }: ComposeParts) {
    this.#desk = desk;
    this.#local = local;
    this.#log = log;
    this.#posted = new Recent(POSTED, now);
  }

  /** Answers an invoke of the message extension; undefined for any other. */
  async answer(context: TurnContext): Promise<InvokeResponse | undefined> {
    switch (context.activity.name) {
      case 'composeExtension/query':
        return this.#search(context.activity);
      case 'composeExtension/fetchTask':
        return this.#open(context.activity);
      case 'composeExtension/submitAction':
        return this.#press(context);
      default:
        return undefined;
    }
  }

  #search({ value }: Activity): InvokeResponse {
    const query = searchQuery(value);
    if (query.commandId !== SEARCH_COMMAND) return messageResponse(dialogText.unknownCommand);
    return resultsResponse(this.#desk.plain, query);
  }

  async #open(activity: Activity): Promise<InvokeResponse> {
    const action = actionSchema.safeParse(activity.value).data;
    if (action?.commandId !== EXPLAIN_COMMAND) return noticeResponse(dialogText.unknownCommand);
    const { text } = actedMessage(action.messagePayload);
    if (text === '') return noticeResponse(dialogText.nothing);
    return dialogResponse(await this.#desk.explain(text, askerOf(activity, this.#local)), {
      whole: true,
      thread: inThread(activity),
    });
  }

  async #press(context: TurnContext): Promise<InvokeResponse> {
    const { activity } = context;
    const action = actionSchema.safeParse(activity.value).data;
    if (action?.commandId !== EXPLAIN_COMMAND) return noticeResponse(dialogText.unknownCommand);
    const own = dialogPress(action.data);
    if (own?.do === 'close') return closeResponse();
    if (own) return this.#post(context, own, actedMessage(action.messagePayload));
    const form = await answerForm(this.#desk, action.data, askerOf(activity, this.#local));
    if (form) return form;
    const button = buttonOfSubmit(action.data);
    if (!button) return noticeResponse(ERRORS.BUTTON_NOT_READ.message);
    const reply = await this.#desk.press(button, askerOf(activity, this.#local));
    return dialogResponse(reply, { whole: keepsAnswer(button), thread: inThread(activity), ...shownPart(button) });
  }

  /** Posts below the message; where the bot may not, the card goes into the box for the person to send. */
  async #post(
    context: TurnContext,
    press: Extract<DialogPress, { do: 'post' }>,
    message: ActedMessage,
  ): Promise<InvokeResponse> {
    const { activity } = context;
    const reply = await this.#replyToPost(press, message, activity);
    if (!reply) return noticeResponse(ERRORS.BUTTON_NOT_READ.message);
    if (!canSend(activity)) return insertResponse(cardOf(reply));
    const thread = threadId(activity, message.root ?? message.id);
    const key = JSON.stringify([thread, message.id ?? activity.id, press.entry]);
    if (this.#posted.has(key)) return noticeResponse(dialogText.postedBefore);
    this.#posted.set(key, true);
    try {
      await context.adapter.sendActivities(context, [addressed(reply, activity, thread, message.id)]);
      return noticeResponse(dialogText.posted);
    } catch (error) {
      this.#posted.delete(key);
      const status = statusOf(error);
      this.#log.warn({ code: 'REPLY_NOT_DELIVERED', status }, ERRORS.REPLY_NOT_DELIVERED.message);
      // A service that did not answer may have posted it: then a second card would be one too many.
      return isRefusal(error) ? insertResponse(cardOf(reply)) : noticeResponse(dialogText.notPosted);
    }
  }

  /** The answer that the dialog shows, made anew: nothing is kept between the two. */
  async #replyToPost(
    press: DialogPress & { do: 'post' },
    { text }: ActedMessage,
    activity: Activity,
  ): Promise<Reply | undefined> {
    const asker = askerOf(activity, this.#local);
    if (press.whole && text !== '') return this.#desk.explain(text, asker);
    if (press.entry === undefined) return undefined;
    return this.#desk.press({ v: 1, do: 'show', entry: press.entry }, asker);
  }
}

function inThread(activity: Activity): boolean {
  return surfaceOf(activity) === 'channel';
}

/** The reply with the way to the message that was acted on; the turn itself only knows the press. */
function addressed(
  reply: Reply,
  { channelId, serviceUrl, recipient, conversation }: Activity,
  thread: string,
  message: string | undefined,
): Partial<Activity> {
  return {
    ...replyActivity(reply),
    channelId,
    serviceUrl,
    from: recipient,
    conversation: { ...conversation, id: thread },
    ...(message !== undefined && { replyToId: message }),
  };
}
