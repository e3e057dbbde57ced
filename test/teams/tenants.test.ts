import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isTenantAllowed, tenantsOf } from '../../src/teams/tenants.ts';
import { post, startServer, type TestServer } from '../server/test-server.ts';
import { message } from './activities.ts';
import { APP_ID, type IdentityProvider, startIdentityProvider } from './identity-provider.ts';

const OURS = 'aaaaaaaa-0000-4000-8000-00000000000a';
const THEIRS = 'bbbbbbbb-0000-4000-8000-00000000000b';
const ENV = {
  NODE_ENV: 'production',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: 'pw',
  MicrosoftAppTenantId: 'tenant',
};

/** An activity that names a tenant in one place or in both. */
function of(inData: string | null | undefined, inConversation?: string): Record<string, unknown> {
  return {
    channelId: 'msteams',
    channelData: { tenant: { id: inData } },
    conversation: { id: 'a:chat', conversationType: 'personal', tenantId: inConversation },
  };
}

describe('isTenantAllowed', () => {
  it.each<[string, unknown, string | undefined, string[], boolean]>([
    ['no list, no tenant', {}, undefined, [], true],
    ['no list', of(OURS), undefined, [], true],
    ['the token’s tenant', of(OURS), OURS.toUpperCase(), [], true],
    ['another tenant in the token', of(OURS), THEIRS, [], false],
    ['a tenant in the token alone', {}, THEIRS, [], true],
    ['one of the list', of(OURS.toUpperCase(), OURS), undefined, [THEIRS, OURS], true],
    ['none of the list', of(THEIRS), undefined, [OURS], false],
    ['a part that is none of the list', of(OURS, THEIRS), undefined, [OURS], false],
    [
      'one of the list by a channel where the sender says so',
      { ...of(OURS), channelId: 'directline' },
      '',
      [OURS],
      false,
    ],
    ['the same without a list', { ...of(OURS), channelId: 'webchat' }, undefined, [], true],
    ['no tenant with a list', {}, OURS, [OURS], false],
    ['no tenant with a list, said to be null', of(null), undefined, [OURS], false],
  ])('%s', (_name, activity, token, allowed, wanted) => {
    expect(isTenantAllowed(activity, token, allowed)).toBe(wanted);
  });

  it('takes no tenant from a channel where whoever writes can name one', () => {
    expect(tenantsOf(of(OURS))).toEqual([OURS]);
    for (const channelId of ['directline', 'webchat', 'emulator', undefined])
      expect(tenantsOf({ ...of(OURS), channelId })).toEqual([]);
  });

  it('reads whatever shape comes in', () => {
    for (const odd of [null, 7, { channelData: 'x' }, { channelData: { tenant: 5 } }])
      expect(tenantsOf(odd)).toEqual([]);
  });
});

describe('over HTTP', () => {
  let provider: IdentityProvider;
  let server: TestServer;
  let open: TestServer;
  beforeAll(async () => {
    provider = await startIdentityProvider();
    const teamsAuth = { options: provider.options };
    server = await startServer({ ...ENV, MARS_ALLOWED_TENANTS: OURS.toUpperCase() }, { teamsAuth });
    open = await startServer(ENV, { teamsAuth });
  });
  afterAll(async () => {
    await server.stop();
    await open.stop();
    await provider.stop();
  });
  const say = async (to: TestServer, fields: Record<string, unknown>, tenant?: string) => {
    const token = await provider.token(tenant === undefined ? {} : { tenant });
    return post(to.url, message(fields), { Authorization: `Bearer ${token}` });
  };

  it('serves the tenants of the list', async () => {
    expect((await say(server, of(OURS))).status).toBe(200);
  });

  it.each([of(THEIRS), of(OURS, THEIRS), {}])('refuses others with 403 (%#)', async (fields) => {
    const answered = await say(server, fields);
    expect(answered.status).toBe(403);
    expect(answered.json()).toEqual({ code: 'TENANT_NOT_ALLOWED', message: expect.any(String) });
    expect(server.logged()).not.toContain(THEIRS);
  });

  it('tells nobody of the list who is not proved', async () => {
    expect((await post(server.url, message(of(THEIRS)))).status).toBe(401);
  });

  it('holds the token’s tenant against the activity’s, with a list or without', async () => {
    expect((await say(open, of(OURS), OURS)).status).toBe(200);
    expect((await say(open, of(OURS), THEIRS)).status).toBe(403);
    expect((await say(server, of(OURS), THEIRS)).status).toBe(403);
  });

  it('without credentials nobody’s tenant is proved: the local page is served', async () => {
    const local = await startServer({ MARS_ALLOWED_TENANTS: OURS });
    expect((await post(local.url, message())).status).toBe(200);
    await local.stop();
  });
});
