/** Recorded activities of every surface, replayed against the real adapter with the shipped knowledge. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from '../server/test-server.ts';
import { type FakeConnector, startConnector } from './fake-connector.ts';
import { realDesk, recorded, replay } from './replay.ts';

const THREAD = '19:channel-invented@thread.tacv2;messageid=1732290000000';

let connector: FakeConnector;
let server: TestServer;
beforeAll(async () => {
  connector = await startConnector();
  server = await startServer({}, { desk: realDesk() });
});
beforeEach(() => connector.clear());
afterAll(async () => {
  await server.stop();
  await connector.stop();
});

const play = (name: string, fields?: Record<string, unknown>) => replay(server, name, connector.url, fields);

describe('a message', () => {
  it('in a personal chat is answered once, whole, in its chat', async () => {
    const answered = await play('personal-message');
    expect(answered.status).toBe(200);
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]?.path).toBe('/v3/conversations/a:1InventedPersonalChat/activities/1732290000101');
    expect(connector.sent[0]?.body).toMatchObject({ type: 'message', summary: expect.stringContaining('100050') });
  });

  it('in a group chat is answered though the mention has no text', async () => {
    await play('group-mention-null-text');
    expect(connector.sent[0]?.body.conversation.id).toBe('19:invented-group@thread.v2');
    expect(connector.sent[0]?.body.summary).toMatch(/activation did not complete/i);
  });

  it('in a channel is answered in the thread it was asked in', async () => {
    await play('channel-mention-in-thread');
    expect(connector.sent[0]?.path).toBe(`/v3/conversations/${THREAD}/activities/1732290000103`);
    expect(connector.sent[0]?.body.conversation.id).toBe(THREAD);
  });

  it('of a channel that does not mention the bot is left alone', async () => {
    expect((await play('channel-not-mentioned')).status).toBe(200);
    expect(connector.sent).toEqual([]);
  });

  it('that mentions the bot in a reply is answered for what it quotes', async () => {
    const content =
      '<blockquote itemscope itemtype="http://schema.skype.com/Reply" itemid="1"><strong>Ben</strong><p itemprop="preview">Unable to connect to the Azure service. (ID: 100050)</p></blockquote><p>explain this</p>';
    await play('channel-mention-in-thread', {
      id: '1732290000198',
      text: '<at>MARS Medic</at> explain this',
      attachments: [{ contentType: 'text/html', content }],
    });
    expect(connector.sent[0]?.body.summary).toContain('100050');
  });
});

describe('a press', () => {
  it('by Action.Execute is answered with the new card', async () => {
    const answered = await play('press-execute');
    expect(answered.json()).toMatchObject({
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard' },
    });
    expect(connector.sent).toEqual([]);
  });

  it('by Action.Submit changes the pressed card in place', async () => {
    await play('press-submit');
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]).toMatchObject({
      method: 'PUT',
      path: `/v3/conversations/${THREAD}/activities/1732290000900`,
    });
  });

  it('on a line of an entry gives the part that it names, whichever way the client sends it', async () => {
    const data = { v: 1, do: 'show', entry: 'unable-to-connect', part: 'more' };
    const executed = await play('press-execute', { value: { action: { type: 'Action.Execute', data } } });
    await play('press-submit', { value: data });
    for (const card of [executed.text, JSON.stringify(connector.sent[0]?.body.attachments)]) {
      expect(card).toContain('Back to the answer');
      expect(card).not.toContain('Walk me through');
    }
  });

  it('by Action.Submit on a card that is not the bot’s gets a new message', async () => {
    connector.next({ status: 403 });
    await play('press-submit', { id: 'other-press' });
    expect(connector.sent.map(({ method }) => method)).toEqual(['PUT', 'POST']);
    expect(connector.sent[1]?.path).toBe(`/v3/conversations/${THREAD}/activities/other-press`);
  });
});

describe('an installation', () => {
  it('for a person is welcomed once', async () => {
    await play('installed-personal');
    await play('installed-personal', { id: 'f:again' });
    expect(connector.sent).toHaveLength(1);
    expect(connector.sent[0]?.body.summary).toContain('MARS Medic');
  });

  it('for a team is welcomed once, naming nobody', async () => {
    await play('installed-team');
    await play('installed-team', { id: 'f:again', membersAdded: [{ id: '29:somebody' }] });
    expect(connector.sent).toHaveLength(1);
    const told = JSON.stringify(connector.sent[0]?.body.attachments) + connector.sent[0]?.body.summary;
    expect(told).not.toMatch(/Anna|29:|<at>/);
    expect(told).toContain('Mention me');
  });
});

describe('an edit', () => {
  it('changes the answer in place; after the message is deleted nothing is said', async () => {
    // The answer to another question, so that this one is not known yet.
    await play('personal-message', { text: '0x80070005 access is denied, the MARS agent says' });
    const first = connector.sent.length;
    await play('edited');
    expect(connector.sent.slice(first)).toMatchObject([
      { method: 'PUT', path: '/v3/conversations/a:1InventedPersonalChat/activities/reply-1' },
    ]);
    expect(connector.sent.at(-1)?.body.summary).toMatch(/activation did not complete/i);
    await play('deleted');
    await play('edited');
    expect(connector.sent).toHaveLength(first + 1);
  });

  it('of a question whose answer is not known, or back from the bin, is taken in silence', async () => {
    expect((await play('edited', { id: '1' })).status).toBe(200);
    expect((await play('edited', { channelData: { eventType: 'undeleteMessage' }, text: '' })).status).toBe(200);
    expect(connector.sent).toEqual([]);
  });

  it('whose answer is gone is logged and dropped', async () => {
    await play('personal-message', { id: '77', text: 'ID 100050 MARS' });
    connector.next({ status: 404 });
    expect((await play('edited', { id: '77' })).status).toBe(200);
    expect(connector.sent).toHaveLength(2);
    expect(server.logged()).toContain('"status":404');
  });

  it('in a channel that no longer mentions the bot leaves the answer as it is', async () => {
    await play('channel-mention-in-thread', { id: '78' });
    await play('channel-mention-in-thread', { id: '78', type: 'messageUpdate', text: 'never mind', entities: [] });
    expect(connector.sent).toHaveLength(1);
  });
});

describe('other activities', () => {
  it('a reaction is taken in silence', async () => {
    expect((await play('reaction')).status).toBe(200);
    expect(connector.sent).toEqual([]);
  });

  it('the recordings hold no real ids', () => {
    const text = JSON.stringify(recorded('channel-mention-in-thread', connector.url));
    expect(text).toContain('invented');
  });
});
