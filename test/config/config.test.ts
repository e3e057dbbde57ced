import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';

const TEAMS = {
  MicrosoftAppId: '11111111-2222-3333-4444-555555555555',
  MicrosoftAppPassword: 'pw-secret',
  MicrosoftAppTenantId: 't',
};
const PRODUCTION = { NODE_ENV: 'production' };

describe('local mode', () => {
  it('is without credentials, on loopback and port 3978', () => {
    expect(readConfig({})).toEqual({
      mode: 'local',
      host: '127.0.0.1',
      port: 3978,
      logLevel: 'info',
      dataDir: '.data',
      retentionDays: 90,
      allowedTenants: [],
      admins: [],
      autoAnswer: false,
    });
  });

  it('takes empty variables for unset ones', () => {
    expect(readConfig({ MicrosoftAppId: '', SLACK_BOT_TOKEN: ' ', PORT: '' }).mode).toBe('local');
  });

  it.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('binds to %s', (HOST) => {
    expect(readConfig({ HOST }).host).toBe(HOST);
  });

  it.each(['0.0.0.0', '::', '192.168.1.5', 'example.org', '127.0.0.1.example.org'])('refuses %s', (HOST) => {
    expect(() => readConfig({ HOST })).toThrow(/HOST must be a loopback address/);
  });
});

describe('production', () => {
  it('does not start without a channel', () => {
    expect(() => readConfig(PRODUCTION)).toThrow(/MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId/);
  });

  it('serves all addresses with whole credentials', () => {
    expect(readConfig({ ...PRODUCTION, ...TEAMS })).toMatchObject({
      mode: 'production',
      host: '0.0.0.0',
      teams: { type: 'SingleTenant', appId: TEAMS.MicrosoftAppId },
    });
  });
});

describe('half-set credentials stop the start in any mode and are named', () => {
  for (const mode of ['production', 'development', '']) {
    it.each(Object.keys(TEAMS))(`%s missing (NODE_ENV "${mode}")`, (name) => {
      expect(() => readConfig({ NODE_ENV: mode, ...TEAMS, [name]: '' })).toThrow(new RegExp(`- ${name} is missing`));
    });
  }

  it('names all that is missing at once, and no value', () => {
    const read = () => readConfig({ MicrosoftAppPassword: 'pw-secret', SLACK_BOT_TOKEN: 'xoxb-secret' });
    expect(read).toThrow(
      /MicrosoftAppId is missing[\s\S]*MicrosoftAppTenantId is missing[\s\S]*SLACK_SIGNING_SECRET is missing/,
    );
    expect(read).not.toThrow(/secret$|xoxb|pw-/);
  });

  it.each([
    [{ SLACK_SIGNING_SECRET: 's' }, 'SLACK_BOT_TOKEN'],
    [{ SLACK_SIGNING_SECRET: 's', SLACK_CLIENT_ID: 'c', SLACK_CLIENT_SECRET: 'c' }, 'SLACK_STATE_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp' }, 'SLACK_BOT_TOKEN'],
  ])('Slack with %o', (env, name) => {
    expect(() => readConfig(env)).toThrow(new RegExp(`- ${name} is missing`));
  });
});

describe('whole credentials', () => {
  it('knows the three types of a Teams bot, in any case of letters', () => {
    const { MicrosoftAppPassword: _, ...identity } = TEAMS;
    const msi = readConfig({ ...identity, MicrosoftAppType: 'userassignedmsi' });
    expect(msi.teams).toEqual({ type: 'UserAssignedMSI', appId: TEAMS.MicrosoftAppId, tenantId: 't' });
    expect(readConfig({ ...TEAMS, MicrosoftAppTenantId: '', MicrosoftAppType: 'MultiTenant' }).teams?.type).toBe(
      'MultiTenant',
    );
    expect(() => readConfig({ ...TEAMS, MicrosoftAppType: 'UserAssignedMSI' })).toThrow(
      /MicrosoftAppPassword must not be set/,
    );
    expect(() => readConfig({ ...TEAMS, MicrosoftAppType: 'Other' })).toThrow(/MicrosoftAppType must be/);
  });

  it('knows the three ways into Slack', () => {
    const one = readConfig({ SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'b' });
    expect(one).toMatchObject({ mode: 'development', slack: { signingSecret: 's', botToken: 'b' } });
    const oauth = { SLACK_CLIENT_ID: 'i', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 't' };
    expect(readConfig({ SLACK_SIGNING_SECRET: 's', ...oauth }).slack?.oauth?.stateSecret).toBe('t');
    expect(readConfig({ SLACK_APP_TOKEN: 'xapp', SLACK_BOT_TOKEN: 'b' }).slack?.appToken).toBe('xapp');
  });
});

describe('values', () => {
  it.each([
    ['PORT', 'x'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '1e3'],
    ['NODE_ENV', 'prod'],
    ['LOG_LEVEL', 'loud'],
    ['DATABASE_URL', 'mysql://user:hidden@host/db'],
    ['SLACK_API_URL', 'not a url'],
  ])('refuses %s=%s and names it', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`- ${name} must`));
    expect(() => readConfig({ [name]: value })).not.toThrow(/hidden/);
  });

  it('reads the rest', () => {
    expect(
      readConfig({
        PORT: '0',
        LOG_LEVEL: 'warn',
        DATABASE_URL: 'postgres://h/d',
        MARS_DATA_DIR: '/d',
        MARS_KNOWLEDGE_DIR: '/k',
      }),
    ).toMatchObject({ port: 0, logLevel: 'warn', databaseUrl: 'postgres://h/d', dataDir: '/d', knowledgeDir: '/k' });
  });
});

describe('who is served in Teams, and when', () => {
  const ONE = 'AAAAAAAA-0000-4000-8000-00000000000A';
  const TWO = 'bbbbbbbb-0000-4000-8000-00000000000b';

  it('is a list of tenants, in any spelling', () => {
    expect(readConfig({ MARS_ALLOWED_TENANTS: ` ${ONE}, ${TWO},` }).allowedTenants).toEqual([ONE.toLowerCase(), TWO]);
    expect(() => readConfig({ MARS_ALLOWED_TENANTS: 'contoso.com' })).toThrow(
      /MARS_ALLOWED_TENANTS must be tenant ids/,
    );
  });

  it('is only who calls the bot, unless more is asked for', () => {
    expect(readConfig({ MARS_AUTO_ANSWER: '1' }).autoAnswer).toBe(true);
    expect(readConfig({ MARS_AUTO_ANSWER: '0' }).autoAnswer).toBe(false);
    expect(() => readConfig({ MARS_AUTO_ANSWER: 'yes' })).toThrow(/MARS_AUTO_ANSWER must be 1/);
  });
});

describe('MARS_RETENTION_DAYS', () => {
  it('is a number of days', () => {
    expect(readConfig({ MARS_RETENTION_DAYS: '30' }).retentionDays).toBe(30);
  });

  it.each(['0', '-1', '90 days', '99999'])('refuses %s', (MARS_RETENTION_DAYS) => {
    expect(() => readConfig({ MARS_RETENTION_DAYS })).toThrow(/MARS_RETENTION_DAYS must be/);
  });
});

describe('a system that gets requests for a person', () => {
  const SECRET = '0123456789abcdef';
  it.each(['https://tickets.contoso.com/mars?key=1', 'http://127.0.0.1:8080/', 'http://localhost/'])('%s', (url) => {
    const { webhook } = readConfig({ MARS_WEBHOOK_URL: url, MARS_WEBHOOK_SECRET: SECRET });
    expect(webhook).toEqual({ url, secret: SECRET });
  });

  it.each([
    ['an address without a secret', { MARS_WEBHOOK_URL: 'https://x.example/topsecret' }],
    ['a secret without an address', { MARS_WEBHOOK_SECRET: 'topsecret-and-long' }],
    ['a short secret', { MARS_WEBHOOK_URL: 'https://x.example', MARS_WEBHOOK_SECRET: 'topsecret' }],
    ['no encryption', { MARS_WEBHOOK_URL: 'http://x.example/topsecret', MARS_WEBHOOK_SECRET: SECRET }],
    ['a name in the address', { MARS_WEBHOOK_URL: 'https://me:topsecret@x.example', MARS_WEBHOOK_SECRET: SECRET }],
    ['no address', { MARS_WEBHOOK_URL: 'topsecret', MARS_WEBHOOK_SECRET: SECRET }],
  ])('stops the start with %s, and repeats no value', (_name, env) => {
    expect(() => readConfig(env)).toThrow(/MARS_WEBHOOK_/);
    expect(() => readConfig(env)).not.toThrow(/topsecret/);
  });
});
