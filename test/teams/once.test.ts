import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Recent } from '../../src/recent.ts';
import { cannedDesk } from '../server/canned-desk.ts';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { execute, message } from './activities.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { recorded, replay, testPace } from './replay.ts';

let connector: FakeConnector;
let server: TestServer;
let calls: string[] = [];
const pace = testPace();
beforeAll(async () => {
  connector = await startConnector();
  const desk = {
    ...cannedDesk,
    ask: (...given: Parameters<typeof cannedDesk.ask>) => {
      calls.push(given[0]);
      return cannedDesk.ask(...given);
    },
    press: (...given: Parameters<typeof cannedDesk.press>) => {
      calls.push('press');
      return cannedDesk.press(...given);
    },
  };
  server = await startServer({}, { desk, teamsAuth: { pace } });
});
beforeEach(() => {
  connector.clear();
  calls = [];
  pace.pass(60 * 60_000);
});
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

describe('what is delivered twice', () => {
  it('as a message is answered once', async () => {
    await replay(server, 'personal-message', connector.url);
    expect((await replay(server, 'personal-message', connector.url)).json()).toEqual({});
    expect(connector.sent).toHaveLength(1);
    expect(calls).toHaveLength(1);
  });

  it('while the first delivery is still on its way is answered once', async () => {
    const both = [1, 2].map(() => replay(server, 'personal-message', connector.url));
    expect((await Promise.all(both)).map(({ status }) => status)).toEqual([200, 200]);
    expect(connector.sent).toHaveLength(1);
  });

  it('as an invoke gets the same body, and acts once', async () => {
    const bodies = await Promise.all([1, 2, 3].map(() => replay(server, 'press-execute', connector.url)));
    expect(new Set(bodies.map(({ text }) => text)).size).toBe(1);
    expect(calls).toEqual(['press']);
  });

  it('with the replies in the response gets the same response', async () => {
    const [first, second] = [await post(server.url, message()), await post(server.url, message())];
    expect(second.text).toBe(first.text);
    expect(calls).toHaveLength(1);
  });

  it('and failed may be tried again', async () => {
    const broken = execute({ v: 1, do: 'ask', text: 'break' });
    await post(server.url, broken);
    await post(server.url, broken);
    expect(calls).toEqual(['press', 'press']);
  });

  it('and failed in a dialog or a search is told so there, and may be tried again', async () => {
    const body = { contentType: 'text', content: 'break' };
    const value = { commandId: 'explainError', messagePayload: { id: '1', body } };
    for (const again of [1, 2]) {
      const answered = await replay(server, 'action-text', connector.url, { value });
      expect([again, answered.status]).toEqual([again, 200]);
      expect(answered.json()).toMatchObject({ task: { type: 'message', value: expect.stringMatching(/^Sorry/) } });
    }
    const parameters = [{ name: 'query', value: 'break' }];
    const searched = await replay(server, 'query', connector.url, {
      value: { commandId: 'searchEntries', parameters },
    });
    expect(searched.json()).toMatchObject({
      composeExtension: { type: 'message', text: expect.stringMatching(/^Sorry/) },
    });
    expect(server.logged().match(/TURN_FAILED/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('is forgotten after a while', async () => {
    await replay(server, 'personal-message', connector.url);
    pace.pass(11 * 60_000);
    await replay(server, 'personal-message', connector.url);
    expect(connector.sent).toHaveLength(2);
  });
});

describe('what only looks alike', () => {
  it.each([
    ['other words', { text: 'other' }],
    ['another message', { id: 'other' }],
    ['another chat', { conversation: { id: 'other', conversationType: 'personal' } }],
    ['no id', { id: undefined }],
  ])('(%s) is answered on its own', async (_name, fields) => {
    await replay(server, 'personal-message', connector.url);
    await replay(server, 'personal-message', connector.url, fields);
    await replay(server, 'personal-message', connector.url, { ...fields, text: 'and again' });
    expect(connector.sent).toHaveLength(3);
  });

  it('an edit that goes back to old words changes the answer back', async () => {
    await post(server.url, recorded('personal-message', connector.url, { text: 'one' }));
    for (const text of ['two', 'one', 'two']) await replay(server, 'edited', connector.url, { text });
    expect(connector.sent.map(({ method }) => method)).toEqual(['POST', 'PUT', 'PUT', 'PUT']);
  });
});

describe('the memory', () => {
  it('holds so much and so long, the newest rather than the oldest', () => {
    let time = 0;
    const recent = new Recent<number>({ most: 2, forMs: 10 }, () => time);
    for (const [key, value] of [
      ['a', 1],
      ['b', 2],
      ['a', 3],
      ['c', 4],
    ] as const)
      recent.set(key, value);
    expect(['a', 'b', 'c'].map((key) => recent.get(key))).toEqual([3, undefined, 4]);
    time = 10;
    expect(recent.has('a')).toBe(false);
    recent.delete('c');
    expect(recent.get('c')).toBeUndefined();
  });
});
