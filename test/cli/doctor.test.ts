import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkConfiguration } from '../../src/cli/doctor/configuration.ts';
import { checkCredentials } from '../../src/cli/doctor/credentials.ts';
import { formatLine } from '../../src/cli/doctor/line.ts';
import { checkNames } from '../../src/cli/doctor/misspelt.ts';
import { checkPort } from '../../src/cli/doctor/port.ts';
import { mars, marsHere } from './mars.ts';

const GUID = '12345678-1234-1234-1234-123456789abc';
const folder = mkdtempSync(join(tmpdir(), 'mars-doctor-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('doctor', () => {
  it('finds a fresh copy well', async () => {
    const { code, out, err } = await mars(['doctor'], { env: { PORT: '0', MARS_DATA_DIR: join(folder, 'data') } });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const about of [
      'Node',
      'Configuration',
      'Credentials',
      'Port',
      'Store',
      'Knowledge',
      'Teams package',
      'Slack app',
    ]) {
      expect(out).toMatch(new RegExp(`^ok    ${about} `, 'm'));
    }
    expect(out).toMatch(/\nNothing to mend\.\n$/);
  });

  it('names all there is to mend at once, never a value, and ends with 1', async () => {
    const env = { MicrosoftAppId: 'my-app', MicrosoftAppPassword: GUID, MARS_KNOWLEDGE_DIR: join(folder, 'gone') };
    const { code, out } = await marsHere(['doctor'], env);
    expect(code).toBe(1);
    expect(out).toContain('MicrosoftAppTenantId is missing');
    expect(out).toContain('MicrosoftAppId must be a GUID');
    expect(out).toContain('gone:1: there is no such folder');
    expect(out).toMatch(/\nTo mend: 4\.\n$/);
    expect(out).not.toMatch(/my-app|12345678/);
  });
});

describe('names of settings', () => {
  it.each([
    ['MARS_ADMIN', ' Is MARS_ADMINS meant?'],
    ['MARS_KNOWLEGE_DIR', ' Is MARS_KNOWLEDGE_DIR meant?'],
    ['MICROSOFTAPPID', ' Is MicrosoftAppId meant?'],
    ['MicrosoftAppTenant', ' Is MicrosoftAppTenantId meant?'],
    ['MARS_XYZ', ''],
  ])('%s is none', (name, hint) => {
    expect(checkNames({ [name]: 'a secret' }).map(formatLine)).toEqual([
      `look  Configuration  ${name} is no setting of the bot: it does nothing.${hint}`,
    ]);
  });

  it('says nothing of those that are, and of those of other programs', () => {
    const env = { MARS_ADMINS: 'x', MicrosoftAppId: 'x', SLACK_WEBHOOK_URL: 'x', TEAMS_HOOK: 'x', PATH: 'x' };
    expect(checkNames(env)).toEqual([]);
  });
});

describe('the shape of credentials', () => {
  it.each([
    [{ MicrosoftAppId: `"${GUID}"` }, 'MicrosoftAppId has quotation marks'],
    [{ MicrosoftAppId: '<your app id>' }, 'angle brackets'],
    [{ MicrosoftAppTenantId: 'contoso' }, 'MicrosoftAppTenantId must be a GUID or a domain'],
    [{ MicrosoftAppPassword: GUID }, 'it is the ID of the client secret'],
    [{ SLACK_BOT_TOKEN: 'xoxp-1' }, 'must begin with xoxb-'],
    [{ SLACK_APP_TOKEN: 'xoxb-1' }, 'must begin with xapp-'],
    [{ SLACK_SIGNING_SECRET: 'abc' }, 'SLACK_SIGNING_SECRET must be 32 hex digits'],
    [{ SLACK_STATE_SECRET: 'short' }, 'at least 16 characters'],
    [{ PUBLIC_URL: 'http://example.org' }, 'must begin with https://'],
  ])('%o is to be mended', (env, words) => {
    const lines = checkCredentials(env);
    expect(lines).toEqual([{ state: 'mend', about: 'Credentials', text: expect.stringContaining(words) }]);
  });

  it('lets right ones through, naming only the variables', () => {
    const env = {
      MicrosoftAppId: GUID,
      MicrosoftAppPassword: 'Ab8Q~secret.value_',
      MicrosoftAppTenantId: 'contoso.onmicrosoft.com',
      SLACK_BOT_TOKEN: 'xoxb-12-34-abc',
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      SLACK_APP_TOKEN: ' ',
    };
    const text =
      'right in shape: MicrosoftAppId, MicrosoftAppTenantId, MicrosoftAppPassword, SLACK_SIGNING_SECRET, SLACK_BOT_TOKEN';
    expect(checkCredentials(env)).toEqual([{ state: 'ok', about: 'Credentials', text }]);
  });
});

describe('the other checks', () => {
  it('tells of a configuration that is not wrong but not used', () => {
    const { lines } = checkConfiguration({
      SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef',
      SLACK_CLIENT_ID: '1.2',
      SLACK_CLIENT_SECRET: 'fedcba9876543210fedcba9876543210',
      SLACK_STATE_SECRET: 'a long secret word',
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_APP_TOKEN: 'xapp-1',
    });
    expect(lines.map(({ state }) => state)).toEqual(['ok', 'look']);
    expect(lines[1]?.text).toContain('SLACK_CLIENT_ID is set, but');
    expect(JSON.stringify(lines)).not.toMatch(/secret|0123|fedc|xoxb|xapp/);
  });

  it('sees that a port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const [taken] = await checkPort({ host: '127.0.0.1', port });
    expect(taken).toMatchObject({ state: 'mend', text: expect.stringContaining('Another program listens') });
    server.close();
    await once(server, 'close');
    expect(await checkPort({ host: '127.0.0.1', port })).toMatchObject([{ state: 'ok' }]);
    expect(await checkPort({ host: 'no-such-host.invalid', port })).toMatchObject([{ state: 'mend' }]);
  });

  it('sets further lines below the first', () => {
    const lines = formatLine({ state: 'mend', about: 'Port', text: 'one\ntwo' }).split('\n');
    expect(lines[1]?.indexOf('two')).toBe(lines[0]?.indexOf('one'));
  });
});
