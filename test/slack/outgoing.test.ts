/** What the bot says of its own in Slack, with the token of the workspace that it says it in. */
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import type { Reply } from '../../src/answer/model.ts';
import { readConfig } from '../../src/config.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { createLog } from '../../src/log.ts';
import { realPace } from '../../src/pace.ts';
import { createSlackChannel, type SlackChannel } from '../../src/slack/channel.ts';
import { InstallStore } from '../../src/slack/install-store.ts';
import { createSeal } from '../../src/store/seal.ts';
import { openFront } from '../helpers/front.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { cannedDesk } from '../server/canned-desk.ts';
import { SECRET } from './payloads.ts';
import { BOT_TOKEN, OPS, type SlackSide, startSlackSide, TEAM } from './slack-side.ts';

const STATE_SECRET = 'a secret for the state, long enough';
const OTHER_TOKEN = 'xoxb-of-an-organisation';
const ENV = {
  SLACK_SIGNING_SECRET: SECRET,
  SLACK_CLIENT_ID: '1.2',
  SLACK_CLIENT_SECRET: 's',
  SLACK_STATE_SECRET: STATE_SECRET,
};
const reply: Reply = { answers: [{ kind: 'info', title: 'Hello', paragraphs: [], rows: [], actions: [] }] };

const OURS = tenantOf('slack', TEAM);

let slack: SlackSide;
let kept: TestMemory;
let channel: SlackChannel;

beforeAll(async () => {
  slack = await startSlackSide();
  kept = await openMemory();
  const { slack: credentials } = readConfig({ ...ENV, SLACK_API_URL: slack.apiUrl });
  if (!credentials) throw new Error('Slack is not set up');
  const seal = createSeal(STATE_SECRET);
  const parts = { credentials, desk: openFront(cannedDesk), log: createLog('silent'), autoAnswer: false };
  channel = createSlackChannel({ ...parts, store: kept.store, seal });
  const installs = new InstallStore({ store: kept.store, seal, now: realPace.now });
  const bot = (token: string) => ({ token, id: 'B1', userId: 'U0MARSBOT', scopes: [] });
  const user = { id: 'U1', token: undefined, scopes: undefined };
  await installs.storeInstallation({
    team: { id: TEAM },
    enterprise: undefined,
    user,
    bot: bot(BOT_TOKEN),
    isEnterpriseInstall: false,
  });
  await installs.storeInstallation({
    team: undefined,
    enterprise: { id: 'E1' },
    user,
    bot: bot(OTHER_TOKEN),
    isEnterpriseInstall: true,
  });
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await slack.stop();
  await kept.close();
});

const authorizations = () =>
  slack.calls.filter(({ method }) => method === 'chat.postMessage').map((call) => call.authorization);

it('goes out with the token of the workspace, or of the organisation that it belongs to', async () => {
  expect(await channel.tell(JSON.stringify({ team: TEAM, channel: OPS }), reply, OURS)).toBe('sent');
  await channel
    .tell(JSON.stringify({ team: 'T2', org: 'E1', channel: OPS }), reply, tenantOf('slack', 'T2'))
    .catch(() => {});
  expect(authorizations()).toEqual([`Bearer ${BOT_TOKEN}`, `Bearer ${OTHER_TOKEN}`]);
});

it('is gone where the place is of another workspace than what is said', async () => {
  const to = JSON.stringify({ team: TEAM, channel: OPS });
  expect(await channel.tell(to, reply, tenantOf('slack', 'T2'))).toBe('gone');
  expect(await channel.tell(to, reply, tenantOf('teams', TEAM))).toBe('gone');
  expect(authorizations()).toEqual([]);
});

it('is gone where the bot is no member or the address cannot be read, and tried again where Slack fails', async () => {
  slack.refuse('chat.postMessage', { status: 200, body: '{"ok":false,"error":"not_in_channel"}' });
  expect(await channel.tell(JSON.stringify({ team: TEAM, channel: OPS }), reply, OURS)).toBe('gone');
  expect(await channel.tell('{', reply, OURS)).toBe('gone');
  slack.refuse('chat.postMessage', { status: 500, body: '{}' });
  await expect(channel.tell(JSON.stringify({ team: TEAM, channel: OPS }), reply, OURS)).rejects.toMatchObject({
    code: 'http_500',
  });
  await expect(
    channel.tell(JSON.stringify({ team: 'T9', channel: OPS }), reply, tenantOf('slack', 'T9')),
  ).rejects.toMatchObject({
    name: 'NotTold',
  });
});
