import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, routeConsole } from '../../src/log.ts';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { message, replies } from './activities.ts';
import { APP_ID, type IdentityProvider, ISSUER, SERVICE_URL, startIdentityProvider } from './identity-provider.ts';

const ENV = {
  NODE_ENV: 'production',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'pw',
  MicrosoftAppTenantId: 'tenant',
};
const PORT = /:\d+\//;
const FOREIGN = '99999999-2222-3333-4444-555555555555';

let provider: IdentityProvider;
let server: TestServer;
const printed: string[] = [];
beforeAll(async () => {
  routeConsole(createLog('debug', { write: (line) => void printed.push(line) }));
  provider = await startIdentityProvider();
  server = await startServer(ENV, { teamsAuth: { options: provider.options } });
});
afterAll(async () => {
  await server.stop();
  await provider.stop();
});

const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

function claims(): Record<string, unknown> {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: APP_ID, serviceurl: SERVICE_URL, nbf: now - 60, exp: now + 600 };
}

/** Not signed at all. */
const unsigned = () => `${base64url({ alg: 'none', kid: 'key-1' })}.${base64url(claims())}.`;

/** Signed with a shared secret that anybody could know. */
function symmetric(): string {
  const head = `${base64url({ alg: 'HS256', kid: 'key-1' })}.${base64url(claims())}`;
  return `${head}.${createHmac('sha256', 'secret').update(head).digest('base64url')}`;
}

async function say(authorization: string | undefined, fields: Record<string, unknown> = {}) {
  return post(server.url, message(fields), authorization === undefined ? {} : { Authorization: authorization });
}

describe('a sender that is proved', () => {
  it('is answered', async () => {
    const answered = await say(`Bearer ${await provider.token()}`);
    expect(answered.status).toBe(200);
    expect(replies(answered.json())).toHaveLength(1);
  });

  it('is told no secret and no local page in production', async () => {
    expect((await fetch(server.url)).status).toBe(404);
    expect((await fetch(`${server.url}/vendor/adaptivecards.min.js`)).status).toBe(404);
    expect(server.logged()).not.toMatch(/Bearer|eyJ/);
  });
});

describe('a sender that is not proved gets 401', () => {
  const cases: [string, () => Promise<string | undefined> | string | undefined][] = [
    ['no header', () => undefined],
    ['an empty header', () => ''],
    ['junk', () => 'Bearer junk'],
    ['junk in three parts', () => 'Bearer a.b.c'],
    ['no token', () => 'Bearer '],
    ['another scheme', async () => `Basic ${await provider.token()}`],
    ['too many parts', async () => `Bearer ${await provider.token()} x`],
    ['another audience', async () => `Bearer ${await provider.token({ audience: FOREIGN })}`],
    ['another issuer', async () => `Bearer ${await provider.token({ issuer: 'https://example.org' })}`],
    ['an unknown key', async () => `Bearer ${await provider.token({ kid: 'key-2' })}`],
    ['an expired token', async () => `Bearer ${await provider.token({ expires: -600, notBefore: -1200 })}`],
    ['a token of the future', async () => `Bearer ${await provider.token({ notBefore: 3600, expires: 7200 })}`],
    ['another service', async () => `Bearer ${await provider.token({ serviceUrl: 'https://example.org/' })}`],
    ['a forged signature', async () => `Bearer ${await provider.forged()}`],
    ['a cut signature', async () => `Bearer ${(await provider.token()).slice(0, -20)}`],
    ['no signature', () => `Bearer ${unsigned()}`],
    ['a symmetric signature', () => `Bearer ${symmetric()}`],
  ];
  it.each(cases)('%s', async (_name, header) => {
    const answered = await say(await header());
    expect(answered.status).toBe(401);
    expect(answered.json()).toEqual({ code: 'NOT_AUTHENTICATED', message: expect.any(String) });
  });

  it('a channel that the key is not endorsed for', async () => {
    expect((await say(`Bearer ${await provider.token()}`, { channelId: 'webchat' })).status).toBe(401);
  });

  it('whatever else is wrong with the activity', async () => {
    expect((await post(server.url, { type: 'message' })).status).toBe(401);
    expect((await say('Bearer junk', { conversation: 5 })).status).toBe(401);
  });

  it('a service address that the activity changes or leaves out', async () => {
    const bearer = `Bearer ${await provider.token()}`;
    expect((await say(bearer, { serviceUrl: 'https://example.org/' })).status).toBe(401);
    expect((await say(bearer, { serviceUrl: undefined })).status).toBe(401);
  });

  it('a claim to be the emulator', async () => {
    expect((await say(undefined, { channelId: 'emulator', recipient: { id: 'x', role: 'skill' } })).status).toBe(401);
  });

  it('the SDK prints its errors with keys: they are held back', () => {
    expect(printed.join('')).toContain('LIBRARY_PRINT');
    expect(printed.join('')).not.toMatch(/PUBLIC KEY|jwt|TokenExpired/);
  });

  it('the body is judged first: no activity is 400 without a token too', async () => {
    expect((await post(server.url, '{')).status).toBe(400);
  });
});

describe('keys that cannot be had', () => {
  it('prove nobody; the log tells the operator', async () => {
    const lost = Object.fromEntries(
      Object.entries(provider.options).map(([name, value]) => [name, value.replace(PORT, ':9/')]),
    );
    const apart = await startServer(ENV, { teamsAuth: { options: lost } });
    const answered = await post(apart.url, message(), { Authorization: `Bearer ${await provider.token()}` });
    expect(answered.status).toBe(401);
    expect(apart.logged()).toContain('KEYS_NOT_READ');
    await apart.stop();
  });
});
