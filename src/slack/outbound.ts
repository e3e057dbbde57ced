/**
 * Calls to Slack: what Slack asks to send again is sent again after the time that it names; nothing else is, because a
 * call that hangs or fails may have arrived, and nobody wants an answer twice. Bounded in all.
 */
import { webApi } from '@slack/bolt';
import type { Pace } from '../pace.ts';

/** Slack's limit is about one message a second and channel; a burst is over after a few tries. */
const TRIES = 4;
const TOTAL_MS = 30_000;
/** The longest that one call may take. */
export const CALL_MS = 8_000;

/** Slack asked, outside the Web API, to come again later. */
export class ComeLater extends Error {
  override readonly name = 'ComeLater';
  readonly seconds: number;

  constructor(seconds: number) {
    super();
    this.seconds = seconds;
  }
}

/** Calls within the limits. Throws the last failure. */
export async function deliver<Result>(call: () => Promise<Result>, pace: Pace): Promise<Result> {
  const end = pace.now() + TOTAL_MS;
  for (let attempt = 1; ; attempt++) {
    try {
      return await call();
    } catch (error) {
      const asked = askedWait(error);
      if (asked === undefined || attempt >= TRIES) throw error;
      // A little by chance: answers that were sent away together do not come back together.
      const wait = asked + Math.round(500 * pace.random());
      if (pace.now() + wait >= end) throw error;
      await pace.sleep(wait);
    }
  }
}

function askedWait(error: unknown): number | undefined {
  if (error instanceof webApi.WebAPIRateLimitedError) return Math.max(error.retryAfter, 0) * 1_000;
  return error instanceof ComeLater ? error.seconds * 1_000 : undefined;
}

const NOBODYS_FAULT: ReadonlySet<string> = new Set([
  'not_in_channel',
  'channel_not_found',
  'is_archived',
  'message_not_found',
  'cant_update_message',
  'restricted_action',
  'user_not_in_channel',
  'account_inactive',
  'token_revoked',
  'view_not_found',
  'not_found',
  'expired_trigger_id',
  'exchanged_trigger_id',
  'expired_url',
  'used_url',
]);

/** What Slack says is wrong: a word of its documentation, never a text of a person. */
export function reasonOf(error: unknown): string | undefined {
  if (error instanceof webApi.WebAPIPlatformError) return error.data.error;
  if (error instanceof webApi.WebAPIHTTPError) return `http_${error.statusCode}`;
  return error instanceof ResponseUrlGone ? 'expired_url' : undefined;
}

/** Whether it is sure that nothing has arrived, so that another way may be tried. */
export function isSurelyLost(error: unknown): boolean {
  return error instanceof webApi.WebAPIPlatformError || error instanceof ResponseUrlGone;
}

/** Whether it failed because the place is gone or closed to the bot: nothing to mend here. */
export function isRefusal(error: unknown): boolean {
  return NOBODYS_FAULT.has(reasonOf(error) ?? '');
}

/** A `response_url` that takes no more: 30 minutes old, or used five times. */
export class ResponseUrlGone extends Error {
  override readonly name = 'ResponseUrlGone';
}
