/** What the doctor says of the Teams package and the Slack manifest that this environment would give. */
import { describe, expect, it } from 'vitest';
import { faultsOf } from '../../manifest/teams/check.ts';
import { teamsManifest } from '../../manifest/teams/manifest.ts';
import { readSettings } from '../../manifest/teams/settings.ts';
import type { DoctorLine } from '../../src/cli/doctor/line.ts';
import { checkManifests } from '../../src/cli/doctor/manifests.ts';
import { readConfig } from '../../src/config.ts';
import { ENV } from '../manifest/package.ts';
import { marsHere } from './mars.ts';

const SLACK = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' };
const OAUTH = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c', SLACK_STATE_SECRET: 'invented-state-secret' };

async function linesAbout(about: string, env: Record<string, string>, config = {}): Promise<DoctorLine[]> {
  const lines = await checkManifests(env, readConfig(config));
  return lines.filter((line) => line.about === about);
}

describe('the Teams package', () => {
  const lines = (env: Record<string, string>) => linesAbout('Teams package', env);

  it('is right in itself where nothing is set', async () => {
    expect(await lines({})).toMatchObject([{ state: 'ok', text: expect.stringContaining('right in itself') }]);
    expect(await lines({ TEAMS_APP_ID: ' ' })).toMatchObject([{ state: 'ok' }]);
  });

  it('can be built where all is set', async () => {
    expect(await lines(ENV)).toEqual([
      { state: 'ok', about: 'Teams package', text: 'can be built: npm run teams:package' },
    ]);
  });

  it('names all there is to mend, a line each, and no value', async () => {
    const found = await lines({ TEAMS_APP_ID: 'my-app', TEAMS_RSC: 'yes please', PUBLIC_URL: 'http://x.example.com' });
    expect(found.map(({ state }) => state)).toEqual(['mend', 'mend', 'mend', 'mend']);
    expect(found.map(({ text }) => text.split(' ')[0])).toEqual([
      'MicrosoftAppId',
      'PUBLIC_URL',
      'TEAMS_RSC',
      'TEAMS_APP_ID',
    ]);
    expect(JSON.stringify(found)).not.toMatch(/my-app|yes please|x\.example/);
  });

  it('is held against the schema of Teams', async () => {
    const manifest = teamsManifest(readSettings(ENV, [], '1.2.3'));
    expect(await faultsOf(manifest)).toEqual([]);
    expect(await faultsOf({ ...manifest, accentColor: 'blue' })).not.toEqual([]);
  });
});

describe('the Slack app', () => {
  const lines = (env: Record<string, string>, config = {}) => linesAbout('Slack app', env, config);

  it.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['without an address', {}, {}, ' -- --socket'],
    ['over HTTP', { PUBLIC_URL: 'https://bot.example.com' }, SLACK, 'slack:manifest$'],
    ['for many workspaces', { PUBLIC_URL: 'https://bot.example.com' }, { ...SLACK, ...OAUTH }, ' -- --oauth$'],
    ['in Socket Mode', { PUBLIC_URL: 'https://a.example' }, { ...SLACK, SLACK_APP_TOKEN: 'xapp-1' }, ' -- --socket$'],
    ['answering by itself', {}, { MARS_AUTO_ANSWER: '1' }, ' -- --socket --auto$'],
  ])('%s is right, and the command is told', async (_name, env, config, words) => {
    expect(await lines(env, config)).toMatchObject([{ state: 'ok', text: expect.stringMatching(words) }]);
  });

  it('wants an address that Slack can reach', async () => {
    const [line] = await lines({ PUBLIC_URL: 'http://bot.example.com' }, SLACK);
    expect(line).toMatchObject({ state: 'mend', text: expect.stringContaining('must begin with https://') });
  });
});

it('the command doctor ends with 1 where the package cannot be built', async () => {
  const { code, out } = await marsHere(['doctor'], { PORT: '0', TEAMS_APP_ID: ENV.TEAMS_APP_ID });
  expect(code).toBe(1);
  expect(out).toContain('mend  Teams package  MicrosoftAppId is missing.');
  expect(out).toContain('mend  Teams package  PUBLIC_URL is missing.');
});
