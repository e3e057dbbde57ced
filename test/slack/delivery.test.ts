import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { ADDRESS, run, until } from '../server/service.ts';
import { type BotSide, startBot } from './bot-side.ts';
import {
  command,
  event,
  interactive,
  mention,
  message,
  SECRET,
  send,
  sendForm,
  sendJson,
  sendPayload,
  USER,
} from './payloads.ts';
import { BOT_TOKEN, BOT_USER, OPS, type SlackSide, startSlackSide } from './slack-side.ts';

const SLOW_BOT = fileURLToPath(new URL('./slow-bot.ts', import.meta.url));
const LIMITED = { status: 429, headers: { 'Retry-After': '1' }, body: '{"ok":false,"error":"ratelimited"}' };
const PRESS = { action_id: 'mars-press-1', value: '{"v":1,"do":"ask","text":"help"}' };

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

const posts = (method = 'chat.postMessage') => slack.calls.filter((call) => call.method === method);
/** Waits for so many calls, and then whether one more comes. */
async function settled(count: number, method?: string): Promise<void> {
  await vi.waitFor(() => expect(posts(method).length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(posts(method)).toHaveLength(count);
}
const response = (name: string) => `${slack.url}/response/${name}`;

describe('what comes twice', () => {
  it('an event that Slack sends again is answered once', async () => {
    const body = event(mention('ID 5'));
    const again = { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'http_timeout' };
    const all = await Promise.all([sendJson(bot.url, body), sendJson(bot.url, body, { headers: again })]);
    expect(all.map(({ status }) => status)).toEqual([200, 200]);
    expect((await sendJson(bot.url, body, { headers: again })).status).toBe(200);
    await settled(1);
  });

  it('a request that is replayed byte by byte is answered once', async () => {
    const body = JSON.stringify(event(mention('ID 5')));
    for (let time = 0; time < 3; time++) expect((await send(bot.url, body, 'application/json')).status).toBe(200);
    await settled(1);
  });

  it('a command that is replayed is answered once', async () => {
    const call = command('ID 5', { response_url: response('replayed') });
    await sendForm(bot.url, call);
    await sendForm(bot.url, call);
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(slack.responses).toHaveLength(1);
  });

  it('a replay to a second process that shares the memory is answered once', async () => {
    const known = new Set<string>();
    const seen = () => ({ first: async (key: string) => !known.has(key) && Boolean(known.add(key)) });
    const [one, other] = [await startBot(slack, { seen }), await startBot(slack, { seen })];
    slack.reset();
    const body = event(mention('ID 5'));
    await sendJson(one.url, body);
    await sendJson(other.url, body);
    await settled(1);
    await one.stop();
    await other.stop();
  });

  it.each([
    ['fails', () => Promise.reject<boolean>(new Error('away'))],
    ['hangs', () => new Promise<boolean>(() => undefined)],
  ])('a shared memory that %s costs no answer', async (_name, first) => {
    const seen = () => ({ first });
    const other = await startBot(slack, { seen });
    slack.reset();
    await sendJson(other.url, event(mention('ID 5')));
    await settled(1);
    await other.stop();
  });

  it('a mention that also comes as a message of the channel is answered once', async () => {
    const open = await startBot(slack, { autoAnswer: true });
    slack.reset();
    const asked = mention('ID 5');
    await sendJson(open.url, event({ ...asked, type: 'message', channel_type: 'channel' }));
    await sendJson(open.url, event(asked));
    await settled(1);
    await open.stop();
  });
});

describe('a slow desk', () => {
  it('of 3.5 seconds: acknowledged at once, answered once, also when Slack asks again', async () => {
    const env = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: slack.apiUrl };
    const service = run([SLOW_BOT], { HOST: '127.0.0.1', PORT: '0', ...env });
    const url = await until(service, ADDRESS);
    const body = event(mention('ID 5'));
    const { status, ms } = await sendJson(url, body);
    expect(status).toBe(200);
    expect(ms).toBeLessThan(3_000);
    await sendJson(url, body, { headers: { 'X-Slack-Retry-Num': '1' } });
    await settled(1);
    const called = await sendForm(url, command('ID 5', { response_url: response('slow') }));
    expect(called.status).toBe(200);
    expect(called.ms).toBeLessThan(3_000);
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1), { timeout: 5_000 });
    service.child.kill('SIGTERM');
  });
});

describe('who is answered', () => {
  it.each([
    ['the bot itself', { user: BOT_USER }],
    ['another bot', { bot_id: 'B1' }],
    ['nobody', { user: undefined }],
  ])('not %s', async (_name, fields) => {
    await sendJson(bot.url, event(mention('ID 5', fields)));
    await sendJson(bot.url, event(message('ID 5', { channel: 'D1', channel_type: 'im', ...fields })));
    await settled(0);
  });

  it.each(['channel_join', 'channel_topic', 'bot_message', 'pinned_item'])(
    'not a notice such as %s',
    async (subtype) => {
      await sendJson(bot.url, event(message('ID 5', { channel: 'D1', channel_type: 'im', subtype })));
      await settled(0);
    },
  );

  it('not people who talk in a channel', async () => {
    await sendJson(bot.url, event(message('error ID 5')));
    await settled(0);
  });
});

describe('when Slack refuses', () => {
  it('too many messages: sent again after the time that Slack asks for', async () => {
    slack.refuse('chat.postMessage', LIMITED);
    const start = performance.now();
    await sendJson(bot.url, event(mention('ID 5')));
    await settled(2);
    expect(performance.now() - start).toBeGreaterThan(1_000);
  });

  it('an hour to wait is not waited for', async () => {
    slack.refuse('chat.postMessage', { ...LIMITED, headers: { 'Retry-After': '3600' } });
    await sendJson(bot.url, event(mention('ID 5')));
    await settled(1);
    expect(bot.logged()).toContain('REPLY_NOT_DELIVERED');
  });

  it('a fault of the service: not sent again, since it may have arrived', async () => {
    slack.refuse('chat.postMessage', { status: 500, body: 'oops' });
    await sendJson(bot.url, event(mention('ID 5')));
    await settled(1);
  });

  it('a response address that takes no more: the person is told by the bot', async () => {
    slack.refuse('response', { status: 404, body: 'expired_url' });
    await sendForm(bot.url, command('ID 5', { response_url: response('gone') }));
    await vi.waitFor(() => expect(posts('chat.postEphemeral')).toHaveLength(1));
    expect(posts('chat.postEphemeral')[0]?.args).toMatchObject({ channel: OPS, user: USER });
  });

  it('a press on an old message: changed by the bot', async () => {
    slack.refuse('response', { status: 404, body: 'expired_url' });
    const container = { type: 'message', channel_id: OPS, message_ts: '1700000000.000001' };
    const where = { container, channel: { id: OPS }, response_url: response('gone') };
    await sendPayload(bot.url, interactive('block_actions', { actions: [PRESS], ...where }));
    await vi.waitFor(() => expect(posts('chat.update')).toHaveLength(1));
    expect(posts('chat.update')[0]?.args).toMatchObject({ channel: OPS, ts: '1700000000.000001' });
  });

  it('a button of another version: the person is told, the message stays', async () => {
    const actions = [{ action_id: 'mars-press-1', value: '{"v":9,"do":"dance"}' }];
    await sendPayload(bot.url, interactive('block_actions', { actions, response_url: response('version') }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    expect(slack.responses[0]?.body).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(slack.responses[0]?.body['text']).toContain('another version');
  });

  it('a desk that fails: said so, with no word of the fault', async () => {
    await sendJson(bot.url, event(mention('break')));
    await settled(1);
    expect(posts()[0]?.args['text']).toContain('something went wrong');
    await sendForm(bot.url, command('break', { response_url: response('broken') }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    expect(slack.responses[0]?.body['text']).toContain('something went wrong');
  });
});

describe('questions that change', () => {
  async function asked(text: string, fields: Record<string, unknown>) {
    const question = message(text, fields);
    await sendJson(bot.url, event(question));
    await settled(1);
    const [post] = posts();
    return { question, post };
  }
  const direct = async () => {
    const { channel } = await slack.call('conversations.open', { users: USER });
    return { channel: (channel as { id: string }).id, channel_type: 'im' };
  };
  const changed = (question: Record<string, unknown>, text: string) =>
    event({
      ...{ type: 'message', subtype: 'message_changed', hidden: true, channel: question['channel'], ts: '1.2' },
      ...{ channel_type: question['channel_type'], message: { ...question, text }, previous_message: question },
    });

  it('a corrected question: its answer changes', async () => {
    const { question } = await asked('first', await direct());
    await sendJson(bot.url, changed(question, 'second'));
    await settled(1, 'chat.update');
    expect(posts('chat.update')[0]?.args['text']).toContain('second');
    await settled(1);
  });

  it('the preview of a link is no correction', async () => {
    const { question } = await asked('first', await direct());
    await sendJson(bot.url, changed(question, 'first'));
    await settled(0, 'chat.update');
  });

  it('a corrected question that nobody answered is left alone', async () => {
    await sendJson(bot.url, changed(message('first', await direct()), 'second'));
    await settled(0, 'chat.update');
    await settled(0);
  });

  it('a mention that is corrected: its answer changes', async () => {
    const first = mention('first');
    await sendJson(bot.url, event(first));
    await settled(1);
    const text = `<@${BOT_USER}> second`;
    await sendJson(bot.url, event({ ...first, text, edited: { user: USER, ts: '1.2' } }));
    await settled(1, 'chat.update');
    await settled(1);
  });

  it('a question that is taken back: so is the answer', async () => {
    const { question } = await asked('first', await direct());
    const { channel, ts } = question;
    const deleted = { type: 'message', subtype: 'message_deleted', hidden: true, channel, deleted_ts: ts, ts: '1.2' };
    await sendJson(bot.url, event(deleted));
    await settled(1, 'chat.delete');
  });
});
