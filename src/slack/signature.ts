/** Whether a request comes from Slack: its own signature over the raw body, not older or newer than five minutes. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

const WINDOW_SECONDS = 5 * 60;
const TIMESTAMP = /^\d{1,12}$/;

/** False for a missing, wrong or stale signature. `now` in milliseconds. */
export function isSigned(headers: IncomingHttpHeaders, body: Buffer, secret: string, now: number): boolean {
  const signature = headers['x-slack-signature'];
  const timestamp = headers['x-slack-request-timestamp'];
  if (secret === '' || typeof signature !== 'string' || typeof timestamp !== 'string') return false;
  if (!TIMESTAMP.test(timestamp) || Math.abs(now / 1_000 - Number(timestamp)) > WINDOW_SECONDS) return false;
  const own = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(body).digest('hex');
  const expected = Buffer.from(`v0=${own}`);
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
