import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startServer, type TestServer } from './test-server.ts';

const JSON_TYPE = { 'Content-Type': 'application/json' };

let server: TestServer;
beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.stop());

function send(body: unknown, headers: Record<string, string> = JSON_TYPE, url = server.url): Promise<Response> {
  return fetch(`${url}/page/blocks`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

describe('answers as Slack shows them', () => {
  it.each([
    { body: { text: 'some words' }, title: 'asked in personal' },
    { body: { text: '' }, title: 'asked in personal' },
    { body: { button: { v: 1, do: 'ask', text: 'help' } }, title: 'pressed in personal' },
    { body: { button: { v: 1, do: 'show', entry: 'an-entry', part: 'cause-2' } }, title: 'pressed in personal' },
    { body: { welcome: true }, title: 'welcome' },
  ])('are given for $body', async ({ body, title }) => {
    const response = await send(body);
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const message = await response.json();
    expect(message).toMatchObject({ text: expect.any(String), blocks: expect.any(Array) });
    expect(JSON.stringify(message)).toContain(title);
  });

  it.each([
    '',
    'no JSON',
    '[]',
    '{}',
    'null',
    { text: 5 },
    { text: 'a', more: 1 },
    { button: { v: 2, do: 'ask', text: 'help' } },
    { welcome: false },
  ])('are refused for %j', async (body) => {
    const response = await send(body);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ code: expect.stringMatching(/^(?:NOT_JSON|BAD_REQUEST)$/) });
  });

  it('are refused for a form, as a page of another site could send one', async () => {
    expect((await send('{"text":"a"}', { 'Content-Type': 'text/plain' })).status).toBe(400);
  });

  it('are refused for what is too large or packed', async () => {
    expect((await send({ text: 'x'.repeat(300_000) })).status).toBe(413);
    expect((await send('{}', { ...JSON_TYPE, 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('tell nothing of a fault', async () => {
    const response = await send({ text: 'break' });
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret-words');
    expect(server.logged()).not.toContain('secret-words');
  });

  it('are given by GET to nobody, and on a server for others not at all', async () => {
    expect((await fetch(`${server.url}/page/blocks`)).status).toBe(405);
    const others = await startServer({
      NODE_ENV: 'production',
      MicrosoftAppId: '00000000-0000-0000-0000-000000000001',
      MicrosoftAppPassword: 'invented',
      MicrosoftAppTenantId: '00000000-0000-0000-0000-000000000002',
    });
    expect((await send({ text: 'a' }, JSON_TYPE, others.url)).status).toBe(404);
    await others.stop();
  });
});
