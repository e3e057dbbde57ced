import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { CodedError } from '../../src/errors.ts';
import { realPace } from '../../src/pace.ts';
import { type BotSide, startBot } from './bot-side.ts';
import { command, event, interactive, mention, next } from './payloads.ts';
import { type SlackSide, startSlackSide } from './slack-side.ts';
import { type SocketServer, startSocketServer } from './socket-server.ts';

const ENV = { SLACK_SIGNING_SECRET: '', SLACK_APP_TOKEN: 'xapp-test-token' };
/** Waits between tries are short. */
const pace = { ...realPace, sleep: () => new Promise<void>((resolve) => setTimeout(resolve, 20)) };

let slack: SlackSide;
let sockets: SocketServer;
let bot: BotSide | undefined;
beforeEach(async () => {
  slack = await startSlackSide();
  sockets = await startSocketServer();
});
afterEach(async () => {
  await bot?.stop();
  bot = undefined;
  sockets.stop();
  await slack.stop();
});

const offer = () => slack.refuse('apps.connections.open', { status: 200, body: `{"ok":true,"url":"${sockets.url}"}` });
const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');

async function start(): Promise<BotSide> {
  offer();
  bot = await startBot(slack, { env: ENV, pace });
  slack.reset();
  return bot;
}

/** Sends an envelope; gives what was acknowledged for it. */
async function sent(type: string, payload: unknown, envelope = `envelope-${next()}`) {
  sockets.send(type, payload, envelope);
  const ack = () => sockets.acks.find((one) => one.envelope_id === envelope);
  await vi.waitFor(() => expect(ack()).toBeDefined());
  return ack();
}

describe('Socket Mode', () => {
  it('serves events, commands, presses and modals without an address of its own', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/slack/events`, { method: 'POST', body: '{}' })).status).toBe(404);
    await sent('events_api', event(mention('ID 5')));
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
    await sent('slash_commands', command('ID 5', { response_url: `${slack.url}/response/socket` }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    const press = { action_id: 'mars-press-1', value: '{"v":1,"do":"ask","text":"help"}' };
    const pressed = { actions: [press], response_url: `${slack.url}/response/press` };
    await sent('interactive', interactive('block_actions', pressed));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(2));
    const view = { id: 'V1', callback_id: 'mars-look-up', type: 'modal' };
    expect(await sent('interactive', interactive('view_submission', { view }))).toMatchObject({
      payload: { response_action: 'update' },
    });
  });

  it('an envelope that comes again is acknowledged again and answered once', async () => {
    await start();
    const body = event(mention('ID 5'));
    await sent('events_api', body, 'the-same');
    await sent('events_api', body, 'again');
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
    await new Promise((resolve) => setTimeout(resolve, 150));
    expect(posts()).toHaveLength(1);
  });

  it('what makes no sense ends nothing', async () => {
    const { logged } = await start();
    for (const payload of [
      null,
      {},
      { event: null },
      { actions: [] },
      { type: 'view_submission' },
      { event: { type: 5 } },
    ]) {
      sockets.send('interactive', payload, `odd-${next()}`);
    }
    sockets.connections.at(-1)?.write(Buffer.from([0x81, 3, 0x7b, 0x22, 0x22]));
    await sent('events_api', event(mention('ID 5')));
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
    expect(logged()).not.toContain('xapp-');
  });

  it('is connected again when Slack ends the connection, and goes on', async () => {
    await start();
    offer();
    sockets.send('disconnect', undefined, 'unused');
    await vi.waitFor(() => expect(sockets.connections).toHaveLength(2), { timeout: 5_000 });
    await sent('events_api', event(mention('ID 5')));
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
  });

  it('is connected again after the network was away and Slack refused for a while', async () => {
    const { logged } = await start();
    const away = { status: 503, body: 'away' };
    const refused = { status: 200, body: '{"ok":false,"error":"invalid_auth"}' };
    slack.refuse('apps.connections.open', away, refused, away);
    offer();
    sockets.connections.at(-1)?.destroy();
    await vi.waitFor(() => expect(sockets.connections).toHaveLength(2), { timeout: 10_000 });
    expect(logged()).toContain('SLACK_NOT_CONNECTED');
    await sent('events_api', event(mention('ID 5')));
    await vi.waitFor(() => expect(posts()).toHaveLength(1));
  });

  it('stops, also while it is not connected', async () => {
    const { stop } = await start();
    slack.refuse('apps.connections.open', ...Array.from({ length: 500 }, () => ({ status: 503, body: 'away' })));
    sockets.connections.at(-1)?.destroy();
    await vi.waitFor(() => expect(slack.calls.length).toBeGreaterThan(2), { timeout: 5_000 });
    bot = undefined;
    await stop();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const tries = slack.calls.length;
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(slack.calls).toHaveLength(tries);
  });

  it('a token that Slack does not take ends the start', async () => {
    slack.refuse('apps.connections.open', { status: 200, body: '{"ok":false,"error":"invalid_auth"}' });
    const starting = startBot(slack, { env: ENV, pace });
    await expect(starting).rejects.toThrow(CodedError);
    await expect(starting).rejects.toMatchObject({ code: 'SLACK_NOT_CONNECTED' });
  });
});
