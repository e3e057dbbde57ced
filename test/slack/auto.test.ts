import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reply } from '../../src/answer/model.ts';
import { CodedError } from '../../src/errors.ts';
import { realDesk } from '../e2e/slack-flow.ts';
import { cannedDesk } from '../server/canned-desk.ts';
import { type BotSide, startBot } from './bot-side.ts';
import { command, event, mention, message, sendForm, sendJson } from './payloads.ts';
import { BOT_USER, type SlackSide, startSlackSide } from './slack-side.ts';

const real = realDesk();

/** Sure of what holds `sure`, in doubt of what holds `doubt`. */
function explain(text: string): Reply {
  const confidence = text.includes('sure') ? 0.97 : 0.5;
  const certainty = { confidence, words: `${confidence}`, matched: [text] };
  if (!/sure|doubt/.test(text)) return { answers: [{ kind: 'none', intro: 'nothing', next: [] }] };
  const { answers } = real.press({ v: 1, do: 'show', entry: 'cache-problems' }, 'channel');
  return { answers: answers.map((answer) => ({ ...answer, certainty })) };
}

let slack: SlackSide;
let bot: BotSide;
beforeAll(async () => {
  slack = await startSlackSide();
});
beforeEach(async () => {
  bot = await startBot(slack, { desk: { ...cannedDesk, explain } });
  slack.reset();
});
afterEach(() => bot.stop());
afterAll(() => slack.stop());

async function send(text: string): Promise<string> {
  const before = slack.responses.length;
  await sendForm(bot.url, command(text, { response_url: `${slack.url}/response/auto` }));
  await vi.waitFor(() => expect(slack.responses.length).toBe(before + 1));
  return String(slack.responses[before]?.body['text']);
}

async function posts(count: number): Promise<void> {
  const all = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
  await vi.waitFor(() => expect(all().length).toBeGreaterThanOrEqual(count));
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(all()).toHaveLength(count);
}

describe('answering without being called', () => {
  it('is off until somebody switches it on for the channel, and off again after', async () => {
    await sendJson(bot.url, event(message('sure')));
    await posts(0);
    expect(await send('auto')).toContain('Off for this channel');
    expect(await send('auto on')).toContain('On for this channel');
    await sendJson(bot.url, event(message('sure')));
    await posts(1);
    await sendJson(bot.url, event(message('sure', { channel: 'C0OTHER' })));
    await posts(1);
    expect(await send('AUTO OFF')).toContain('Off for this channel');
    await sendJson(bot.url, event(message('sure')));
    await posts(1);
    expect(await send('auto maybe')).toContain('/mars auto on');
  });

  it('is for what the bot is sure of, in the thread, once in a thread', async () => {
    await send('auto on');
    await sendJson(bot.url, event(message('doubt')));
    await sendJson(bot.url, event(message('good morning')));
    await posts(0);
    const root = message('sure');
    await sendJson(bot.url, event(root));
    await posts(1);
    const post = slack.calls.find(({ method }) => method === 'chat.postMessage');
    expect(post?.args).toMatchObject({ thread_ts: root['ts'] });
    await sendJson(bot.url, event(message('sure again', { thread_ts: root['ts'] })));
    await posts(1);
  });

  it('leaves mentions to their own event, and bots alone', async () => {
    await send('auto on');
    await sendJson(bot.url, event(message(`<@${BOT_USER}> sure`)));
    await sendJson(bot.url, event(message('sure', { bot_id: 'B1' })));
    await posts(0);
    await sendJson(bot.url, event(mention('sure')));
    await posts(1);
  });

  it('in a corrected message: a surer answer takes the place, a doubt does not', async () => {
    await send('auto on');
    const said = message('sure');
    await sendJson(bot.url, event(said));
    await posts(1);
    const changed = (text: string) => ({
      ...message('', { subtype: 'message_changed', channel: said['channel'] }),
      ...{ message: { ...said, text }, previous_message: said },
    });
    await sendJson(bot.url, event(changed('doubt')));
    await sendJson(bot.url, event(changed('sure too')));
    const updates = () => slack.calls.filter(({ method }) => method === 'chat.update');
    await vi.waitFor(() => expect(updates()).toHaveLength(1));
    await posts(1);
  });

  it('is for channels; where the app may not read, the command says so', async () => {
    await sendForm(bot.url, command('auto on', { channel_id: 'D1', response_url: `${slack.url}/response/d` }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    expect(slack.responses[0]?.body['text']).toContain('for channels');
    const scopes = { 'X-OAuth-Scopes': 'chat:write,commands' };
    slack.refuse('auth.test', { status: 200, headers: scopes, body: '{"ok":true}' });
    expect(await send('auto on')).toContain('no permission to read');
    slack.refuse('auth.test', { status: 200, headers: { 'X-OAuth-Scopes': 'channels:history' }, body: '{"ok":true}' });
    expect(await send('auto on')).toContain('must be a member');
  });

  it('is switched by named admins alone where there are any', async () => {
    await bot.stop();
    bot = await startBot(slack, { desk: { ...cannedDesk, explain }, admins: ['U0BOSS'] });
    expect(await send('auto on')).toContain('Only the administrators');
    await sendJson(bot.url, event(message('sure')));
    await posts(0);
  });

  it('is said not to be kept where the store does not work', async () => {
    await bot.stop();
    const forTenant = () => {
      throw new CodedError('STORE_UNREACHABLE');
    };
    bot = await startBot(slack, { desk: { ...cannedDesk, explain }, store: { forTenant } });
    expect(await send('auto on')).toContain('Nothing was changed');
  });
});
