import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { voteText } from '../../src/answer/follow-strings.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { ERRORS } from '../../src/errors.ts';
import { buttonNamed, buttonsOf, type ShownButton, SlackFlow, shown, words } from '../e2e/slack-flow.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { ALWAYS } from '../store/samples.ts';
import { command, event, interactive, mention, sendForm, sendJson, sendPayload, USER } from './payloads.ts';
import { OPS, TEAM } from './slack-side.ts';

const HERE = tenantOf('slack', TEAM);
const HOSTILE = '<!channel> <@U0BOSS> *stars* <https://evil.example|x> `code` password=hunter2secret';

let kept: TestMemory;
let flow: SlackFlow;
beforeAll(async () => {
  kept = await openMemory();
  flow = await SlackFlow.start({ memory: kept.memory });
});
beforeEach(() => flow.slack.reset());
afterAll(async () => {
  await flow.stop();
  await kept.close();
});

const votes = async () => (await kept.kept(HERE)).feedback.list(ALWAYS, { limit: 100 });
const lastVote = async () => (await votes()).at(-1);
let answers = 0;
const response = () => flow.response(`answer-${++answers}`);

/** An answer that stands in a channel, and where a press on it says that it stands. */
async function posted(text = 'ID 100050') {
  await sendJson(flow.bot.url, event(mention(text)));
  const message = await flow.called('chat.postMessage');
  flow.slack.reset();
  return message;
}

const inChannel = (fields: Record<string, unknown> = {}) => ({
  response_url: response(),
  container: { type: 'message', channel_id: OPS, message_ts: '1.1' },
  ...fields,
});

async function votedIn(message: unknown, name: string, fields = inChannel()) {
  flow.slack.reset();
  await flow.press(buttonNamed(message, name), fields);
  return flow.responded();
}

/** Asks for a word to the vote; gives the modal. */
async function asksForWord(button: ShownButton, fields: Record<string, unknown> = inChannel()) {
  await flow.press(button, { ...fields, trigger_id: await flow.trigger() });
  return Object(await flow.called('views.open')).view;
}

function typed(value: string) {
  return { values: { 'mars-box': { 'mars-text': { type: 'plain_text_input', value } } } };
}

const submit = (view: Record<string, unknown>, value: string) =>
  sendPayload(flow.bot.url, interactive('view_submission', { view: { ...view, id: 'V1', state: typed(value) } }));

describe('a vote', () => {
  it('on a message of a channel thanks in its place, is kept, and can be changed', async () => {
    const message = await posted();
    expect(words(message)).toContain(voteText.question);
    const thanked = await votedIn(message, voteText.buttons.solved);
    expect(thanked).toMatchObject({ replace_original: true });
    expect(words(thanked)).toContain(voteText.thanks.solved);
    expect(words(thanked)).toContain('100050');
    expect(await lastVote()).toMatchObject({ vote: 'solved', person: USER, surface: 'channel', verdict: 'shown' });
    const before = (await votes()).length;
    const changed = await votedIn(thanked, voteText.buttons['no-help']);
    expect(words(changed)).toContain(JSON.stringify(voteText.thanks['no-help']).slice(1, -1));
    expect(await votes()).toHaveLength(before);
    expect(await lastVote()).toMatchObject({ vote: 'no-help', person: USER });
    expect(buttonsOf(changed).map(({ text }) => text.text)).toContain(voteText.buttons.solved);
  });

  it('"not my error" of a paste becomes a gap for the curators', async () => {
    const paste = 'The agent was unable to connect to Microsoft Azure Backup. (ID: 100050) while opening MYAPP.';
    await votedIn(await posted(paste), voteText.buttons['not-mine']);
    const gaps = await (await kept.kept(HERE)).gaps.list('open', 10);
    expect(gaps).toMatchObject([{ kind: 'not-mine', codes: [{ value: '100050' }] }]);
  });

  it('by way of the bot where the address of the press is used up', async () => {
    const message = await posted();
    const real = await flow.slack.call('chat.postMessage', { channel: OPS, text: 'stands in for it' });
    flow.slack.refuse('response', { status: 404, body: 'expired_url' });
    const container = { type: 'message', channel_id: OPS, message_ts: String(real['ts']) };
    await flow.press(buttonNamed(message, voteText.buttons.solved), inChannel({ container }));
    expect(words(await flow.called('chat.update'))).toContain(voteText.thanks.solved);
  });

  it('on an answer that only one person sees stays with that person; shared, all are asked anew', async () => {
    await sendForm(flow.bot.url, command('100050', { response_url: response() }));
    const whispered = await flow.responded();
    const container = { type: 'message', is_ephemeral: true, channel_id: OPS, message_ts: '1.2' };
    const thanked = await votedIn(whispered, voteText.buttons.solved, inChannel({ container }));
    expect(words(thanked)).toContain(voteText.thanks.solved);
    flow.slack.reset();
    await flow.press(buttonNamed(thanked, 'Share in channel'), inChannel({ container }));
    const shared = await flow.responded();
    expect(shared).toMatchObject({ response_type: 'in_channel' });
    expect(words(shared)).toContain(voteText.question);
    expect(words(shared)).not.toContain(voteText.thanks.solved);
    const other = { ...inChannel(), user: { id: 'U0OTHER' } };
    expect(words(await votedIn(shared, voteText.buttons['no-help'], other))).toContain('it didn');
    const both = (await votes()).slice(-2);
    expect(both.map(({ person, vote }) => [person, vote])).toEqual([
      [USER, 'solved'],
      ['U0OTHER', 'no-help'],
    ]);
    expect(both[0]?.answer).toBe(both[1]?.answer);
  });

  it('in a modal changes the modal; its word is asked for in one upon it', async () => {
    const trigger_id = await flow.trigger();
    await sendPayload(flow.bot.url, interactive('shortcut', { callback_id: 'look_up_error', trigger_id }));
    const { view: box } = Object(await flow.called('views.open'));
    const opened = await flow.slack.call('views.open', { trigger_id: await flow.trigger(), view: box });
    const id = String(Object(opened['view']).id);
    const view = { ...box, id, state: typed('ID 100050') };
    await sendPayload(flow.bot.url, interactive('view_submission', { view }));
    const found = Object(await flow.called('views.update')).view;
    await flow.pressIn(id, found, buttonNamed(found, voteText.buttons.solved));
    const thanked = Object(await flow.called('views.update', 2)).view;
    expect(words(thanked)).toContain(voteText.thanks.solved);
    const { action_id, value } = buttonNamed(thanked, voteText.addWord);
    const pressed = { view: { ...thanked, id }, actions: [{ type: 'button', action_id, value }] };
    await sendPayload(flow.bot.url, interactive('block_actions', { ...pressed, trigger_id: await flow.trigger() }));
    expect(Object(await flow.called('views.push')).view).toMatchObject({ callback_id: 'mars-word' });
  });
});

describe('a word to a vote', () => {
  it('is asked for in a modal and kept with the vote, without what gives people away', async () => {
    const thanked = await votedIn(await posted(), voteText.buttons['no-help']);
    const before = (await votes()).length;
    const modal = await asksForWord(buttonNamed(thanked, voteText.addWord));
    shown(modal);
    expect(modal).toMatchObject({ callback_id: 'mars-word', submit: { text: voteText.send } });
    expect(modal.blocks).toMatchObject([{ optional: true, element: { max_length: 1_000 } }]);
    expect(modal.private_metadata.length).toBeLessThanOrEqual(3_000);
    const sent = await submit(modal, `  It was the proxy. ${HOSTILE}  `);
    const { response_action, view } = JSON.parse(sent.text);
    expect(response_action).toBe('update');
    expect(words(view)).toContain(voteText.wordThanks);
    await vi.waitFor(async () => expect(await lastVote()).toHaveProperty('word'), { timeout: 5_000 });
    const vote = await lastVote();
    expect(vote).toMatchObject({ vote: 'no-help', surface: 'channel', word: expect.stringContaining('the proxy') });
    expect(vote?.word).not.toContain('hunter2secret');
    expect(await votes()).toHaveLength(before);
  });

  it('is shown to nobody and stands in no log, whatever it holds', async () => {
    const thanked = await votedIn(await posted(), voteText.buttons.solved);
    const modal = await asksForWord(buttonNamed(thanked, voteText.addWord));
    flow.slack.reset();
    const sent = await submit(modal, HOSTILE);
    await vi.waitFor(async () => expect((await lastVote())?.word).toContain('stars'), { timeout: 5_000 });
    const out = sent.text + JSON.stringify([flow.slack.calls, flow.slack.responses]) + flow.bot.logged();
    expect(out).not.toMatch(/!channel|U0BOSS|stars|evil\.example|hunter2/);
  });

  it('without words closes the modal and changes nothing', async () => {
    const thanked = await votedIn(await posted(), voteText.buttons.solved);
    const modal = await asksForWord(buttonNamed(thanked, voteText.addWord));
    flow.slack.reset();
    expect((await submit(modal, ' \n ')).text).toBe('');
    await flow.quiet();
    expect(await lastVote()).not.toHaveProperty('word');
  });

  it.each([
    ['nothing', ''],
    ['no JSON', '{'],
    ['another button', '{"vote":{"v":1,"do":"ask","text":"help"},"surface":"channel"}'],
    ['a vote of tomorrow', '{"vote":{"v":2,"do":"vote"},"surface":"channel"}'],
  ])('of a modal that carries %s is refused politely', async (_name, private_metadata) => {
    const before = await votes();
    const sent = await submit({ type: 'modal', callback_id: 'mars-word', private_metadata }, 'words');
    expect(words(JSON.parse(sent.text).view)).toContain(ERRORS.BUTTON_NOT_READ.message);
    expect(await votes()).toEqual(before);
  });
});

describe('a button that this version does not know', () => {
  const OLD = { type: 'button', action_id: 'mars-press-1', value: '{"v":0,"do":"vote","vote":"great"}' };

  it('in a message: the person is told, and the message stays', async () => {
    const actions = [OLD];
    await sendPayload(flow.bot.url, interactive('block_actions', { channel: { id: OPS }, actions, ...inChannel() }));
    const told = await flow.responded();
    expect(told).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(words(told)).toContain(ERRORS.BUTTON_NOT_READ.message);
  });

  it('in a modal or on the Home tab: in a modal of its own', async () => {
    const press = async (type: string) =>
      interactive('block_actions', {
        actions: [OLD],
        view: { id: 'V1', type, private_metadata: '' },
        container: { type: 'view' },
        trigger_id: await flow.trigger(),
      });
    await sendPayload(flow.bot.url, await press('home'));
    expect(words(Object(await flow.called('views.open')).view)).toContain(ERRORS.BUTTON_NOT_READ.message);
    await sendPayload(flow.bot.url, await press('modal'));
    expect(words(Object(await flow.called('views.push')).view)).toContain(ERRORS.BUTTON_NOT_READ.message);
  });

  it('about an entry that is gone: says so instead of nothing', async () => {
    const about = { id: '01K00000000000000000000000', said: [{ kind: 'entry', id: 'gone-for-good' }] };
    const value = JSON.stringify({ v: 1, do: 'vote', vote: 'solved', about });
    const actions = [{ ...OLD, value }];
    await sendPayload(flow.bot.url, interactive('block_actions', { channel: { id: OPS }, actions, ...inChannel() }));
    expect(shown(await flow.responded()).blocks.length).toBeGreaterThan(0);
  });
});
