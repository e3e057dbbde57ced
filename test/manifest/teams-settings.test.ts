/** What the Teams package is built with: whatever is missing or odd is named, and nothing is written then. */
import { describe, expect, it } from 'vitest';
import { NEEDED, PackageError, readSettings, remarks } from '../../manifest/teams/settings.ts';
import { ENV, packageTeams } from './package.ts';

function faultsOf(env: Record<string, string>, args: string[] = [], version = '1.2.3'): string {
  try {
    readSettings({ ...ENV, ...env }, args, version);
    return '';
  } catch (error) {
    if (error instanceof PackageError) return error.message;
    throw error;
  }
}

describe('the command', () => {
  it('names each variable that is missing and ends with 1', async () => {
    const { code, out, err } = await packageTeams({});
    expect({ code, out }).toEqual({ code: 1, out: '' });
    for (const name of NEEDED) expect(err).toContain(`- ${name} is missing.`);
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('ends with 1 at an option that there is not', async () => {
    const { code, err } = await packageTeams(ENV, ['--rcs']);
    expect(code).toBe(1);
    expect(err).toContain('"--rcs"');
  });

  it('prints the path last', async () => {
    const { code, out, err } = await packageTeams();
    expect(code).toBe(0);
    expect(out).toMatch(/^\/.*\/dist\/mars-medic-teams-[\d.]+\.zip\n$/);
    expect(err).toContain('TEAMS_PRIVACY_URL');
  });
});

describe('a setting', () => {
  it.each(NEEDED)('%s may not be blank', (name) => {
    expect(faultsOf({ [name]: '  ' })).toContain(`- ${name} is missing.`);
  });

  it.each([
    ['MicrosoftAppId', 'my-bot'],
    ['MicrosoftAppId', '{11111111-2222-4333-8444-555555555555}'],
    ['TEAMS_APP_ID', '11111111-2222-4333-8444-55555555555'],
    ['TEAMS_APP_ID', '00000000-0000-0000-0000-000000000000'],
    ['PUBLIC_URL', 'bot.example.com'],
    ['PUBLIC_URL', 'http://bot.example.com'],
    ['PUBLIC_URL', 'https://'],
    ['PUBLIC_URL', 'https://user:secret@bot.example.com'],
    ['PUBLIC_URL', 'https://bot.example.com/?key=1'],
    ['PUBLIC_URL', 'https://localhost:3978'],
    ['PUBLIC_URL', 'https://10.0.0.1'],
    ['PUBLIC_URL', 'https://[::1]'],
    ['PUBLIC_URL', 'https://server'],
    ['TEAMS_RSC', 'perhaps'],
    ['TEAMS_WEBSITE_URL', 'example.com'],
    ['TEAMS_PRIVACY_URL', 'http://example.com'],
    ['TEAMS_TERMS_URL', 'javascript:alert(1)'],
    ['TEAMS_DEVELOPER_NAME', 'x'.repeat(33)],
  ])('%s may not be %s', (name, value) => {
    const faults = faultsOf({ [name]: value });
    expect(faults).toContain(`- ${name} `);
    expect(faults.split('\n')).toHaveLength(2);
    expect(faults).not.toContain('secret');
  });

  it.each(['1.2', '1.2.3-beta.1', ''])('version may not be "%s"', (version) => {
    expect(faultsOf({}, [], version)).toContain('package.json');
  });

  it('may have blanks around it; the address may end with a slash or have a path', () => {
    const settings = readSettings(
      { ...ENV, PUBLIC_URL: ' https://Bot.Example.com/mars/ ', MicrosoftAppId: ` ${ENV.MicrosoftAppId}\n` },
      [],
      '1.2.3',
    );
    expect(settings).toMatchObject({
      publicUrl: 'https://bot.example.com/mars',
      botId: ENV.MicrosoftAppId,
      rsc: false,
    });
  });

  it.each(['0', 'false', ''])('TEAMS_RSC %j leaves the permission out', (value) => {
    expect(readSettings({ ...ENV, TEAMS_RSC: value }, [], '1.2.3').rsc).toBe(false);
  });
});

describe('the pages that Teams links to', () => {
  const own = {
    TEAMS_DEVELOPER_NAME: 'Backup team',
    TEAMS_WEBSITE_URL: 'https://example.com/medic',
    TEAMS_PRIVACY_URL: 'https://example.com/privacy',
    TEAMS_TERMS_URL: 'https://example.com/terms',
  };

  it('are those that are set', () => {
    expect(readSettings({ ...ENV, ...own }, [], '1.2.3').developer).toEqual({
      name: 'Backup team',
      websiteUrl: 'https://example.com/medic',
      privacyUrl: 'https://example.com/privacy',
      termsOfUseUrl: 'https://example.com/terms',
    });
    expect(remarks(own)).toEqual([]);
  });

  it('are under the public address otherwise, which is remarked on', () => {
    expect(readSettings(ENV, [], '1.2.3').developer).toMatchObject({
      websiteUrl: 'https://bot.example.com/about',
      privacyUrl: 'https://bot.example.com/privacy',
    });
    expect(remarks(ENV).join()).toContain('TEAMS_TERMS_URL');
  });
});
