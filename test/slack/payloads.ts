/** What Slack sends, signed as Slack signs it. */
import { createHmac } from 'node:crypto';
import { BOT_USER, OPS, TEAM } from './slack-side.ts';

export const SECRET = '0123456789abcdef0123456789abcdef';
export const USER = 'U000000001';

let last = 0;
/** A number that no other payload of the run has. */
export function next(): number {
  return ++last;
}

export function ts(): string {
  return `1700000000.${String(next()).padStart(6, '0')}`;
}

export interface Sent {
  status: number;
  text: string;
  ms: number;
}

export interface SendOptions {
  headers?: Record<string, string>;
  secret?: string;
  /** Seconds from now. */
  skew?: number;
}

/** Posts a signed body; a field of `headers` that is set takes the place of the right one. */
export async function send(
  url: string,
  body: string,
  type: string,
  { headers = {}, secret = SECRET, skew = 0 }: SendOptions = {},
): Promise<Sent> {
  const start = performance.now();
  const response = await fetch(`${url}/slack/events`, {
    method: 'POST',
    headers: { 'Content-Type': type, ...signature(body, secret, skew), ...headers },
    body,
  });
  const text = await response.text();
  return { status: response.status, text, ms: performance.now() - start };
}

export function signature(body: string, secret = SECRET, skew = 0): Record<string, string> {
  const time = String(Math.floor(Date.now() / 1_000) + skew);
  const hash = createHmac('sha256', secret).update(`v0:${time}:${body}`).digest('hex');
  return { 'X-Slack-Request-Timestamp': time, 'X-Slack-Signature': `v0=${hash}` };
}

export const sendJson = (url: string, body: unknown, options?: SendOptions): Promise<Sent> =>
  send(url, JSON.stringify(body), 'application/json', options);

export const sendPayload = (url: string, payload: unknown, options?: SendOptions): Promise<Sent> =>
  sendForm(url, { payload: JSON.stringify(payload) }, options);

export const sendForm = (url: string, fields: Record<string, string>, options?: SendOptions): Promise<Sent> =>
  send(url, String(new URLSearchParams(fields)), 'application/x-www-form-urlencoded', options);

/** An event in its envelope. */
export function event(inner: Record<string, unknown>, outer: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    type: 'event_callback',
    event_id: `Ev${next()}`,
    team_id: TEAM,
    api_app_id: 'A0MARS',
    authorizations: [{ team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
    event: inner,
    ...outer,
  };
}

export function mention(text: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'app_mention', user: USER, channel: OPS, ts: ts(), text: `<@${BOT_USER}> ${text}`, ...fields };
}

export function message(text: string, fields: Record<string, unknown> = {}): Record<string, unknown> {
  return { type: 'message', channel_type: 'channel', user: USER, channel: OPS, ts: ts(), text, ...fields };
}

/** `/mars` with the words after it. */
export function command(text: string, fields: Record<string, string> = {}): Record<string, string> {
  return {
    command: '/mars',
    text,
    team_id: TEAM,
    channel_id: OPS,
    user_id: USER,
    trigger_id: `trigger-${next()}`,
    response_url: '',
    ...fields,
  };
}

/** What all interactive payloads have. */
export function interactive(type: string, fields: Record<string, unknown>): Record<string, unknown> {
  return { type, team: { id: TEAM }, user: { id: USER }, trigger_id: `trigger-${next()}`, ...fields };
}
