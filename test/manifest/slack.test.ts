/** The Slack manifest against Slack's bounds, the code and the page that tells of it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { boundsSchema } from '../../manifest/slack/bounds.ts';
import { slackManifest } from '../../manifest/slack/manifest.ts';
import { readSettings } from '../../manifest/slack/settings.ts';
import { readConfig } from '../../src/config.ts';
import { ERRORS } from '../../src/errors.ts';
import { NEEDS } from '../../src/slack/scopes.ts';
import { EXPLAIN, LOOK_UP } from '../../src/slack/shortcuts.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/slack.md'), 'utf8');
const PUBLIC_URL = 'https://bot.example.com';
const url = `${PUBLIC_URL}/slack/events`;
const ALL = { files: true, auto: true, oauth: false };
const NONE = { files: false, auto: false, oauth: false };

describe('the manifest', () => {
  const http = boundsSchema.parse(slackManifest({ ...NONE, publicUrl: PUBLIC_URL }));
  const socket = boundsSchema.parse(slackManifest({ ...NONE, publicUrl: undefined }));

  it('over HTTP has one address everywhere', () => {
    expect(http.settings).toMatchObject({
      socket_mode_enabled: false,
      event_subscriptions: { request_url: url },
      interactivity: { request_url: url },
    });
    expect(http.features.slash_commands[0]?.url).toBe(url);
  });

  it('for Socket Mode has no address at all', () => {
    expect(socket.settings.socket_mode_enabled).toBe(true);
    expect(JSON.stringify(socket)).not.toMatch(/https?:/);
  });

  it('asks for the least, and for more only where that is wished', () => {
    expect(http.oauth_config.scopes.bot).toEqual(['app_mentions:read', 'chat:write', 'commands', 'im:history']);
    expect(http.settings.event_subscriptions.bot_events).toEqual(['app_home_opened', 'app_mention', 'message.im']);
    const all = boundsSchema.parse(slackManifest({ ...ALL, publicUrl: undefined }));
    expect(all.oauth_config.scopes.bot).toEqual(NEEDS.map(({ scope }) => scope));
    expect(all.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['message.channels', 'message.groups']),
    );
  });

  it('for many workspaces comes back from the consent, and hears of an end', () => {
    const many = boundsSchema.parse(slackManifest({ ...NONE, oauth: true, publicUrl: PUBLIC_URL }));
    expect(many.oauth_config.redirect_urls).toEqual([`${PUBLIC_URL}/slack/oauth_redirect`]);
    expect(many.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['app_uninstalled', 'tokens_revoked']),
    );
    expect(many.oauth_config.scopes.bot).toEqual(http.oauth_config.scopes.bot);
    expect(readSettings({ PUBLIC_URL }, ['--oauth', '--socket'])).toMatch(/one workspace/);
  });

  it('names the shortcuts as the bot knows them', () => {
    expect(http.features.shortcuts.map(({ callback_id: id }) => id).sort()).toEqual([EXPLAIN, LOOK_UP].sort());
  });
});

describe('npm run slack:manifest', () => {
  const print = (args: string[], env: Record<string, string> = {}): string =>
    execFileSync(process.execPath, [join(ROOT, 'manifest/slack/print.ts'), ...args], {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('prints JSON and nothing else', () => {
    expect(JSON.parse(print([], { PUBLIC_URL: `${PUBLIC_URL}/` }))).toEqual(
      JSON.parse(JSON.stringify(slackManifest({ ...NONE, publicUrl: PUBLIC_URL }))),
    );
    expect(JSON.parse(print(['--socket', '--auto', '--files']))).toMatchObject({
      settings: { socket_mode_enabled: true },
    });
  });

  it('says what to mend, with exit code 1', () => {
    expect(() => print([])).toThrow(/PUBLIC_URL is missing/);
    expect(() => print(['--all'])).toThrow(/no option/);
  });

  it.each([
    ['http://bot.example.com', /https/],
    ['bot.example.com', /address/],
    ['https://a@bot.example.com', /no name/],
    ['https://bot.example.com/?x', /question mark/],
  ])('refuses %s', (address, words) => {
    expect(readSettings({ PUBLIC_URL: address }, [])).toMatch(words);
  });

  it('keeps a path, without the slash at its end', () => {
    const settings = readSettings({ PUBLIC_URL: ' https://example.com/bots/ ' }, []);
    expect(settings).toMatchObject({ publicUrl: 'https://example.com/bots' });
  });
});

describe('docs/slack.md', () => {
  const first = (pattern: RegExp): string[] => [...page.matchAll(pattern)].map((match) => match[1] ?? '');

  it('gives every scope its reason, and tells of no other', () => {
    const rows = [...page.matchAll(/^\| `([a-z_:.]+)` \| (always|with `--\w+`) \| (.+) \|$/gm)].map((row) =>
      row.slice(1),
    );
    expect(rows).toEqual(
      NEEDS.map(({ scope, reason, extra }) => [scope, extra === undefined ? 'always' : `with \`--${extra}\``, reason]),
    );
  });

  it('names variables, codes and statuses that there are', () => {
    const errors: Readonly<Record<string, { status: number }>> = ERRORS;
    const variables = first(/^ {2}([A-Z_]+): optional\b/gm).concat(
      [...readFileSync(join(ROOT, 'src/config.ts'), 'utf8').matchAll(/^ {2}([A-Za-z_]+): optional\b/gm)].map(
        (match) => match[1] ?? '',
      ),
    );
    const known = new Set([...variables, 'PUBLIC_URL', 'PORT', 'HOST', 'NODE_ENV']);
    const named = page.match(/\b[A-Z][A-Z]+(?:_[A-Z]+)+\b/g) ?? [];
    expect(named.filter((name) => !known.has(name) && errors[name] === undefined)).toEqual([]);
    for (const [, status, code = ''] of page.matchAll(/^\| (\d{3}) `([A-Z_]+)`/gm)) {
      expect([code, errors[code]?.status]).toEqual([code, Number(status)]);
    }
  });

  it('tells what each way needs', () => {
    const http = { SLACK_SIGNING_SECRET: 's', SLACK_BOT_TOKEN: 'xoxb-1' };
    const socket = { SLACK_APP_TOKEN: 'xapp-1', SLACK_BOT_TOKEN: 'xoxb-1' };
    expect(readConfig(http).slack).toEqual({ signingSecret: 's', botToken: 'xoxb-1' });
    expect(readConfig(socket).slack).toEqual({ appToken: 'xapp-1', botToken: 'xoxb-1' });
    for (const half of [...Object.keys(http), 'SLACK_APP_TOKEN']) {
      expect(() => readConfig({ [half]: 'x' })).toThrow(/is missing/);
    }
    // An empty secret counts as none.
    expect(() => readConfig({ ...http, SLACK_SIGNING_SECRET: ' ' })).toThrow(/SLACK_SIGNING_SECRET is missing/);
  });
});
