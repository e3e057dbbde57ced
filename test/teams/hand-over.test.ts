/** Asking a person in Teams, over HTTP with real tokens: the form, the card in another channel, and word back. */
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { z } from 'zod';
import { handoverText } from '../../src/answer/handover-strings.ts';
import { readConfig } from '../../src/config.ts';
import { createFrontDesk } from '../../src/desk/front/front-desk.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { createLog } from '../../src/log.ts';
import { Outbox } from '../../src/outbox/outbox.ts';
import { realPace } from '../../src/pace.ts';
import { close, createServer, listen } from '../../src/server.ts';
import { deskSender } from '../../src/service-outbox.ts';
import { knowledge } from '../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { post, type TestServer } from '../server/test-server.ts';
import { message } from './activities.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { APP_ID, type IdentityProvider, startIdentityProvider } from './identity-provider.ts';
import { realDesk } from './replay.ts';

const OURS = 'aaaaaaaa-0000-4000-8000-00000000000a';
const THEIRS = 'bbbbbbbb-0000-4000-8000-00000000000b';
const ENV = { MicrosoftAppId: APP_ID, MicrosoftAppPassword: 'pw', MicrosoftAppTenantId: OURS };
const ANNA = { id: '29:anna', name: 'Anna', aadObjectId: 'anna' };
const BEN = { id: '29:ben', name: 'Ben <at>all</at>', aadObjectId: 'ben' };
const DESK = '19:desk@thread.tacv2';
const QUESTION = '19:questions@thread.tacv2;messageid=17';
const PASTE = 'Unable to connect to the Azure service from \\\\SRV01\\c$. (ID: 100050)';

let provider: IdentityProvider;
let connector: FakeConnector;
let kept: TestMemory;
let outbox: Outbox;
let server: TestServer;
let ids = 0;

/** Tokens for the connector are not asked of Microsoft. */
const credentialsFactory = {
  isValidAppId: async () => true,
  isAuthenticationDisabled: async () => false,
  createCredentials: async () => ({
    signRequest: async (request: { headers: { set: (name: string, value: string) => void } }) => {
      request.headers.set('Authorization', 'Bearer outgoing');
      return request;
    },
  }),
};

beforeAll(async () => {
  provider = await startIdentityProvider();
  connector = await startConnector();
  kept = await openMemory();
  const lines: string[] = [];
  const log = createLog('trace', { write: (line) => void lines.push(line) });
  outbox = new Outbox({ worker: () => kept.store.outbox, name: 'test', log, pace: realPace, limits: { lookMs: 50 } });
  const desk = createFrontDesk({
    desk: realDesk(),
    knowledge: () => knowledge,
    memory: kept.memory,
    handOver: { webhook: false, onPut: outbox.wake },
  });
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'trace', ...ENV });
  const onTeams = (tell: Parameters<typeof deskSender>[1]) => outbox.serve('teams', deskSender(desk, tell));
  // The SDK's type asks for a class of its own.
  const teamsAuth = { options: provider.options, credentialsFactory: credentialsFactory as never };
  const made = createServer({ config, log, desk, teamsAuth, onTeams });
  server = { url: await listen(made, config), logged: () => lines.join(''), stop: () => close(made) };
  outbox.start();
});
beforeEach(() => connector.clear());
afterAll(async () => {
  await outbox.stop(1_000);
  await server.stop();
  await connector.stop();
  await provider.stop();
  await kept.close();
});

async function send(fields: Record<string, unknown>, tenant = OURS) {
  const conversation = { conversationType: 'channel', isGroup: true, id: QUESTION, tenantId: tenant };
  const activity = message({
    ...{ id: String(++ids), serviceUrl: connector.url, from: ANNA, deliveryMode: undefined },
    ...{ conversation, channelData: { tenant: { id: tenant } } },
    ...fields,
  });
  const token = await provider.token({ serviceUrl: connector.url });
  return post(server.url, activity, { Authorization: `Bearer ${token}` });
}

const inChannel = (id: string, tenant = OURS) => ({
  conversation: { conversationType: 'channel', isGroup: true, id, tenantId: tenant },
});

const say = (text: string, fields: Record<string, unknown> = {}, tenant = OURS) => {
  const entities = [{ type: 'mention', text: '<at>MARS Medic</at>', mentioned: { id: '28:bot', name: 'MARS Medic' } }];
  return send({ text: `<at>MARS Medic</at> ${text}`, entities, ...fields }, tenant);
};

/** What arrives at the connector after what was there. */
async function arrived(count: number) {
  await vi.waitFor(() => expect(connector.sent.length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
  return connector.sent.slice(0, count);
}

/** The data of everything that can be pressed, in order. */
function pressesOf(node: unknown, wanted: string): Record<string, unknown>[] {
  if (typeof node !== 'object' || node === null) return [];
  const own = 'do' in node && node.do === wanted ? [{ ...node }] : [];
  return own.length > 0 ? own : Object.values(node).flatMap((one) => pressesOf(one, wanted));
}

const taskSchema = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string(),
      card: z.object({ content: z.looseObject({ type: z.literal('AdaptiveCard') }) }),
    }),
  }),
});

async function dialog(step: 'fetch' | 'submit', data: unknown, fields: Record<string, unknown> = {}, tenant = OURS) {
  const invoke = {
    type: 'invoke',
    name: `task/${step}`,
    text: undefined,
    value: { data, context: { theme: 'default' } },
  };
  const answered = await send({ ...invoke, ...fields }, tenant);
  expect(answered.status).toBe(200);
  return taskSchema.parse(answered.json()).task.value;
}

/** Asks in a channel, opens the form and sends it. */
async function handOver(typed: Record<string, string>) {
  connector.clear();
  await say(PASTE);
  const [answer] = await arrived(1);
  const [press] = pressesOf(answer, 'ask-person');
  const form = await dialog('fetch', press);
  const [data] = pressesOf(form, 'hand-over');
  connector.clear();
  return { form, sent: await dialog('submit', { ...data, ...typed }) };
}

describe('asking a person', () => {
  it('shows the form, sends the card to the channel of the topic, and tells the person who takes and closes it', async () => {
    await say('hand over here connection', { ...inChannel(`${DESK};messageid=5`), from: BEN });
    const { form, sent } = await handOver({ more: 'Since Monday, **bold** <at>all</at> from \\\\SRV02\\d$' });
    expect(form.title).toBe(handoverText.title);
    expect(JSON.stringify(form)).toContain('Input.Text');
    expect(JSON.stringify(form)).not.toContain('SRV01');
    expect(sent.title).toBe(handoverText.sentTitle);

    const [card] = await arrived(1);
    expect(card?.path).toBe(`/v3/conversations/${DESK}/activities`);
    const text = JSON.stringify(card?.body.attachments);
    // Nothing in it is a mention or markup.
    expect(text).toContain('Since Monday, **bold** ‹at>all‹/at> from');
    expect(text).not.toMatch(/SRV01|SRV02/);
    expect(text).toContain('unable-to-connect');

    connector.clear();
    const [take] = pressesOf(card, 'case');
    const execute = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, from: BEN, ...inChannel(DESK) };
    const value = { action: { type: 'Action.Execute', verb: 'case', data: take }, trigger: 'manual' };
    const taken = await send({ ...execute, replyToId: 'card-1', value });
    expect(JSON.stringify(taken.json())).toContain('Ben ‹at>all‹/at>');
    const both = await arrived(2);
    const changed = both.find(({ method }) => method === 'PUT');
    expect(changed?.path).toBe(`/v3/conversations/${DESK}/activities/card-1`);
    expect(JSON.stringify(changed?.body)).toContain('Taken.');
    const told = both.find(({ method }) => method === 'POST');
    expect(told?.path).toBe(`/v3/conversations/${QUESTION}/activities`);
    expect(JSON.stringify(told?.body)).toContain(handoverText.takenTitle);

    connector.clear();
    const ends = { ...value, action: { ...value.action, data: { ...take, turn: 'close' } } };
    await send({ ...execute, replyToId: 'card-1', value: ends });
    const last = await arrived(2);
    expect(JSON.stringify(last)).toContain(handoverText.closedTitle);
    const row = await (await kept.kept(tenantOf('teams', OURS))).handovers.get(String(take?.['id']));
    expect(row).toMatchObject({ state: 'closed', person: 'anna', takenBy: 'ben' });
    expect(JSON.stringify(row)).not.toMatch(/SRV0|Ben </);
  });

  it('gives nothing of it to another organisation', async () => {
    const { handovers } = await kept.kept(tenantOf('teams', OURS));
    const [row] = await handovers.list('closed', { limit: 1 });
    const data = { v: 1, do: 'case', id: row?.id, turn: 'take' };
    const value = { action: { type: 'Action.Execute', verb: 'case', data }, trigger: 'manual' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value };
    const answered = await send({ ...invoke, ...inChannel(DESK, THEIRS) }, THEIRS);
    expect(JSON.stringify(answered.json())).toContain(handoverText.gone);
    connector.clear();
    await say(PASTE, inChannel(QUESTION, THEIRS), THEIRS);
    const [answer] = await arrived(1);
    const form = await dialog('fetch', pressesOf(answer, 'ask-person')[0], inChannel(QUESTION, THEIRS), THEIRS);
    expect(JSON.stringify(form)).toContain(handoverText.goesNowhere);
  });

  it('sends nothing of one organisation to a place of another', async () => {
    const to = (tenant: string) => JSON.stringify({ serviceUrl: connector.url, conversation: DESK, tenant });
    const digest = { say: 'digest', until: '2026-02-22' };
    const { outbox: theirs } = await kept.kept(tenantOf('teams', THEIRS));
    connector.clear();
    const before = server.logged().split('OUTBOX_GIVEN_UP').length;
    await theirs.put({ kind: 'teams', body: { ...digest, to: to(OURS) } });
    await vi.waitFor(() => expect(server.logged().split('OUTBOX_GIVEN_UP')).toHaveLength(before + 1));
    expect(connector.sent).toEqual([]);
    await theirs.put({ kind: 'teams', body: { ...digest, to: to(THEIRS) } });
    await arrived(1);
  });

  it('leaves the request as it is for all while nothing can be kept', async () => {
    const data = { v: 1, do: 'case', id: '01KBQ3V7M2E8Z6Y4T1R9W5N0CD', turn: 'take' };
    const { store } = kept.memory;
    kept.memory.store = () => undefined;
    onTestFinished(() => {
      kept.memory.store = store;
    });
    connector.clear();
    const value = { action: { type: 'Action.Execute', verb: 'case', data }, trigger: 'manual' };
    const invoke = { type: 'invoke', name: 'adaptiveCard/action', text: undefined, value, replyToId: 'card-1' };
    const answered = await send({ ...invoke, ...inChannel(DESK) });
    expect(answered.json()).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
    expect(JSON.stringify(answered.json())).toContain(handoverText.notKept);
    expect(connector.sent).toEqual([]);
    await send({ ...inChannel(DESK), text: undefined, value: data, replyToId: 'card-1' });
    expect(await arrived(1)).toMatchObject([{ method: 'POST' }]);
  });

  it('tries again when the service does not take the card, and gives up where the bot was removed', async () => {
    await say('hand over here connection', { ...inChannel(DESK), from: BEN });
    connector.clear();
    await say(PASTE);
    const [answer] = await arrived(1);
    const form = await dialog('fetch', pressesOf(answer, 'ask-person')[0]);
    const [data] = pressesOf(form, 'hand-over');
    connector.clear();
    connector.next({ status: 403 });
    await dialog('submit', { ...data, more: 'x' });
    await vi.waitFor(() => expect(server.logged()).toContain('OUTBOX_GIVEN_UP'));
    connector.next({ status: 500 });
    await dialog('submit', { ...data, more: 'y' });
    await vi.waitFor(() =>
      expect(server.logged()).toContain('"kind":"teams","attempts":1,"error":"NotTold","errorCode":"500"'),
    );
    expect(server.logged()).not.toContain('Since Monday');
  });

  it('answers a client without dialogs with the text to copy, and what is no form politely', async () => {
    connector.clear();
    await say(PASTE);
    // A card that is tried again may still be on its way.
    const press = await vi.waitFor(() => {
      const [found] = connector.sent.flatMap((one) => pressesOf(one, 'ask-person'));
      expect(found).toBeDefined();
      return found;
    });
    await send({ text: undefined, value: press });
    await vi.waitFor(() => expect(JSON.stringify(connector.sent)).toContain(handoverText.copyTitle));
    for (const data of [
      undefined,
      7,
      { v: 1, do: 'hand-over' },
      { v: 1, do: 'hand-over', press: { v: 1, do: 'ask' } },
    ]) {
      const invoke = { type: 'invoke', name: 'task/submit', text: undefined, value: { data } };
      const answered = await send(invoke);
      expect(answered.json()).toMatchObject({ task: { type: 'message' } });
    }
  });
});
