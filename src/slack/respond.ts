/** Answers to a `response_url`: where the bot is no member, and for what only one person sees. */
import type { Pace } from '../pace.ts';
import { CALL_MS, ComeLater, deliver, ResponseUrlGone } from './outbound.ts';
import type { SlackMessage } from './slack-message.ts';

/** `whisper`: for the person alone. `replace`: in the place of the message that was pressed. `all`: for everybody. */
export type ResponseKind = 'whisper' | 'replace' | 'all';

const SECONDS = /^\d{1,6}$/;
const WEB_ADDRESS = /^https?:\/\//i;

const KINDS: Readonly<Record<ResponseKind, object>> = {
  whisper: { response_type: 'ephemeral', replace_original: false },
  replace: { replace_original: true },
  all: { response_type: 'in_channel', replace_original: false },
};

/** Sends a message to the address; `thread` where the message stands in one. */
export async function respond(
  url: string,
  kind: ResponseKind,
  message: SlackMessage,
  pace: Pace,
  thread?: string,
): Promise<void> {
  await send(url, { ...KINDS[kind], ...message, ...(thread !== undefined && { thread_ts: thread }) }, pace);
}

/** Takes the message away that only one person sees. */
export async function takeAway(url: string, pace: Pace): Promise<void> {
  await send(url, { delete_original: true }, pace);
}

async function send(url: string, body: object, pace: Pace): Promise<void> {
  if (!WEB_ADDRESS.test(url)) throw new ResponseUrlGone();
  await deliver(async () => {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      redirect: 'error',
      signal: AbortSignal.timeout(CALL_MS),
    });
    await response.body?.cancel();
    if (response.status === 429) throw new ComeLater(waitOf(response.headers.get('retry-after')));
    if (response.status >= 500) throw new Error('response_url');
    if (!response.ok) throw new ResponseUrlGone();
  }, pace);
}

function waitOf(value: string | null): number {
  return value !== null && SECONDS.test(value.trim()) ? Number(value) : 1;
}
