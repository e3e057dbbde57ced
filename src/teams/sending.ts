/** The ways of a reply: as a new message, or in the place of an old one. */
import type { Activity, TurnContext } from 'botbuilder';
import { CodedError } from '../errors.ts';
import { statusOf } from './outbound.ts';
import { canSend } from './thread.ts';

/**
 * Sends as a reply to the activity of the turn, so that it stays in the thread of the question; gives the id of the new
 * message. A failure is marked as one of the way: words of regret would not arrive either.
 */
export async function send(context: TurnContext, reply: Partial<Activity>): Promise<string | undefined> {
  try {
    return (await context.sendActivity(reply))?.id;
  } catch (cause) {
    throw new CodedError('REPLY_NOT_DELIVERED', [], { cause });
  }
}

/** Changes a message of the bot. */
export async function update(context: TurnContext, id: string, reply: Partial<Activity>): Promise<void> {
  try {
    await context.updateActivity({ ...reply, id });
  } catch (cause) {
    throw new CodedError('REPLY_NOT_DELIVERED', [], { cause });
  }
}

/** Puts the reply in the place of the pressed card; as a new message where the card is unknown or not the bot's. */
export async function replace(context: TurnContext, reply: Partial<Activity>): Promise<void> {
  const { activity } = context;
  if (!activity.replyToId || !canSend(activity)) {
    await send(context, reply);
    return;
  }
  try {
    await update(context, activity.replyToId, reply);
  } catch (error) {
    const status = error instanceof CodedError ? (statusOf(error.cause) ?? 0) : 0;
    if (!NOT_OURS.has(status)) throw error;
    await send(context, reply);
  }
}

/** What the channel says of a message that the bot may not change: somebody sent the card from the search box, for example. */
const NOT_OURS: ReadonlySet<number> = new Set([400, 403, 404, 405]);
