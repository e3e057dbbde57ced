import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { AT_BOT, channel, message, THREAD } from './activities.ts';

/** A stand-in for the channel's service that keeps what the bot posts. */
const posted: { path: string; body: unknown }[] = [];
let status = 200;
let connector: Server;
let serviceUrl: string;
let server: TestServer;

beforeAll(async () => {
  connector = createServer((request, response) => {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      posted.push({ path: decodeURIComponent(request.url ?? ''), body: JSON.parse(text) });
      response.statusCode = status;
      response.setHeader('Content-Type', 'application/json');
      response.end('{"id":"reply-1"}');
    });
  });
  await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
  serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  server = await startServer();
});
beforeEach(() => {
  posted.length = 0;
  status = 200;
});
afterAll(async () => {
  await server.stop();
  connector.close();
});

function plain(fields: Record<string, unknown> = {}) {
  return message({ deliveryMode: undefined, serviceUrl, ...fields });
}

describe('a reply that goes to the channel', () => {
  it('is posted into the thread of the question', async () => {
    const text = '<at>MARS Medic</at> ID 5';
    const answered = await post(server.url, plain({ conversation: channel, text, entities: [AT_BOT] }));
    expect(answered.status).toBe(200);
    expect(posted).toHaveLength(1);
    expect(posted[0]?.path).toBe(`/v3/conversations/${THREAD}/activities/1700000000001`);
    expect(posted[0]?.body).toMatchObject({ type: 'message', replyToId: '1700000000001', attachments: [{}] });
  });

  it('that the channel refuses is told in the log, not to the caller', async () => {
    status = 403;
    const answered = await post(server.url, plain({ text: 'secret-words' }));
    expect(answered.status).toBe(200);
    expect(answered.json()).toEqual({});
    expect(server.logged()).toContain('REPLY_NOT_DELIVERED');
    expect(server.logged()).not.toContain('secret-words');
  });

  it('whose service is out of reach ends nothing', async () => {
    const start = performance.now();
    const answered = await post(server.url, plain({ serviceUrl: 'http://127.0.0.1:9/' }));
    expect(answered.status).toBe(200);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('with nowhere to go is refused at once', async () => {
    for (const nowhere of [undefined, null, '', 'not a url']) {
      expect((await post(server.url, plain({ serviceUrl: nowhere }))).status).toBe(400);
    }
  });
});
