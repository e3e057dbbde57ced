import { request } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer } from '../server/test-server.ts';
import { type BotSide, startBot } from './bot-side.ts';
import { command, event, interactive, mention, send, sendForm, sendJson, sendPayload, signature } from './payloads.ts';
import { type SlackSide, startSlackSide } from './slack-side.ts';

const JSON_TYPE = 'application/json';
const FORM = 'application/x-www-form-urlencoded';
const MB = 1024 * 1024;

let slack: SlackSide;
let bot: BotSide;
beforeAll(async () => {
  slack = await startSlackSide();
  bot = await startBot(slack);
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await bot.stop();
  await slack.stop();
});

it('looks at the start whether the token is good', async () => {
  const other = await startBot(slack, { env: { SLACK_BOT_TOKEN: 'xoxb-unknown' } });
  await expect.poll(() => slack.calls).toMatchObject([{ method: 'auth.test' }]);
  await other.stop();
});

describe('who sends', () => {
  const body = JSON.stringify(event(mention('ID 5')));
  it.each([
    ['no signature', { headers: { 'X-Slack-Signature': '' } }],
    ['no timestamp', { headers: { 'X-Slack-Request-Timestamp': '' } }],
    ['a timestamp that is no number', { headers: { 'X-Slack-Request-Timestamp': 'now' } }],
    ['another secret', { secret: 'f'.repeat(32) }],
    ['an empty secret', { secret: '' }],
    ['a signature of another body', { headers: signature('{}') }],
    ['a signature of another version', { headers: { 'X-Slack-Signature': 'v1=00' } }],
    ['a time six minutes ago', { skew: -360 }],
    ['a time in six minutes', { skew: 360 }],
  ])('%s: 401 and nothing done', async (_name, options) => {
    const answered = await send(bot.url, body, JSON_TYPE, options);
    expect(answered.status).toBe(401);
    expect(JSON.parse(answered.text)).toMatchObject({ code: 'NOT_FROM_SLACK' });
    expect(slack.calls).toEqual([]);
  });

  it('a time four minutes ago is let in', async () => {
    expect((await sendJson(bot.url, { type: 'url_verification', challenge: 'x' }, { skew: -240 })).status).toBe(200);
  });

  it('the certificate is checked without a signature, and nothing else is read then', async () => {
    const unsigned = { headers: { 'X-Slack-Signature': 'v0=0' } };
    const smuggled = { ssl_check: '1', payload: JSON.stringify(event(mention('ID 5'))) };
    expect((await sendForm(bot.url, { ssl_check: '1' }, unsigned)).status).toBe(200);
    expect((await sendForm(bot.url, smuggled, unsigned)).status).toBe(200);
    expect((await sendForm(bot.url, { ssl_check: '2' }, unsigned)).status).toBe(401);
    expect((await send(bot.url, 'ssl_check=1&ssl_check=1', FORM, unsigned)).status).toBe(401);
    expect((await sendJson(bot.url, { ssl_check: '1' }, unsigned)).status).toBe(401);
    expect(slack.calls).toEqual([]);
  });
});

describe('what is sent', () => {
  it('the challenge is answered', async () => {
    const answered = await sendJson(bot.url, { type: 'url_verification', challenge: 'abc', token: 'x' });
    expect(answered.status).toBe(200);
    expect(JSON.parse(answered.text)).toEqual({ challenge: 'abc' });
  });

  it.each([
    ['nothing', '', JSON_TYPE],
    ['half an object', '{"type":"event_callback"', JSON_TYPE],
    ['null', 'null', JSON_TYPE],
    ['a number', '5', JSON_TYPE],
    ['a list', '[]', JSON_TYPE],
    ['deep brackets', '['.repeat(100_000), JSON_TYPE],
    ['an object of nobody', '{"a":1}', JSON_TYPE],
    ['an event without an event', '{"type":"event_callback","event_id":"E"}', JSON_TYPE],
    ['an event that is null', '{"type":"event_callback","event_id":"E","event":null}', JSON_TYPE],
    [
      'an event in no channel',
      '{"type":"event_callback","event_id":"E","event":{"type":"a","channel":null}}',
      JSON_TYPE,
    ],
    ['an event about a number', '{"type":"event_callback","event_id":"E","event":{"type":"a","item":5}}', JSON_TYPE],
    ['a payload that is no JSON', 'payload=%7B', FORM],
    ['a payload that is null', 'payload=null', FORM],
    ['a press without an action', `payload=${encodeURIComponent('{"type":"block_actions","user":{"id":"U"}}')}`, FORM],
    [
      'a press of nobody',
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[{"action_id":"a"}]}')}`,
      FORM,
    ],
    ['a form of broken escapes', '%=%%&&=%zz', FORM],
    ['an old dialog', `payload=${encodeURIComponent('{"type":"dialog_submission","user":{"id":"U"}}')}`, FORM],
    ['bytes that are no text', '\u0000\uFFFD', 'application/octet-stream'],
  ])('%s: 400', async (_name, body, type) => {
    const answered = await send(bot.url, body, type);
    expect(answered.status).toBe(400);
    expect(JSON.parse(answered.text)).toMatchObject({ code: 'NOT_FOR_SLACK' });
    expect(slack.calls).toEqual([]);
  });

  it.each([
    ['an event that nobody listens to', event({ type: 'reaction_added', item: {}, user: 'U' })],
    ['a message without a time', event({ type: 'message', channel: 'C1' })],
    ['a message of strange fields', event({ type: 'message', channel: 'C1', ts: {}, text: 5, files: 'x' })],
    ['a notice of too many events', { type: 'app_rate_limited', minute_rate_limited: 1 }],
  ])('%s: answered in time, without words', async (_name, body) => {
    const answered = await sendJson(bot.url, body);
    expect(answered.status).toBe(200);
    expect(answered.ms).toBeLessThan(3_000);
    expect(slack.calls).toEqual([]);
  });

  it.each([
    ['button', interactive('block_actions', { actions: [{ action_id: 'of-old', value: '{}' }] })],
    ['shortcut', interactive('shortcut', { callback_id: 'of-old' })],
    ['message shortcut', interactive('message_action', { callback_id: 'of-old', channel: { id: 'C1' }, message: {} })],
    ['modal', interactive('view_submission', { view: { id: 'V1', callback_id: 'of-old', type: 'modal' } })],
    ['closed modal', interactive('view_closed', { view: { id: 'V1', callback_id: 'x' } })],
    ['menu', interactive('block_suggestion', { action_id: 'of-old', value: 'x' })],
  ])('an unknown %s is acknowledged at once', async (_name, payload) => {
    const answered = await sendPayload(bot.url, payload);
    expect(answered.status).toBe(200);
    expect(answered.ms).toBeLessThan(1_000);
  });

  it('a media type with parameters is the same', async () => {
    const url = `${slack.url}/response/typed`;
    const body = String(new URLSearchParams(command('ID 5', { response_url: url })));
    expect((await send(bot.url, body, `${FORM}; charset=utf-8`)).status).toBe(200);
  });
});

describe('how much is sent', () => {
  it('10 MB: 413, and the next is served', async () => {
    const answered = await send(bot.url, 'x'.repeat(10 * MB), JSON_TYPE);
    expect(answered.status).toBe(413);
    expect(JSON.parse(answered.text)).toMatchObject({ code: 'SLACK_BODY_TOO_LARGE' });
    expect((await sendJson(bot.url, { type: 'url_verification', challenge: 'x' })).status).toBe(200);
  });

  it('10 MB without a word of its length: 413', async () => {
    expect(await stream(bot.url, 10)).toBe(413);
  });

  it('almost 1 MB is read', async () => {
    const answered = await sendJson(bot.url, event(mention('x'.repeat(MB - 2_000))));
    expect(answered.status).toBe(200);
  });

  it('packed bodies: 415', async () => {
    const answered = await send(bot.url, '{}', JSON_TYPE, { headers: { 'Content-Encoding': 'gzip' } });
    expect(answered.status).toBe(415);
  });

  it('a caller that goes in the midst ends nothing', async () => {
    await leave(bot.url);
    expect((await sendJson(bot.url, { type: 'url_verification', challenge: 'x' })).status).toBe(200);
  });
});

describe('the address', () => {
  it('takes POST alone', async () => {
    expect((await fetch(`${bot.url}/slack/events`)).status).toBe(405);
  });

  it('is not there where Slack is not set up', async () => {
    const server = await startServer();
    expect((await sendJson(server.url, {})).status).toBe(404);
    await server.stop();
  });

  it('no word of a request is in the log', async () => {
    await sendJson(bot.url, event(mention('break')));
    await sendJson(bot.url, event(mention('secret-words')), { secret: 'f'.repeat(32) });
    await send(bot.url, '{"secret-words', JSON_TYPE);
    await expect.poll(bot.logged).toContain('TURN_FAILED');
    expect(bot.logged()).not.toMatch(/secret-words|xoxb-|0123456789abcdef/);
  });
});

/** Sends so many megabytes in pieces; gives the status. */
function stream(url: string, megabytes: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(`${url}/slack/events`, { method: 'POST' }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    // The bot may close before all is written; by then it has answered.
    sent.on('error', reject);
    for (let piece = 0; piece < megabytes; piece++) sent.write('x'.repeat(MB));
    sent.end();
  });
}

function leave(url: string): Promise<void> {
  return new Promise((resolve) => {
    const sent = request(`${url}/slack/events`, { method: 'POST', headers: { 'Content-Length': '1000' } });
    sent.on('error', () => resolve());
    sent.write('{"type":');
    setTimeout(() => sent.destroy(new Error('gone')), 50);
  });
}
