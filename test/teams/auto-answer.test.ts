/** Answers to messages of a channel that do not mention the bot. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { realDesk, replay, testPace } from './replay.ts';

const NAME = 'channel-not-mentioned';
const DAY = 24 * 60 * 60_000;
const BOT = '28:11111111-2222-3333-4444-555555555555';

let connector: FakeConnector;
let server: TestServer;
const pace = testPace();
beforeAll(async () => {
  connector = await startConnector();
  server = await startServer({ MARS_AUTO_ANSWER: '1' }, { desk: realDesk(), teamsAuth: { pace } });
});
beforeEach(() => {
  connector.clear();
  pace.pass(2 * DAY);
});
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

let ids = 0;
const say = (fields: Record<string, unknown> = {}, name = NAME) => {
  ids += 1;
  return replay(server, name, connector.url, { id: `said-${ids}`, ...fields });
};
const channel = (root: string) => ({ id: `19:channel@thread.tacv2;messageid=${root}`, conversationType: 'channel' });

describe('a message that does not mention the bot', () => {
  it('is answered in its thread when the error is known for sure', async () => {
    await say();
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]?.path).toMatch(/;messageid=1732290000000\/activities\/said-/);
    expect(connector.sent[0]?.body.summary).toContain('100050');
  });

  it.each([
    'lunch at noon?',
    'help',
    'hello',
    'list cache',
    'show 100050',
    '100050',
    'the backup failed again, any idea?',
    '0x80070005',
    'error 999999',
    '',
  ])('is left alone when it says %j', async (text) => {
    await say({ text });
    expect(connector.sent).toEqual([]);
  });

  it('is answered once in a thread, and in every thread', async () => {
    await say();
    await say();
    expect(connector.sent).toHaveLength(1);
    await say({ conversation: channel('2') });
    expect(connector.sent).toHaveLength(2);
    pace.pass(DAY + 1);
    await say();
    expect(connector.sent).toHaveLength(3);
  });

  it('is left alone where the bot was called before', async () => {
    await say({}, 'channel-mention-in-thread');
    await say();
    expect(connector.sent).toHaveLength(1);
  });

  it('in a group chat is answered again after an hour', async () => {
    const conversation = { id: '19:group@thread.v2', conversationType: 'groupChat', isGroup: true };
    await say({ conversation });
    await say({ conversation });
    pace.pass(60 * 60_000 + 1);
    await say({ conversation });
    expect(connector.sent).toHaveLength(2);
  });

  it.each([{ id: BOT }, { id: '28:another-bot' }, { id: '29:x', role: 'bot' }])(
    'of a bot (%o) is never answered',
    async (from) => {
      await say({ from });
      expect(connector.sent).toEqual([]);
    },
  );

  it('that is edited changes the answer only to one as sure', async () => {
    await say({ id: 'q' });
    await say({ id: 'q', type: 'messageUpdate', text: 'never mind' });
    await say({ id: 'q', type: 'messageUpdate', text: 'MARS agent: activation did not complete 0x1FC07' });
    expect(connector.sent.map(({ method }) => method)).toEqual(['POST', 'PUT']);
  });

  it('that mentions the bot is answered whatever it is', async () => {
    await say({}, 'channel-mention-in-thread');
    await say({ text: '<at>MARS Medic</at> lunch?' }, 'channel-mention-in-thread');
    expect(connector.sent).toHaveLength(2);
  });
});

describe('without the setting', () => {
  it('nobody is answered who did not ask', async () => {
    const quiet = await startServer({}, { desk: realDesk() });
    await replay(quiet, NAME, connector.url);
    expect(connector.sent).toEqual([]);
    await quiet.stop();
  });
});
