/** Asking a person in Slack: the modal, the message in another channel, and word back. */
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
import { createSlackChannel } from '../../src/slack/channel.ts';
import { buttonNamed, realDesk, words } from '../e2e/slack-flow.ts';
import { knowledge } from '../helpers/diagnosis.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { command, event, interactive, mention, SECRET, sendForm, sendJson, sendPayload, ts, USER } from './payloads.ts';
import { BOT_TOKEN, OPS, type SlackSide, startSlackSide, TEAM } from './slack-side.ts';

const PASTE = 'The agent was unable to connect to Microsoft Azure Backup. (ID: 100050) at \\\\SRV01\\c$';
const HOSTILE = '<!channel> <@U0BOSS> *stars* <https://evil.example|x> password=hunter2secret';
const ENV = { SLACK_SIGNING_SECRET: SECRET, SLACK_BOT_TOKEN: BOT_TOKEN };

let slack: SlackSide;
let kept: TestMemory;
let outbox: Outbox;
let url: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  slack = await startSlackSide();
  kept = await openMemory();
  const config = readConfig({ HOST: '127.0.0.1', PORT: '0', SLACK_API_URL: slack.apiUrl, ...ENV });
  const log = createLog('silent');
  outbox = new Outbox({ worker: () => kept.store.outbox, name: 'test', log, pace: realPace, limits: { lookMs: 50 } });
  const desk = createFrontDesk({
    desk: realDesk(),
    knowledge: () => knowledge,
    memory: kept.memory,
    handOver: { webhook: false, onPut: outbox.wake },
  });
  if (!config.slack) throw new Error('Slack is not set up');
  const channel = createSlackChannel({ credentials: config.slack, log, autoAnswer: false, desk });
  const server = createServer({ config, log, desk, slack: channel });
  url = await listen(server, config);
  await channel.start();
  outbox.serve('slack', deskSender(desk, channel.tell));
  outbox.start();
  stop = async () => {
    await close(server);
    await channel.stop();
  };
});
beforeEach(() => slack.reset());
afterAll(async () => {
  await outbox.stop(1_000);
  await stop();
  await slack.stop();
  await kept.close();
});

async function called(method: string, count = 1): Promise<Record<string, unknown>> {
  const all = () => slack.calls.filter((call) => call.method === method);
  await vi.waitFor(() => expect(all().length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
  return all()[count - 1]?.args ?? {};
}

/** The message that was posted there. */
async function posted(channel: string, count = 1): Promise<Record<string, unknown>> {
  const all = () =>
    slack.calls.filter(({ method, args }) => method === 'chat.postMessage' && args['channel'] === channel);
  await vi.waitFor(() => expect(all().length).toBeGreaterThanOrEqual(count), { timeout: 5_000 });
  return all()[count - 1]?.args ?? {};
}

const viewSchema = z.looseObject({
  callback_id: z.string(),
  private_metadata: z.string(),
  blocks: z.array(
    z.looseObject({
      type: z.string(),
      block_id: z.string().optional(),
      element: z.looseObject({ initial_value: z.string().optional() }).optional(),
    }),
  ),
});

async function pressed(button: { action_id: string; value?: string | undefined }, fields: Record<string, unknown>) {
  const { trigger_id: trigger } = await slack.call('views.generateTriggerId', { user_id: USER });
  const actions = [{ type: 'button', action_id: button.action_id, value: button.value }];
  const user = { id: USER, name: 'ann' };
  return sendPayload(
    url,
    interactive('block_actions', { channel: { id: OPS }, actions, user, trigger_id: trigger, ...fields }),
  );
}

/** Asks in a channel, presses, and gives the modal. */
async function form(fields: Record<string, unknown> = {}, thread = ts()) {
  await sendJson(url, event(mention(PASTE, { ts: thread })));
  const answer = await posted(OPS);
  slack.reset();
  const container = { type: 'message', channel_id: OPS, message_ts: '1.1', thread_ts: thread };
  await pressed(buttonNamed(answer, handoverText.button), { container, ...fields });
  return viewSchema.parse((await called('views.open'))['view']);
}

/** Mentions the bot there; waits for its word. */
async function handOverTo(channel: string) {
  await sendJson(url, event(mention('hand over here connection', { channel })));
  expect(words(await posted(channel))).toContain(handoverText.routeSetTitle);
  slack.reset();
}

async function submit(view: z.output<typeof viewSchema>, typed: Record<string, string>) {
  const values = Object.fromEntries(
    Object.entries(typed).map(([id, value]) => [id, { 'mars-text': { type: 'plain_text_input', value } }]),
  );
  slack.reset();
  return sendPayload(url, interactive('view_submission', { view: { ...view, id: 'V1', state: { values } } }));
}

describe('asking a person', () => {
  it('opens a form that fits, and gives the text to copy where no place is set', async () => {
    const view = await form();
    expect(view.private_metadata.length).toBeLessThanOrEqual(3_000);
    const inputs = view.blocks.filter(({ type }) => type === 'input');
    expect(inputs.map(({ block_id: id }) => id)).toEqual([
      'paste',
      'more',
      'agent',
      'windows',
      'proxy',
      'network',
      'contact',
    ]);
    expect(inputs[0]?.element?.initial_value).toContain('(ID: 100050)');
    expect(inputs[0]?.element?.initial_value).not.toContain('SRV01');
    expect(inputs.at(-1)?.element?.initial_value).toBe('ann');
    const meanwhile = await submit(view, { more: HOSTILE });
    expect(JSON.parse(meanwhile.text)).toMatchObject({ response_action: 'update' });
    const shown = words(Object((await called('views.update'))['view']));
    expect(shown).toContain('Nothing was sent');
    expect(shown).toContain('*stars*');
    expect(shown).not.toContain('hunter2secret');
  });

  it('sends it to the place of the topic as literal text; who takes and closes it tells the thread', async () => {
    await handOverTo('C0DESK');
    const thread = ts();
    await submit(await form({}, thread), { more: HOSTILE, contact: 'Ann' });
    expect(words(Object((await called('views.update'))['view']))).toContain(handoverText.sentTo(1).slice(0, 20));
    const card = await posted('C0DESK');
    expect(card['thread_ts']).toBeUndefined();
    const said = words(card);
    expect(said).toContain('<!channel> <@U0BOSS> *stars*');
    expect(mrkdwnOf(card)).not.toContain('<!channel>');
    expect(String(card['text'])).not.toContain('<!channel>');
    expect(said).not.toMatch(/hunter2secret|SRV01/);

    slack.reset();
    const where = {
      channel: { id: 'C0DESK' },
      container: { type: 'message', channel_id: 'C0DESK', message_ts: '2.2' },
    };
    const response = `${slack.url}/response/case`;
    await pressed(buttonNamed(card, handoverText.take), {
      ...where,
      response_url: response,
      user: { id: 'U2', name: '*ben*' },
    });
    const told = await posted(OPS);
    expect(told).toMatchObject({ thread_ts: thread });
    expect(words(told)).toContain(handoverText.takenTitle);
    await vi.waitFor(() => expect(slack.responses).toHaveLength(1));
    const taken = slack.responses[0]?.body;
    expect(taken).toMatchObject({ replace_original: true });
    expect(words(taken)).toContain('*ben*');
    await pressed(buttonNamed(taken, handoverText.close), { ...where, response_url: response, user: { id: 'U2' } });
    expect(words(await posted(OPS, 2))).toContain(handoverText.closedTitle);
    const [row] = await (await kept.kept(tenantOf('slack', TEAM))).handovers.list('closed', { limit: 5 });
    expect(row).toMatchObject({ person: USER, takenBy: 'U2', route: 'C0DESK', family: 'connectivity' });
    expect(JSON.stringify(row)).not.toMatch(/hunter2secret|SRV01|ben/);
  });

  it('tells the person alone where only that person saw the answer', async () => {
    const container = { type: 'message', channel_id: OPS, message_ts: '1.1', is_ephemeral: true };
    await submit(await form({ container }), { more: 'x' });
    const card = await posted('C0DESK');
    // The modal is gone by then, so that what came of the form comes as a direct message.
    expect(words(await posted(USER))).toContain(handoverText.sentTitle);
    slack.reset();
    await pressed(buttonNamed(card, handoverText.take), {
      response_url: `${slack.url}/response/x`,
      user: { id: 'U2' },
    });
    expect(words(await posted(USER))).toContain(handoverText.takenTitle);
  });

  it.each([
    ['hand over here', 'In a channel of Slack mention me with it.'],
    ['digest here', 'In a channel of Slack mention me with it.'],
    ['stop handing over here', handoverText.routeUnset],
  ])('a command says of no channel whether it is shared: %s', async (words_, said) => {
    const response_url = `${slack.url}/response/command`;
    const before = slack.responses.length;
    await sendForm(url, command(words_, { channel_id: 'C0MAYBE', response_url }));
    await vi.waitFor(() => expect(slack.responses).toHaveLength(before + 1));
    expect(words(slack.responses.at(-1)?.body)).toContain(said);
    const { settings } = await kept.kept(tenantOf('slack', TEAM));
    expect((await settings.list()).filter(({ channel }) => channel === 'C0MAYBE')).toEqual([]);
  });

  it('leaves the request as it is for all where a press does nothing', async () => {
    await handOverTo('C0DESK');
    await submit(await form(), { more: 'x' });
    const card = await posted('C0DESK');
    const press = async (fields: Record<string, unknown>) => {
      const before = slack.responses.length;
      await pressed(buttonNamed(card, handoverText.take), {
        container: { type: 'message', channel_id: 'C0DESK', message_ts: '2.2' },
        response_url: `${slack.url}/response/aside`,
        ...fields,
      });
      await vi.waitFor(() => expect(slack.responses).toHaveLength(before + 1));
      return slack.responses.at(-1)?.body;
    };
    const guest = await press({ user: { id: 'U0GUEST', team_id: 'T0OTHER' } });
    expect(guest).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(words(guest)).toContain(handoverText.turnNotYours);
    const { store } = kept.memory;
    kept.memory.store = () => undefined;
    onTestFinished(() => {
      kept.memory.store = store;
    });
    const failed = await press({ user: { id: 'U2' } });
    expect(failed).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(words(failed)).toContain(handoverText.notKept);
    const { handovers } = await kept.kept(tenantOf('slack', TEAM));
    expect(await handovers.list('open', { limit: 9 })).toHaveLength(1);
  });

  it('says so politely where a form cannot be read', async () => {
    const view = await form();
    await submit({ ...view, private_metadata: '{"press":{"v":1,"do":"ask"}}' }, {});
    expect(words(Object((await called('views.update'))['view']))).toContain('another version');
  });
});

/** Everything that Slack reads markup in. */
function mrkdwnOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  const own = 'type' in node && node.type === 'mrkdwn' && 'text' in node ? String(node.text) : '';
  return own + Object.values(node).map(mrkdwnOf).join('');
}
