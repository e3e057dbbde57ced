/**
 * Sending to the channel's service: what it asks to send again is sent again, after a growing and slightly random wait;
 * what it refuses for good, or does not answer, is given up. The whole is bounded by the time that a turn has.
 */
import { z } from 'zod';
import type { Pace } from '../pace.ts';

export interface OutboundLimits {
  tries: number;
  /** The longest that one try may take. */
  tryMs: number;
  /** The longest that all tries and waits may take together. */
  totalMs: number;
}

/** Teams gives a message turn about 15 seconds. */
export const MESSAGE_LIMITS: OutboundLimits = { tries: 4, tryMs: 6_000, totalMs: 12_000 };
/** An invoke is to be answered within 5 seconds, and the answer waits for what is sent. */
export const INVOKE_LIMITS: OutboundLimits = { tries: 4, tryMs: 2_500, totalMs: 3_500 };

/** "Rate limiting for bots" names these as worth another try. */
const TRIED_AGAIN: ReadonlySet<number> = new Set([412, 429, 502, 504]);
/** The bot was removed, blocked, or the conversation or message is gone: nothing to mend. */
const REFUSED: ReadonlySet<number> = new Set([403, 404]);
const FIRST_WAIT_MS = 400;
const SECONDS = /^\d{1,6}$/;

const failureSchema = z.looseObject({ statusCode: z.number() });
const headersSchema = z.looseObject({
  response: z.looseObject({
    headers: z.custom<{ get: (name: string) => unknown }>((value) => hasGet(value)),
  }),
});

/** The HTTP status that the channel's service answered with, if it answered. */
export function statusOf(error: unknown): number | undefined {
  const parsed = failureSchema.safeParse(error);
  return parsed.success ? parsed.data.statusCode : undefined;
}

/** Whether the channel takes no reply there, now or later. */
export function isRefusal(error: unknown): boolean {
  return REFUSED.has(statusOf(error) ?? 0);
}

/** Sends within the limits. Throws the last failure. */
export async function deliver<Result>(
  send: () => Promise<Result>,
  { tries, tryMs, totalMs }: OutboundLimits,
  pace: Pace,
): Promise<Result> {
  const end = pace.now() + totalMs;
  for (let attempt = 1; ; attempt++) {
    try {
      return await within(Math.min(tryMs, end - pace.now()), send());
    } catch (error) {
      if (attempt >= tries || !TRIED_AGAIN.has(statusOf(error) ?? 0)) throw error;
      const wait = Math.max(backOff(attempt, pace), askedWait(error, pace));
      if (pace.now() + wait >= end) throw error;
      await pace.sleep(wait);
    }
  }
}

/** Half of it sure, half by chance: many bots that were sent away together do not come back together. */
function backOff(attempt: number, { random }: Pace): number {
  const most = FIRST_WAIT_MS * 2 ** attempt;
  return Math.round(most / 2 + (most / 2) * random());
}

/** What `Retry-After` asks for, in milliseconds: seconds or a date. */
function askedWait(error: unknown, { now }: Pace): number {
  const parsed = headersSchema.safeParse(error);
  const value = parsed.success ? parsed.data.response.headers.get('retry-after') : undefined;
  if (typeof value !== 'string') return 0;
  if (SECONDS.test(value.trim())) return Number(value) * 1_000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? 0 : Math.max(0, date - now());
}

/** A service that hangs is not asked again: the message may have arrived, and nobody wants it twice. */
async function within<Result>(ms: number, work: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const cut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new ServiceSilentError()), Math.max(0, ms));
  });
  try {
    return await Promise.race([work, cut]);
  } finally {
    clearTimeout(timer);
  }
}

/** The channel's service did not answer in time. */
export class ServiceSilentError extends Error {
  override readonly name = 'ServiceSilentError';
}

function hasGet(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function';
}
