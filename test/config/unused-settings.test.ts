import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { unusedSettings } from '../../src/unused-settings.ts';

const TENANT = '22222222-3333-4444-8555-666666666666';
const TEAMS = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'invented',
};
const SLACK = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' };
const OAUTH = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 'invented-state-secret' };
const unused = (env: Record<string, string>): string[] => unusedSettings(readConfig(env));

describe('settings that do nothing', () => {
  it.each<[string, Record<string, string>, string[]]>([
    ['nothing is set', {}, []],
    ['tenants in local mode', { MARS_ALLOWED_TENANTS: TENANT }, ['MARS_ALLOWED_TENANTS']],
    ['tenants with Slack alone', { ...SLACK, MARS_ALLOWED_TENANTS: TENANT }, ['MARS_ALLOWED_TENANTS']],
    ['tenants with Teams', { ...TEAMS, MARS_ALLOWED_TENANTS: TENANT }, []],
    ['an empty list of tenants', { MARS_ALLOWED_TENANTS: ' , ' }, []],
    ['OAuth in Socket Mode', { ...SLACK, ...OAUTH, SLACK_APP_TOKEN: 'xapp-1' }, ['SLACK_CLIENT_ID']],
    ['OAuth over HTTP', { ...SLACK, ...OAUTH }, []],
    ['a database in local mode', { DATABASE_URL: 'postgres://db/mars' }, []],
    [
      'several',
      { ...SLACK, ...OAUTH, SLACK_APP_TOKEN: 'xapp-1', MARS_ALLOWED_TENANTS: TENANT },
      ['MARS_ALLOWED_TENANTS', 'SLACK_CLIENT_ID'],
    ],
  ])('%s', (_name, env, names) => {
    expect(unused(env)).toEqual(names);
  });
});
