/** Messages to an operator's own system: signed JSON over HTTPS. */
import { createHmac } from 'node:crypto';
import { describeError } from '../errors.ts';
import type { Sender } from './sender.ts';

export interface Webhook {
  url: string;
  secret: string;
}

const TIMEOUT_MS = 15_000;

/** Signs the bytes of the body with the time, so that nobody can send them again later as new. */
export function webhookSignature(secret: string, timestamp: string, body: string): string {
  return `v1=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`;
}

/** Posts the message as it was put in. Any answer but 2xx counts as not arrived; redirects are not followed. */
export function webhookSender({ url, secret }: Webhook, now: () => number): Sender {
  return async ({ id, body }) => {
    const text = JSON.stringify(body);
    const timestamp = String(Math.floor(now() / 1_000));
    const status = await post(url, text, {
      'Content-Type': 'application/json; charset=utf-8',
      'Mars-Delivery': id,
      'Mars-Timestamp': timestamp,
      'Mars-Signature': webhookSignature(secret, timestamp, text),
    });
    if (status < 200 || status > 299) throw new WebhookRefused(status);
  };
}

async function post(url: string, body: string, headers: Record<string, string>): Promise<number> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const response = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal });
    await response.body?.cancel();
    return response.status;
  } catch (error) {
    // What is thrown may hold the address with its query.
    throw new WebhookRefused(describeError(error).error);
  }
}

/** The receiver did not take it; `code` is its status, or the name of what went wrong on the way. */
export class WebhookRefused extends Error {
  override readonly name = 'WebhookRefused';
  readonly code: string;

  constructor(code: number | string) {
    super();
    this.code = String(code);
  }
}
