/** What Slack tells of a message: where it stands, who wrote it, and whether it is for us. */
import { z } from 'zod';
import type { Question } from './answered.ts';
import { messageSchema, type SlackText } from './message-text.ts';
import type { Turn } from './parts.ts';
import type { Where } from './place.ts';

const text = z.string().nullish();

/** A message event; what is no such thing is passed over. */
export const messageEventSchema = z.looseObject({
  ...messageSchema.shape,
  channel: z.string(),
  ts: z.string(),
  channel_type: text,
  message: messageSchema.nullish(),
  previous_message: messageSchema.nullish(),
  deleted_ts: text,
});
export type MessageEvent = z.output<typeof messageEventSchema>;

/** Messages that people write; all others tell of joins, topics and the like. */
const WRITTEN: ReadonlySet<string> = new Set(['', 'file_share', 'thread_broadcast']);

/** Whether somebody has written it, and not Slack. */
export function isWritten({ subtype }: MessageEvent): boolean {
  return WRITTEN.has(subtype ?? '');
}

/** Not the bot itself, and no other bot: two of them would never stop talking. */
export function isPerson({ bot_id: bot, user }: SlackText, { self }: Turn): boolean {
  return !bot && Boolean(user) && user !== self;
}

/** Slack calls it a change, too, when it adds the preview of a link. */
export function isCorrected({ message, previous_message: before }: MessageEvent): boolean {
  return message?.text !== before?.text;
}

/** How the ids of direct conversations begin. */
const DIRECT = 'D';

/** Where it is said. */
export function surfaceOf({ channel, channel_type: kind }: Pick<MessageEvent, 'channel' | 'channel_type'>) {
  if (kind === 'im' || channel.startsWith(DIRECT)) return 'personal' as const;
  return kind === 'mpim' ? ('group' as const) : ('channel' as const);
}

/** The thread of the message, which is begun below it where there is none. */
export function whereOf(event: MessageEvent): Where {
  const { channel, ts, thread_ts: thread } = event;
  return { channel, thread: thread ?? (surfaceOf(event) === 'personal' ? undefined : ts) };
}

/** The message itself, as what an answer is remembered by. */
export function questionOf({ team }: Turn, { channel, ts }: MessageEvent): Question {
  return { team, channel, ts };
}

/** The message that its thread begins with. */
export function rootOf({ team }: Turn, { channel, ts, thread_ts: thread }: MessageEvent): Question {
  return { team, channel, ts: thread ?? ts };
}
