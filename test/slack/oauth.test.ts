import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '../../src/desk/ports/store.ts';
import { openStore } from '../../src/store/open.ts';
import { createSeal } from '../../src/store/seal.ts';
import { type BotSide, startBot } from './bot-side.ts';
import { command, event, mention, message, SECRET, sendForm, sendJson, USER } from './payloads.ts';
import { type Call, type SlackSide, startSlackSide, TEAM } from './slack-side.ts';

const STATE_SECRET = 'a secret for the state, long enough';
const OTHER = 'T0OTHER';
const OTHER_TOKEN = 'xoxb-other-workspace';
const ENV = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_BOT_TOKEN: '',
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 'secret',
  SLACK_STATE_SECRET: STATE_SECRET,
};

let slack: SlackSide;
let store: Store;
let bot: BotSide;
const dataDir = mkdtempSync(join(tmpdir(), 'mars-slack-'));
beforeAll(async () => {
  slack = await startSlackSide();
  store = await openStore({ dataDir });
  bot = await startBot(slack, { env: ENV, store, seal: createSeal(STATE_SECRET) });
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await bot.stop();
  await store.close();
  await slack.stop();
  rmSync(dataDir, { recursive: true });
});

/** Goes to `/slack/install`; gives Slack's address and the cookie of the browser. */
async function begin() {
  const response = await fetch(`${bot.url}/slack/install`, { redirect: 'manual' });
  expect(response.status).toBe(302);
  const address = new URL(response.headers.get('location') ?? '');
  const [cookie = ''] = (response.headers.get('set-cookie') ?? '').split(';');
  return { address, cookie, state: address.searchParams.get('state') ?? '' };
}

/** Consents on the emulator's page; gives the address that Slack sends the browser to. */
async function consent(address: URL): Promise<string> {
  expect((await fetch(address)).status).toBe(200);
  const fields = {
    ...Object.fromEntries(address.searchParams),
    redirect_uri: `${bot.url}/slack/oauth_redirect`,
    user_id: USER,
  };
  const callback = new URL('/oauth/v2/authorize/callback', slack.url);
  const response = await fetch(callback, { method: 'POST', body: new URLSearchParams(fields), redirect: 'manual' });
  return response.headers.get('location') ?? '';
}

const comeBack = (address: string, cookie: string) => fetch(address, { headers: { Cookie: cookie } });

async function install(): Promise<void> {
  const { address, cookie } = await begin();
  const done = await comeBack(await consent(address), cookie);
  expect(done.status).toBe(200);
  expect(await done.text()).toContain('is installed');
}

/** The emulator has one workspace: the answers for another are put in its way. */
async function installOther(): Promise<void> {
  const granted = {
    ...{ ok: true, app_id: 'A0MARS', access_token: OTHER_TOKEN, token_type: 'bot', scope: 'chat:write' },
    ...{ bot_user_id: 'U0OTHERBOT', team: { id: OTHER, name: 'Other' }, enterprise: null, authed_user: { id: 'U9' } },
    is_enterprise_install: false,
  };
  slack.refuse('oauth.v2.access', { status: 200, body: JSON.stringify(granted) });
  slack.refuse('auth.test', { status: 200, body: '{"ok":true,"bot_id":"B0OTHER","url":"https://other"}' });
  const { address, cookie } = await begin();
  expect((await comeBack(await consent(address), cookie)).status).toBe(200);
}

const from = (team: string, inner: Record<string, unknown>, fields: Record<string, unknown> = {}) =>
  event(inner, { team_id: team, authorizations: [{ team_id: team, user_id: 'U0X', is_bot: true }], ...fields });
const posts = () => slack.calls.filter(({ method }) => method === 'chat.postMessage');
const tokenOf = (call: Call | undefined) => call?.authorization;

async function answeredWith(count: number): Promise<void> {
  await vi.waitFor(() => expect(posts().length).toBeGreaterThanOrEqual(count));
  await new Promise((resolve) => setTimeout(resolve, 150));
  expect(posts()).toHaveLength(count);
}

describe('installing', () => {
  it('asks for what the manifest says, and for nothing of a person', async () => {
    const { address } = await begin();
    expect(address.origin).toBe(slack.url);
    expect(address.searchParams.get('scope')).toBe('app_mentions:read,chat:write,commands,im:history');
    expect(address.searchParams.get('user_scope') ?? '').toBe('');
  });

  it('without the cookie of the browser, with another state, without a code: refused, nothing asked of Slack', async () => {
    const { address, cookie, state } = await begin();
    const back = await consent(address);
    slack.reset();
    const wrong = [
      await comeBack(back, ''),
      await comeBack(back.replace(state, `${state}x`), cookie),
      await comeBack(`${bot.url}/slack/oauth_redirect?state=${state}`, cookie),
      await comeBack(`${bot.url}/slack/oauth_redirect`, cookie),
    ];
    expect(wrong.map(({ status }) => status)).toEqual([400, 400, 400, 400]);
    expect(wrong[0]?.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(slack.calls).toEqual([]);
  });

  it('a consent that is not given is no fault', async () => {
    const { cookie, state } = await begin();
    const back = await comeBack(`${bot.url}/slack/oauth_redirect?error=access_denied&state=${state}`, cookie);
    expect(await back.text()).toContain('not given');
  });

  it('nothing of the address is on the page', async () => {
    const back = await comeBack(`${bot.url}/slack/oauth_redirect?code=%3Cscript%3E&state=%3Cimg%3E&error=%3Cb%3E`, '');
    expect(await back.text()).not.toMatch(/<script|<img|<b>/);
  });

  it('a code that Slack does not know: said so', async () => {
    const { cookie, state } = await begin();
    const back = await comeBack(`${bot.url}/slack/oauth_redirect?code=unknown&state=${state}`, cookie);
    expect(back.status).toBe(500);
    expect(await back.text()).toContain('could not be installed');
  });
});

describe('many workspaces', () => {
  it('before it is installed a workspace is acknowledged and not answered', async () => {
    expect((await sendJson(bot.url, from('T0NOBODY', mention('ID 5')))).status).toBe(200);
    await answeredWith(0);
    expect(bot.logged()).toContain('SLACK_NOT_INSTALLED');
  });

  it('each is answered with its own token, and neither sees the other', async () => {
    await install();
    await installOther();
    slack.reset();
    slack.refuse('chat.postMessage', { status: 200, body: '{"ok":true,"ts":"1.9"}' });
    const question = message('ID 5', { channel: 'D0OTHER', channel_type: 'im' });
    await sendJson(bot.url, from(OTHER, question));
    await answeredWith(1);
    expect(tokenOf(posts()[0])).toBe(`Bearer ${OTHER_TOKEN}`);
    await sendJson(bot.url, from(TEAM, mention('ID 5')));
    await answeredWith(2);
    expect(tokenOf(posts()[1])).toMatch(/^Bearer xoxb-/);
    expect(tokenOf(posts()[1])).not.toContain(OTHER_TOKEN);
    // A message of one workspace that bears the ids of the other's is another message.
    const deleted = {
      type: 'message',
      subtype: 'message_deleted',
      channel: 'D0OTHER',
      deleted_ts: question['ts'],
      ts: '1.2',
    };
    slack.reset();
    await sendJson(bot.url, from(TEAM, deleted));
    await answeredWith(0);
    expect(slack.calls).toEqual([]);
  });

  it('a setting of one is none of the other', async () => {
    const set = { response_url: `${slack.url}/response/a`, team_id: OTHER, channel_id: 'C0SAME' };
    slack.refuse('auth.test', { status: 200, body: '{"ok":true}' });
    await sendForm(bot.url, command('auto on', set));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    await sendForm(bot.url, command('auto', { ...set, team_id: TEAM }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(2));
    expect(slack.responses.map(({ body }) => String(body['text']).includes('On for this channel'))).toEqual([
      true,
      false,
    ]);
  });

  it('no token is kept in the clear, nor is any in the log', async () => {
    const kept = readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)).toString('latin1'));
    expect(kept.join('').length).toBeGreaterThan(1_000);
    expect(kept.join('')).not.toContain('xoxb-');
    expect(bot.logged()).not.toContain('xoxb-');
  });

  it('a second process answers an event of both once', async () => {
    const other = await startBot(slack, { env: ENV, store, seal: createSeal(STATE_SECRET) });
    const body = from(TEAM, mention('ID 5'));
    await sendJson(bot.url, body);
    await sendJson(other.url, body);
    await answeredWith(1);
    await other.stop();
  });

  it('with another secret nothing of it can be read: acknowledged, not answered', async () => {
    const other = await startBot(slack, { env: ENV, store, seal: createSeal('another secret') });
    expect((await sendJson(other.url, from(TEAM, mention('ID 5')))).status).toBe(200);
    await answeredWith(0);
    await other.stop();
  });
});

describe('the end', () => {
  const now = () => Math.floor(Date.now() / 1_000);

  it('word of an end that came before the app was installed anew changes nothing', async () => {
    await sendJson(bot.url, from(TEAM, { type: 'app_uninstalled' }, { event_time: now() - 3_600 }));
    await sendJson(bot.url, from(TEAM, mention('ID 5')));
    await answeredWith(1);
  });

  it('a token of a person that is taken back changes nothing', async () => {
    await sendJson(bot.url, from(TEAM, { type: 'tokens_revoked', tokens: { oauth: ['U1'] } }, { event_time: now() }));
    await sendJson(bot.url, from(TEAM, mention('ID 5')));
    await answeredWith(1);
  });

  it('an app that is removed forgets its tokens, and only those', async () => {
    await sendJson(bot.url, from(TEAM, { type: 'app_uninstalled' }, { event_time: now() }));
    await vi.waitFor(() => expect(bot.logged()).toContain('removed the app'));
    await sendJson(bot.url, from(TEAM, mention('ID 5')));
    slack.refuse('chat.postMessage', { status: 200, body: '{"ok":true,"ts":"1.9"}' });
    await sendJson(bot.url, from(OTHER, mention('ID 5')));
    await answeredWith(1);
    expect(tokenOf(posts()[0])).toBe(`Bearer ${OTHER_TOKEN}`);
  });

  it('the bot token that is taken back is forgotten, too; then the app can be installed again', async () => {
    await sendJson(bot.url, from(OTHER, { type: 'tokens_revoked', tokens: { bot: ['U0'] } }, { event_time: now() }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    await sendJson(bot.url, from(OTHER, mention('ID 5')));
    await answeredWith(0);
    await install();
    await sendJson(bot.url, from(TEAM, mention('ID 5')));
    await answeredWith(1);
  });
});
