/** "Explain this error" on anybody's message. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { realDesk, recorded, replay, testPace } from './replay.ts';

const THREAD = '19:channel-invented@thread.tacv2;messageid=1732290000000';
const action = z.looseObject({ type: z.string(), title: z.string(), data: z.unknown().optional() });
const dialogSchema = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.object({
      title: z.string().min(1).max(64),
      height: z.enum(['small', 'medium', 'large']),
      width: z.enum(['small', 'medium', 'large']),
      card: z.looseObject({
        contentType: z.literal('application/vnd.microsoft.card.adaptive'),
        content: z.looseObject({ type: z.literal('AdaptiveCard'), actions: z.array(action).max(6) }),
      }),
    }),
  }),
});
const noticeSchema = z.object({ task: z.object({ type: z.literal('message'), value: z.string().min(10) }) });
/** The sentence of a dialog that is no more than that. */
const noticeIn = ({ json }: { json: () => unknown }): string => noticeSchema.parse(json()).task.value;
const insertSchema = z.object({
  composeExtension: z.object({ type: z.literal('result'), attachments: z.array(z.looseObject({})).length(1) }),
});

let connector: FakeConnector;
let server: TestServer;
const pace = testPace();
beforeAll(async () => {
  connector = await startConnector();
  server = await startServer({}, { desk: realDesk(), teamsAuth: { pace } });
});
beforeEach(() => connector.clear());
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

const play = async (name: string, fields?: Record<string, unknown>) => {
  const answered = await replay(server, name, connector.url, fields);
  expect(answered.status).toBe(200);
  expect(answered.text.length).toBeGreaterThan(1);
  return answered;
};
const open = async (name: string, fields?: Record<string, unknown>) =>
  dialogSchema.parse((await play(name, fields)).json()).task.value;

let presses = 0;
/** A press in the dialog that `post` was made from, with other data. */
function press(data: unknown, fields: Record<string, unknown> = {}) {
  const { value } = z.looseObject({ value: z.looseObject({}) }).parse(recorded('submit-post', connector.url));
  presses += 1;
  return play('submit-post', { id: `f:press-${presses}`, value: { ...value, data }, ...fields });
}

describe('the dialog', () => {
  it.each([
    ['action-text', /activation did not complete/i],
    ['action-html-code', /100050/],
    ['action-forwarded', /activation did not complete/i],
    ['action-reply', /100050/],
  ])('for %s shows the finding', async (name, wanted) => {
    const { card } = await open(name);
    expect(JSON.stringify(card)).toMatch(wanted);
    expect(connector.sent).toEqual([]);
  });

  it('offers to post and to close, and only buttons that work in a dialog', async () => {
    const { card } = await open('action-html-code');
    const titles = card.content.actions.map(({ title }) => title);
    expect(titles[0]).toBe('Post in the thread');
    expect(titles.at(-1)).toBe('Close');
    expect(JSON.stringify(card)).not.toContain('Action.Execute');
    expect(Buffer.byteLength(JSON.stringify(card.content))).toBeLessThan(20_480);
  });

  it('has nothing to post for a message without an error, and says so', async () => {
    const { card, height } = await open('action-nothing');
    expect(card.content.actions.map(({ title }) => title)).not.toContain('Post in the chat');
    expect(JSON.stringify(card)).toContain('no error');
    expect(height).toBe('small');
  });

  it('is one sentence for a message without words, and for no message at all', async () => {
    expect(noticeIn(await play('action-picture'))).toContain('pictures');
    for (const value of [{ commandId: 'explainError' }, { commandId: 'explainError', messagePayload: 7 }]) {
      expect(noticeIn(await play('action-picture', { id: JSON.stringify(value), value }))).toMatch(/\.$/);
    }
  });

  it('takes no word of somebody’s message for a command', async () => {
    const body = { contentType: 'text', content: 'help' };
    const { card } = await open('action-text', {
      id: 'f:help',
      value: { commandId: 'explainError', messagePayload: { id: '1', body } },
    });
    expect(JSON.stringify(card)).not.toContain('What I can do');
  });

  it.each([undefined, null, 'x', {}, { commandId: 'other' }])(
    'of another command (%o) is one sentence',
    async (value) => {
      expect(noticeIn(await play('action-text', { id: `f:${JSON.stringify(value)}`, value }))).toMatch(/\.$/);
      expect(noticeIn(await play('submit-post', { id: `f:${JSON.stringify(value)}`, value }))).toMatch(/\.$/);
    },
  );
});

describe('a press in the dialog', () => {
  it('leads to another entry in the same dialog', async () => {
    const answered = await press({ v: 1, do: 'show', entry: 'sal-low-disk-space' });
    const { card } = dialogSchema.parse(answered.json()).task.value;
    const post = card.content.actions.find(({ title }) => title.startsWith('Post'));
    expect(post?.data).toEqual({ v: 1, do: 'post', whole: false, entry: 'sal-low-disk-space' });
  });

  it('opens a part of an entry in the same dialog; what is posted is the entry', async () => {
    const answered = await press({ v: 1, do: 'show', entry: 'cache-problems', part: 'cause-2' });
    const { card } = dialogSchema.parse(answered.json()).task.value;
    expect(JSON.stringify(card)).toContain('Back to the answer');
    expect(JSON.stringify(card)).not.toContain('Cause 1 of');
    expect(card.content.actions[0]?.data).toEqual({ v: 1, do: 'post', whole: false, entry: 'cache-problems' });
  });

  it('walks through an entry in the same dialog, with buttons that work there', async () => {
    const answered = await press({ v: 1, do: 'walk', entry: 'unable-to-connect', press: 'start' });
    const { card } = dialogSchema.parse(answered.json()).task.value;
    const walks = card.content.actions.filter(({ data }) => JSON.stringify(data ?? {}).includes('"do":"walk"'));
    expect(walks.length).toBeGreaterThan(0);
    expect(walks.every(({ type }) => type === 'Action.Submit')).toBe(true);
  });

  it('closes it with a body that is not empty', async () => {
    expect((await press({ v: 1, do: 'close', msteams: {} })).text).toBe('{}');
  });

  it('with data of another version is told so', async () => {
    for (const data of [undefined, {}, { v: 2, do: 'post' }, { v: 1, do: 'post', entry: '../x', whole: false }]) {
      expect(noticeIn(await press(data))).toMatch(/\.$/);
    }
  });
});

describe('posting', () => {
  it('answers below the message, in its thread', async () => {
    expect(noticeIn(await play('submit-post'))).toMatch(/\.$/);
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]?.path).toBe(`/v3/conversations/${THREAD}/activities/1732290000050`);
    expect(connector.sent[0]?.body).toMatchObject({
      replyToId: '1732290000050',
      conversation: { id: THREAD },
      from: { name: 'MARS Medic' },
      summary: expect.stringContaining('100050'),
    });
  });

  it('is done once, however often it is pressed or delivered', async () => {
    pace.pass(120_000);
    const data = { v: 1, do: 'post', whole: true, entry: 'unable-to-connect' };
    await press(data);
    expect(noticeIn(await press(data))).toContain('a moment ago');
    expect(connector.sent).toHaveLength(1);
  });

  it('gives the card to the person where the bot is no member', async () => {
    for (const status of [403, 404]) {
      pace.pass(120_000);
      connector.next({ status });
      expect(
        insertSchema.safeParse((await press({ v: 1, do: 'post', whole: false, entry: 'sal-low-disk-space' })).json())
          .success,
      ).toBe(true);
    }
    expect(connector.sent).toHaveLength(2);
    const nowhere = await press({ v: 1, do: 'post', whole: false, entry: 'cache-problems' }, { serviceUrl: undefined });
    expect(insertSchema.safeParse(nowhere.json()).success).toBe(true);
  });

  it('says so when the service fails, and may be tried again', async () => {
    pace.pass(120_000);
    connector.next({ status: 500 });
    const data = { v: 1, do: 'post', whole: false, entry: 'cache-problems' };
    expect(noticeIn(await press(data))).toContain('could not post');
    await press(data);
    expect(connector.sent).toHaveLength(2);
  });

  it('an entry that is gone says so; no entry and no message is not read', async () => {
    pace.pass(120_000);
    await press({ v: 1, do: 'post', whole: false, entry: 'no-such-entry' });
    expect(connector.sent[0]?.body.summary).toContain('no longer here');
    expect(noticeIn(await press({ v: 1, do: 'post', whole: false }))).toMatch(/\.$/);
  });
});
