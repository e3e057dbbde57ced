import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { voteText } from '../../src/answer/follow-strings.ts';
import { homeText } from '../../src/answer/slack-strings.ts';
import { teamText } from '../../src/answer/team-strings.ts';
import { tenantOf } from '../../src/desk/ports/tenant.ts';
import { buttonNamed, buttonsOf, SlackFlow, words } from '../e2e/slack-flow.ts';
import { openMemory, type TestMemory } from '../helpers/memory.ts';
import { ALWAYS } from '../store/samples.ts';
import {
  command,
  event,
  interactive,
  mention,
  message,
  next,
  sendForm,
  sendJson,
  sendPayload,
  USER,
} from './payloads.ts';
import { BOT_USER, OPS, TEAM } from './slack-side.ts';

const OTHER = 'T0OTHER';
/** Only a name that the bot knows of a workspace comes with an event. */
const from = (team: string, fields: Record<string, unknown> = {}) => ({
  team_id: team,
  authorizations: [{ team_id: team, user_id: BOT_USER, is_bot: true, is_enterprise_install: false }],
  ...fields,
});

const idSchema = z.object({ id: z.string() });

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

/** Says something to the bot in a channel; gives the answer. */
async function said(text: string, outer: Record<string, unknown> = {}, fields: Record<string, unknown> = {}) {
  flow.slack.reset();
  await sendJson(flow.bot.url, event(mention(text, fields), outer));
  return flow.called('chat.postMessage');
}

async function typed(text: string, fields: Record<string, string> = {}) {
  flow.slack.reset();
  await sendForm(flow.bot.url, command(text, { response_url: flow.response(`c${next()}`), ...fields }));
  return flow.responded();
}

async function written(text: string) {
  flow.slack.reset();
  const fields = { channel: 'D000000001', channel_type: 'im' };
  await sendJson(flow.bot.url, event(message(text, fields)));
  return flow.called('chat.postMessage');
}

const notesOf = async (team: string) => (await kept.kept(tenantOf('slack', team))).notes.list();

describe('notes of a team', () => {
  it('are written by mention, by /mars and directly, and stand below the answer', async () => {
    expect(words(await said('note 100050 Our proxy is proxy01. &lt;!channel&gt; *loud*'))).toContain(
      teamText.noteAdded,
    );
    expect(words(await typed('note 100050 Ask the night shift.'))).toContain(teamText.noteAdded);
    expect(words(await written('note 100050 Third words'))).toContain(teamText.noteAdded);
    expect((await notesOf(TEAM)).map(({ text, author }) => [text, author])).toEqual([
      ['Our proxy is proxy01. <!channel> *loud*', USER],
      ['Ask the night shift.', USER],
      ['Third words', USER],
    ]);
    for (const answer of [await said('100050'), await typed('100050'), await written('100050')]) {
      const literal = '1. Our proxy is proxy01. <!channel> *loud*\\n2. Ask the night shift.\\n3. Third words';
      expect(words(answer)).toContain(`"type":"plain_text","text":"${literal}`);
      expect(String(answer['text'])).not.toMatch(/proxy01|channel>/);
    }
    for (const list of [await said('notes'), await typed('notes 100050'), await written('notes')]) {
      expect(words(list)).toContain('Ask the night shift.');
    }
    expect(words(await typed('note 100050 remove 3'))).toContain(teamText.noteRemoved);
    expect(words(await said('100050'))).not.toContain('Third words');
  });

  it('are written once where the message is edited, by mention and directly', async () => {
    const { channel: opened } = await flow.slack.call('conversations.open', { users: USER });
    const direct = { channel: idSchema.parse(opened).id, channel_type: 'im' };
    const before = await notesOf(TEAM);
    const mentioned = mention('note 100050 As it first stood');
    await sendJson(flow.bot.url, event(mentioned));
    expect(words(await flow.called('chat.postMessage'))).toContain(teamText.noteAdded);
    const edited = { user: USER, ts: '1.2' };
    await sendJson(flow.bot.url, event({ ...mentioned, text: `<@${BOT_USER}> note 100050 Again`, edited }));
    const told = await flow.called('chat.update');
    expect(words(told)).toContain(teamText.correctedTitle);
    expect(words(told)).toContain('note 100050 edit 1 new words');
    flow.slack.reset();
    const asked = message('note 100050 Directly', direct);
    await sendJson(flow.bot.url, event(asked));
    expect(words(await flow.called('chat.postMessage'))).toContain(teamText.noteAdded);
    const changed = { ...message('', { subtype: 'message_changed', ...direct }), previous_message: asked };
    await sendJson(flow.bot.url, event({ ...changed, message: { ...asked, text: 'forget me now' } }));
    expect(words(await flow.called('chat.update'))).toContain(teamText.correctedTitle);
    const added = (await notesOf(TEAM)).slice(before.length);
    expect(added.map(({ text, author }) => [text, author])).toEqual([
      ['As it first stood', USER],
      ['Directly', USER],
    ]);
    await written('note 100050 remove 4');
    await written('note 100050 remove 3');
  });

  it('are seen by no other workspace, which has its own', async () => {
    await said('note 100050 Only of the first.');
    expect(words(await said('100050', from(OTHER)))).not.toContain('Only of the first');
    expect(words(await said('notes', from(OTHER)))).toContain(teamText.noNotesTitle);
    expect(words(await typed('notes', { team_id: OTHER }))).toContain(teamText.noNotesTitle);
    expect(words(await typed('note 100050 remove 1', { team_id: OTHER }))).toContain('There is no note 1');
    expect(words(await said('note 100050 Only of the second.', from(OTHER)))).not.toContain('first');
    expect(words(await said('100050'))).not.toContain('Only of the second');
    expect(words(await said('100050', from(OTHER)))).toContain('Only of the second');
    expect(await notesOf(OTHER)).toHaveLength(1);
  });
});

describe('a channel that another organisation shares', () => {
  const shared = (fields: Record<string, unknown> = {}) => from(TEAM, { is_ext_shared_channel: true, ...fields });
  const NOTE = 'Internal matter';
  beforeAll(() => said(`note 100050 ${NOTE}`));

  it.each([
    ['a person of the other one', shared(), { user: 'U0GUEST', user_team: OTHER, team: OTHER }],
    ['somebody of our own', shared(), { user_team: TEAM, team: TEAM }],
    ['a stranger where Slack does not call the channel shared', from(TEAM), { user: 'U0GUEST', user_team: OTHER }],
  ])('shows no note to %s, and keeps look-ups with the workspace that has the app', async (_, outer, fields) => {
    const lookups = async (team: string) =>
      (await (await kept.kept(tenantOf('slack', team))).lookups.list(ALWAYS, { limit: 1_000 })).length;
    const [here, there] = [await lookups(TEAM), await lookups(OTHER)];
    const answer = await said('100050', outer, fields);
    expect(words(answer)).toContain('100050');
    expect(words(answer)).not.toContain(NOTE);
    expect([await lookups(TEAM), await lookups(OTHER)]).toEqual([here + 1, there]);
    expect(words(await said('notes', outer, fields))).toContain(teamText.guests);
    expect(words(await said('note 100050 Written from outside', outer, fields))).toContain(teamText.guests);
    expect(words(await said('100050'))).not.toContain('from outside');
  });

  it('shows none after a press either, whoever presses', async () => {
    const answer = await said('100050', shared(), { user_team: TEAM });
    const pressed = {
      response_url: flow.response('guests'),
      container: { type: 'message', channel_id: OPS, message_ts: '1.1' },
      message: { ts: '1.1', blocks: answer['blocks'] },
    };
    const thanked = await pressedOn(answer, voteText.buttons.solved, pressed);
    expect(words(thanked)).toContain(voteText.thanks.solved);
    expect(words(thanked)).not.toContain(NOTE);
    const again = { ...pressed, message: { ts: '1.1', blocks: thanked['blocks'] } };
    expect(words(await pressedOn(thanked, voteText.buttons['not-mine'], again))).not.toContain(NOTE);
    // The same press where only our own people are.
    const { message: _message, ...ours } = pressed;
    expect(words(await pressedOn(answer, voteText.buttons.solved, ours))).toContain(NOTE);
    const guest = { ...ours, user: { id: 'U0GUEST', team_id: OTHER } };
    expect(words(await pressedOn(answer, voteText.buttons.solved, guest))).not.toContain(NOTE);
  });

  async function pressedOn(answer: unknown, name: string, fields: Record<string, unknown>) {
    flow.slack.reset();
    await flow.press(buttonNamed(answer, name), fields);
    return flow.responded();
  }
});

describe('"forget me"', () => {
  it.each([
    ['by mention', said],
    ['by /mars', typed],
    ['directly', written],
  ])('%s asks first, then forgets the person in this workspace', async (_, tell) => {
    const vote = { ...FACTS, person: USER, vote: 'solved', at: '2026-03-01T10:00:00.000Z' } as const;
    const here = (await kept.kept(tenantOf('slack', TEAM))).feedback;
    const there = (await kept.kept(tenantOf('slack', OTHER))).feedback;
    await here.vote(vote);
    await there.vote(vote);
    const asked = await tell('forget me');
    expect(words(asked)).toContain(teamText.forgetTitle);
    expect(await here.of('a1', USER)).toBeDefined();
    flow.slack.reset();
    const container = { type: 'message', channel_id: OPS, message_ts: '1.1' };
    await flow.press(buttonNamed(asked, teamText.forgetNow), { response_url: flow.response('forget'), container });
    expect(words(await flow.responded())).toContain(teamText.forgotten);
    expect(await here.of('a1', USER)).toBeUndefined();
    expect(await there.of('a1', USER)).toBeDefined();
    expect(await (await kept.kept(tenantOf('slack', TEAM))).recents.of(USER)).toEqual([]);
  });

  const FACTS = { answer: 'a1', surface: 'channel', verdict: 'shown', knowledge: 'k', bot: 'b' } as const;
});

describe('the Home tab', () => {
  const home = async (user: string, team = TEAM) => {
    flow.slack.reset();
    const opened = { type: 'app_home_opened', user, tab: 'home', channel: 'D000000001', event_ts: '1.1' };
    await sendJson(flow.bot.url, event(opened, from(team)));
    return Object(await flow.called('views.publish')).view;
  };

  it('shows what the person looked up last, newest first, and opens it', async () => {
    const user = 'U0RECENT';
    expect(words(await home(user))).not.toContain(homeText.recents);
    const asked = [
      'cache-problems',
      'sal-bitmap-error',
      'restore-mount-problems',
      'sal-vhd-init',
      'shadow-copy-storage',
    ];
    for (const entry of ['unable-to-connect', ...asked, 'cache-problems', 'no such thing at all']) {
      await said(`show ${entry}`, {}, { user });
      await kept.kept();
      kept.advance(1_000);
    }
    const view = await home(user);
    const { blocks } = view;
    const at = blocks.findIndex(({ text }: { text?: { text?: string } }) => text?.text === homeText.recents);
    const rows = buttonsOf({ blocks: blocks.slice(at, at + 7) });
    const shownEntries = rows.map(({ value }) => JSON.parse(value ?? '{}').entry).filter(Boolean);
    expect(shownEntries).toEqual([
      'cache-problems',
      'shadow-copy-storage',
      'sal-vhd-init',
      'restore-mount-problems',
      'sal-bitmap-error',
    ]);
    const [first] = rows;
    if (!first) throw new Error('no recent look-up');
    const pressed = { view: { ...view, id: 'V1' }, container: { type: 'view' }, user: { id: user } };
    const { action_id, value } = first;
    await sendPayload(
      flow.bot.url,
      interactive('block_actions', { ...pressed, actions: [{ action_id, value }], trigger_id: await flow.trigger() }),
    );
    expect(words(Object(await flow.called('views.update')).view)).toContain('cache');
    expect(words(await home('U0ELSE'))).not.toContain(homeText.recents);
    expect(words(await home(user, OTHER))).not.toContain(homeText.recents);
  });
});
