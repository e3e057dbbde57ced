import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { message } from '../teams/activities.ts';
import { post, startServer, type TestServer } from './test-server.ts';

const LIMIT = 256 * 1024;

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(async () => {
  await server.stop();
  expect(server.logged()).not.toContain('private-words');
});

/** The server lives and answers; called after each thing that might end it. */
async function expectAlive(): Promise<void> {
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
}

function ofSize(bytes: number): string {
  const empty = JSON.stringify(message({ text: '' }));
  return JSON.stringify(message({ text: 'x'.repeat(bytes - empty.length) }));
}

describe('a body that is no activity', () => {
  it.each([
    ['broken JSON', '{"type":"message","text":"private-words'],
    ['words', 'private-words'],
    ['nothing', ''],
    ['a list', '[]'],
    ['a string', '"private-words"'],
    ['a number', '1'],
    ['null', 'null'],
  ])('%s is refused with 400 NOT_JSON', async (_name, body) => {
    const answered = await post(server.url, body);
    expect(answered.status).toBe(400);
    expect(answered.json()).toEqual({ code: 'NOT_JSON', message: expect.any(String) });
    expect(answered.text).not.toContain('private-words');
  });

  it.each([
    {},
    { text: 'private-words' },
    message({ type: '' }),
    message({ type: 5 }),
    message({ text: { a: 1 } }),
    message({ conversation: undefined, deliveryMode: undefined }),
    message({ serviceUrl: undefined, deliveryMode: undefined }),
    message({ serviceUrl: 'file:///etc/passwd', deliveryMode: undefined }),
    message({ conversation: 'x' }),
    message({ conversation: { id: 5 } }),
    message({ entities: {} }),
    message({ entities: [null] }),
    message({ attachments: 'x' }),
    message({ recipient: 'x' }),
    message({ type: 'conversationUpdate', membersAdded: [5] }),
  ])('an object of another shape is refused with 400 NOT_AN_ACTIVITY (%#)', async (body) => {
    const answered = await post(server.url, body);
    expect(answered.status).toBe(400);
    expect(answered.json()).toMatchObject({ code: 'NOT_AN_ACTIVITY' });
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/octet-stream', ''])(
    'JSON sent as "%s" is refused',
    async (type) => {
      expect((await post(server.url, message(), { 'Content-Type': type })).status).toBe(400);
    },
  );

  it('deep nesting does no harm', async () => {
    const deep = `{"type":"message","conversation":{"id":"c"},"deliveryMode":"expectReplies","value":${'['.repeat(100_000)}${']'.repeat(100_000)}}`;
    expect((await post(server.url, deep)).status).toBe(200);
    const poisoned =
      '{"type":"message","__proto__":{"x":1},"constructor":{"prototype":{}},"conversation":{"id":"c"},"deliveryMode":"expectReplies"}';
    expect((await post(server.url, poisoned)).status).toBe(200);
    await expectAlive();
  });
});

describe('the size of a body', () => {
  it('may be 256 KB and no more', async () => {
    expect((await post(server.url, ofSize(LIMIT))).status).toBe(200);
    const answered = await post(server.url, ofSize(LIMIT + 1));
    expect(answered.status).toBe(413);
    expect(answered.json()).toMatchObject({ code: 'BODY_TOO_LARGE' });
  });

  it('is 413 for 1 MB, told beforehand or not', async () => {
    expect((await post(server.url, ofSize(1024 * 1024))).status).toBe(413);
    const status = await new Promise((resolve, reject) => {
      const chunked = request(`${server.url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
      });
      chunked.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      for (let part = 0; part < 16; part += 1) chunked.write('x'.repeat(65_536));
      chunked.end();
    });
    expect(status).toBe(413);
  });

  it.each([
    ['good', gzipSync(JSON.stringify(message()))],
    ['a bomb', gzipSync(Buffer.alloc(50_000_000, ' '))],
    ['broken', randomBytes(500)],
  ])('does not grow by unpacking: gzip (%s) is 415', async (_name, body) => {
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
      body,
    });
    expect(response.status).toBe(415);
    await expectAlive();
  });

  it('an upload that breaks off ends nothing', async () => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n{"type":',
    );
    await wait(100);
    socket.destroy();
    await wait(100);
    await expectAlive();
  });

  it('an upload of a file writes no file', async () => {
    const before = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
    const form = new FormData();
    form.set('file', new Blob(['private-words']), 'a.txt');
    const response = await fetch(`${server.url}/api/messages`, { method: 'POST', body: form });
    expect(response.status).toBe(400);
    expect(readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'))).toEqual(before);
  });
});

describe('addresses and methods', () => {
  it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])('%s /api/messages is 405', async (method) => {
    const response = await fetch(`${server.url}/api/messages`, { method });
    expect(response.status).toBe(405);
    expect(await response.json()).toMatchObject({ code: 'METHOD_NOT_ALLOWED' });
    expect(response.headers.get('allow')).toContain('POST');
  });

  it.each(['/nothing', '/api', '/page/../../package.json', '/page/%2e%2e%2froutes.ts', '/vendor/', '/slack/events'])(
    '%s is 404',
    async (path) => {
      const response = await fetch(server.url + path);
      expect(response.status).toBe(404);
      expect(await response.json()).toMatchObject({ code: 'NOT_FOUND' });
    },
  );

  it('a broken address is refused without words of it', async () => {
    const response = await fetch(`${server.url}/%E0%A4%A`);
    expect([400, 404]).toContain(response.status);
    await expectAlive();
  });

  it('names no server software', async () => {
    for (const path of ['/healthz', '/nothing']) {
      const { headers } = await fetch(server.url + path);
      expect(headers.get('server')).toBeNull();
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('answers JSON whatever is accepted', async () => {
    const response = await fetch(`${server.url}/nothing`, { headers: { Accept: 'text/html' } });
    expect(response.status).toBe(404);
    expect(response.headers.get('content-type')).toMatch(/^application\/json/);
  });

  it('tells health and readiness', async () => {
    expect(await (await fetch(`${server.url}/healthz`)).json()).toEqual({ status: 'ok' });
    expect((await fetch(`${server.url}/readyz`)).status).toBe(200);
    const starting = await startServer({}, { isReady: () => false });
    expect((await fetch(`${starting.url}/readyz`)).status).toBe(503);
    expect((await fetch(`${starting.url}/healthz`)).status).toBe(200);
    await starting.stop();
  });
});

describe('local mode', () => {
  async function withHost(host: string): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const asked = request(`${server.url}/healthz`, { headers: { Host: host } });
      asked.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject);
      asked.end();
    });
  }

  it('serves names of this machine only, against pages that rebind their name to it', async () => {
    for (const host of ['localhost', 'localhost:3978', '127.0.0.1:1', '[::1]:3978'])
      expect(await withHost(host)).toBe(200);
    for (const host of ['example.org', 'localhost.example.org', '127.0.0.1.example.org:80'])
      expect(await withHost(host)).toBe(403);
  });

  it('lets no other origin read or post', async () => {
    const response = await fetch(`${server.url}/api/messages`, {
      method: 'OPTIONS',
      headers: { Origin: 'https://example.org' },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  it.each(['/api/messages', '/page/blocks'])('takes nothing that a page of another site can send: %s', async (path) => {
    const body = JSON.stringify({ ...message(), text: 'note 100050 From elsewhere' });
    const send = (headers: Record<string, string>) =>
      fetch(server.url + path, { method: 'POST', headers, body: new Blob([body]) });
    // What a browser sends without asking first: forms, and bodies that name no type.
    for (const type of ['text/plain', 'text/plain;application/json', 'application/x-www-form-urlencoded', '']) {
      expect((await send(type === '' ? {} : { 'Content-Type': type })).status).toBe(400);
    }
    // A browser asks first for JSON and gets no leave; should one not ask, it still names the page.
    for (const origin of ['https://example.org', 'null', 'http://localhost.example.org']) {
      expect((await send({ 'Content-Type': 'application/json', Origin: origin })).status).toBe(403);
    }
    const own = await send({ 'Content-Type': 'application/json', Origin: server.url });
    expect(own.status).toBe(path === '/page/blocks' ? 400 : 200);
  });
});

describe('a server with credentials of another channel only', () => {
  it('serves no page and lets nobody in as Teams', async () => {
    const slackOnly = await startServer({ NODE_ENV: 'production', SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'b' });
    expect((await post(slackOnly.url, message())).status).toBe(401);
    expect((await fetch(slackOnly.url)).status).toBe(404);
    await slackOnly.stop();
  });
});

describe('listening', () => {
  it('says that the address is taken', async () => {
    await expect(startServer({ PORT: new URL(server.url).port })).rejects.toMatchObject({ code: 'ADDRESS_IN_USE' });
  });
});
