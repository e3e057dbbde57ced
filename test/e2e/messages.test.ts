import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDesk } from '../../src/desk/desk.ts';
import { createDiagnosis } from '../../src/diagnosis/diagnose.ts';
import { loadKnowledge } from '../../src/knowledge/build.ts';
import { pasteWithChoice } from '../helpers/choice.ts';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { AT_BOT, channel, execute, message, replies, THREAD } from '../teams/activities.ts';
import { cardSchema, pressables } from './cards.ts';

/** Teams refuses larger cards on some clients. */
const MAX_CARD_BYTES = 20_480;
/** A paste that fills almost all that a request may hold. */
const LARGE = 200_000;

let server: TestServer;
beforeAll(async () => {
  const knowledge = loadKnowledge();
  const desk = createDesk({ knowledge: () => knowledge, diagnose: createDiagnosis(knowledge) });
  server = await startServer({}, { desk });
});
afterAll(() => server.stop());

/** What comes back for a message: the fallback text, the card as a string and as parsed. */
async function ask(text: string, fields: Record<string, unknown> = {}) {
  const answered = await post(server.url, message({ text, ...fields }));
  expect(answered.status).toBe(200);
  const all = replies(answered.json());
  expect(all).toHaveLength(1);
  const [reply] = all;
  const card = cardSchema.parse(reply?.attachments?.[0]?.content);
  const drawn = JSON.stringify(card);
  expect(Buffer.byteLength(drawn)).toBeLessThanOrEqual(MAX_CARD_BYTES);
  expect(reply?.summary?.length).toBeGreaterThan(20);
  return { summary: reply?.summary ?? '', drawn, card, thread: reply?.conversation.id };
}

describe('every verdict is answered', () => {
  it('answer: names the entry, with causes and steps in card and text', async () => {
    const paste =
      'The Microsoft Azure Recovery Service Agent was unable to connect to Microsoft Azure Backup. (ID: 100050) ' +
      'Check your network settings and ensure that you are able to connect to the internet.(407) Proxy Authentication Required.';
    const { summary, drawn } = await ask(paste);
    for (const shown of [summary, drawn]) {
      expect(shown).toContain('100050');
      expect(shown).toMatch(/proxy/i);
    }
    expect(summary).toMatch(/^\s*(?:\d+[.)]|Step 1)/m);
  });

  it('choose: offers two to four entries to press', async () => {
    const { card } = await ask(pasteWithChoice());
    const offered = new Set(pressables(card).flatMap((data) => (data.do === 'show' ? [data.entry] : []))).size;
    expect(offered).toBeGreaterThanOrEqual(2);
    expect(offered).toBeLessThanOrEqual(4);
  });

  it('decoded: tells the general meaning of a code', async () => {
    const { summary, drawn } = await ask('error 0x80070070');
    for (const shown of [summary, drawn]) expect(shown).toMatch(/0x80070070/i);
    expect(summary).toMatch(/disk/i);
  });

  it('unknown: says so and what to do next', async () => {
    const { summary } = await ask('Exception 0xC0DE1234 in module frobnicator');
    expect(summary).toMatch(/0xC0DE1234/i);
    expect(summary).toMatch(/isn't one I know|not one I know|not known/i);
  });

  it('none: says that there is no error in it', async () => {
    const { summary } = await ask('the weather is nice in the mountains today, is it not');
    expect(summary).toMatch(/no error|not .*error|find/i);
  });
});

describe('words that are no paste', () => {
  it.each(['hello', 'Hi', 'help', '/help', '?'])('%s is answered', async (text) => {
    const { summary } = await ask(text);
    expect(summary).toMatch(/paste/i);
  });

  it('an empty message is answered with how to ask', async () => {
    expect((await ask('')).summary).toMatch(/paste/i);
    expect((await ask('   ')).summary).toMatch(/paste/i);
  });

  it('an installation is welcomed', async () => {
    const added = message({ type: 'conversationUpdate', text: undefined, membersAdded: [{ id: '28:bot' }] });
    expect(replies((await post(server.url, added)).json())).toHaveLength(1);
  });
});

describe('in a channel', () => {
  it('a mention is answered in its thread as the same words are elsewhere', async () => {
    const text = '(ID: 100050) unable to connect to Microsoft Azure Backup';
    const alone = await ask(text);
    const mentioned = await ask(`<at>MARS Medic</at>&nbsp;${text}`, { conversation: channel, entities: [AT_BOT] });
    expect(mentioned.thread).toBe(THREAD);
    expect(mentioned.drawn).toBe(alone.drawn);
  });

  it('a mention alone is answered', async () => {
    const { summary } = await ask('<at>MARS Medic</at>', { conversation: channel, entities: [AT_BOT] });
    expect(summary).toMatch(/error message/i);
  });
});

describe('buttons', () => {
  it('that a card offers can be pressed, by either kind of client', async () => {
    const { card } = await ask(pasteWithChoice());
    const all = pressables(card);
    expect(all.length).toBeGreaterThan(0);
    for (const data of all) {
      const executed = await post(server.url, execute(data));
      expect(executed.json()).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.card.adaptive' });
      await ask('', { text: undefined, value: data });
    }
  });

  it('for an entry that is gone is answered', async () => {
    const executed = await post(server.url, execute({ v: 1, do: 'show', entry: 'gone-long-ago' }));
    expect(executed.json()).toMatchObject({ statusCode: 200, value: { type: 'AdaptiveCard' } });
  });
});

describe('hostile input', () => {
  it.each([
    ['digits', '0x8007'.repeat(LARGE / 6)],
    ['spaces', ' '.repeat(LARGE)],
    ['brackets', '(ID: '.repeat(LARGE / 5)],
    ['lines', 'error 100050\n'.repeat(LARGE / 14)],
    ['tags', '<at>'.repeat(LARGE / 4)],
    ['no words', 'é\u0301\u200f\u{1f600}'.repeat(10_000)],
    ['half a pair', '\ud83d error'],
  ])('a large paste of %s is answered in bounded time', async (_name, text) => {
    const start = performance.now();
    await ask(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('markup of the paste is shown, never obeyed', async () => {
    const { drawn } = await ask('error 0x80070005 <at>Everybody</at> [press](https://example.org) **bold** failed');
    expect(drawn).not.toMatch(/"type":"Action.OpenUrl"[^}]*example\.org/);
    expect(drawn).not.toContain('<at>');
  });

  it('what is no activity is refused', async () => {
    expect((await post(server.url, 'no json')).status).toBe(400);
    expect((await post(server.url, { text: 'x' })).status).toBe(400);
    expect((await post(server.url, message({ text: 'x'.repeat(1024 * 1024) }))).status).toBe(413);
    expect((await fetch(`${server.url}/api/messages`)).status).toBe(405);
  });
});

describe('the log', () => {
  it('holds no word of what was asked', async () => {
    await ask('error of machine PRIVATE-NAME-42 0x80070005');
    expect(server.logged()).not.toContain('PRIVATE-NAME-42');
    expect(server.logged()).toContain('/api/messages');
  });
});
