import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { ANNA, AT_BOT, BOT, channel, execute, group, message, personal, replies, THREAD } from './activities.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

async function say(fields: Record<string, unknown>) {
  const answered = await post(server.url, message(fields));
  expect(answered.status).toBe(200);
  return replies(answered.json());
}

describe('a message', () => {
  it('in a personal chat is answered with one card, its whole text in the summary', async () => {
    const [reply, ...more] = await say({ text: 'what is 0x80070005' });
    expect(more).toEqual([]);
    expect(reply).toMatchObject({ type: 'message', replyToId: '1700000000001' });
    expect(reply?.text).toBeUndefined();
    expect(reply?.summary).toContain('asked in personal');
    expect(reply?.summary).toContain('what is 0x80070005');
    expect(reply?.attachments).toHaveLength(1);
    expect(reply?.attachments?.[0]?.contentType).toBe('application/vnd.microsoft.card.adaptive');
    expect(JSON.stringify(reply?.attachments)).toContain('what is 0x80070005');
  });

  it('in a channel is answered in its thread when the bot is mentioned', async () => {
    const text = '<at>MARS Medic</at>&nbsp; ID 100050';
    const [reply] = await say({ conversation: channel, text, entities: [AT_BOT] });
    expect(reply?.summary).toContain('asked in channel');
    expect(reply?.summary).toContain('ID 100050');
    expect(reply?.summary).not.toContain('<at>');
    expect(reply?.conversation.id).toBe(THREAD);
  });

  it('in a group chat is answered when the bot is mentioned without the text of the mention', async () => {
    const entities = [{ type: 'mention', text: null, mentioned: BOT }];
    const [reply] = await say({ conversation: group, text: '<at>MARS Medic</at> help', entities });
    expect(reply?.summary).toContain('asked in group');
  });

  it.each([channel, group])('of other people is left alone', async (conversation) => {
    const toAnna = [{ type: 'mention', text: '<at>MARS Medic</at>', mentioned: { ...ANNA, name: 'MARS Medic' } }];
    expect(await say({ conversation, text: 'lunch?' })).toEqual([]);
    expect(await say({ conversation, text: '<at>MARS Medic</at> lunch?', entities: toAnna })).toEqual([]);
  });

  it('that is only a mention reaches the desk as nothing', async () => {
    const [reply] = await say({ conversation: channel, text: '<at>MARS Medic</at>', entities: [AT_BOT] });
    expect(reply?.summary).toContain('nothing');
  });

  it('as HTML only is read from the attachment', async () => {
    const attachments = [
      { contentType: 'text/html', content: '<div><p>Code &lt;0x80070005&gt;</p><p>again</p></div>' },
    ];
    const [reply] = await say({ text: '', attachments });
    expect(reply?.summary).toContain('Code <0x80070005>');
  });

  it('with nothing but a type and a text is answered in the response', async () => {
    const answered = await post(server.url, { type: 'message', text: 'bare', deliveryMode: 'expectReplies' });
    expect(answered.status).toBe(200);
    expect(answered.text).toContain('bare');
    const added = { type: 'conversationUpdate', membersAdded: [BOT], deliveryMode: 'expectReplies' };
    expect((await post(server.url, added)).status).toBe(200);
  });

  it('from a client that names no kind of chat is personal', async () => {
    const [reply] = await say({ conversation: { id: 'x' }, channelId: 'webchat' });
    expect(reply?.summary).toContain('asked in personal');
  });
});

describe('a press', () => {
  const show = { v: 1, do: 'show', entry: 'unable-to-connect' };

  it('by Action.Submit is answered with a new message, in a channel without a mention too', async () => {
    const [reply] = await say({ text: undefined, value: { ...show, msteams: { type: 'x' } }, conversation: channel });
    expect(reply?.summary).toContain('pressed in channel');
    expect(reply?.summary).toContain('unable-to-connect');
  });

  it.each([{ v: 9, do: 'show' }, {}, [], { ...show, extra: 1 }])(
    'with data of another version (%o) gets polite words',
    async (value) => {
      const [reply] = await say({ text: undefined, value });
      expect(reply?.text).toMatch(/another version of the bot/);
    },
  );

  it('by Action.Execute is answered with a card in place', async () => {
    const answered = await post(server.url, execute(show));
    expect(answered.status).toBe(200);
    expect(answered.json()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
  });

  it.each([undefined, null, 'show', 7, {}, { ...show, v: 2 }, { ...show, entry: '../../etc' }])(
    'by Action.Execute with %o is refused in words',
    async (data) => {
      const answered = await post(server.url, execute(data));
      expect(answered.status).toBe(200);
      expect(answered.json()).toMatchObject({
        statusCode: 400,
        type: 'application/vnd.microsoft.error',
        value: { code: 'BUTTON_NOT_READ', message: expect.stringMatching(/Paste the error again/) },
      });
    },
  );

  it.each([undefined, null, 'x', {}, { action: null }])('without an action (%o) is refused in words', async (value) => {
    const answered = await post(server.url, execute({}, { value }));
    expect(answered.json()).toMatchObject({ statusCode: 400, value: { code: 'BUTTON_NOT_READ' } });
  });

  it('of another invoke is not implemented, and says so', async () => {
    const answered = await post(server.url, execute(show, { name: 'signin/verifyState' }));
    expect(answered.status).toBe(501);
    expect(answered.json()).toMatchObject({ code: 'NOT_SUPPORTED' });
  });
});

describe('an installation', () => {
  const added = (members: { id: string }[], conversation: object) =>
    say({ type: 'conversationUpdate', text: undefined, membersAdded: members, conversation });

  it('in a personal chat is welcomed once, though told twice', async () => {
    const [reply, ...more] = await added([BOT, ANNA], { ...personal, id: 'a:new' });
    expect(reply?.summary).toContain('welcome in personal');
    expect(more).toEqual([]);
    expect(await added([ANNA], { ...personal, id: 'a:new' })).toEqual([]);
  });

  it('in a team is welcomed when the bot is added, not with every person', async () => {
    const team = { ...channel, id: '19:team@thread.tacv2' };
    expect(await added([ANNA], team)).toEqual([]);
    expect(await added([BOT], team)).toHaveLength(1);
  });

  it('without members is nothing to say to', async () => {
    expect(
      await say({ type: 'conversationUpdate', text: undefined, conversation: { ...personal, id: 'a:other' } }),
    ).toEqual([]);
  });
});

describe('other activities', () => {
  it.each(['typing', 'messageReaction', 'installationUpdate', 'messageUpdate', 'endOfConversation', 'something-new'])(
    '%s are taken in silence',
    async (type) => {
      expect(await say({ type })).toEqual([]);
    },
  );
});

describe('a fault of ours', () => {
  it('is answered with regret; neither the answer nor the log tells words of the message', async () => {
    const answered = await post(server.url, message({ text: 'break' }));
    expect(answered.status).toBe(200);
    expect(replies(answered.json())[0]?.text).toMatch(/^Sorry/);
    expect(answered.text).not.toContain('secret-words');
    expect(server.logged()).toContain('TURN_FAILED');
    expect(server.logged()).not.toContain('secret-words');
  });

  it('on a press is answered with regret in the form of the protocol', async () => {
    const answered = await post(server.url, execute({ v: 1, do: 'ask', text: 'break' }));
    expect(answered.status).toBe(200);
    expect(answered.json()).toMatchObject({ statusCode: 500, value: { code: 'TURN_FAILED' } });
    expect(answered.text).not.toContain('secret-words');
  });
});
