/** The Teams package: valid for Teams, in step with what the bot knows, and with no word too many. */
import { AppManifestUtils } from '@microsoft/app-manifest';
import { strFromU8 } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { teamsManifest } from '../../manifest/teams/manifest.ts';
import { readSettings } from '../../manifest/teams/settings.ts';
import { readCommand } from '../../src/desk/commands.ts';
import { readRouteCommand } from '../../src/desk/front/handover/route-commands.ts';
import { readTeamCommand } from '../../src/desk/front/team-commands.ts';
import { helpAnswer } from '../../src/desk/words.ts';
import { BOT_ID, ENV, filesOf, type Manifest, manifestOf, packageTeams, TEAMS_APP_ID, zipOf } from './package.ts';

const plain = teamsManifest(readSettings(ENV, [], '1.2.3'));
const rsc = teamsManifest(readSettings(ENV, ['--rsc'], '1.2.3'));
const faultsOf = (manifest: Manifest): Promise<string[]> => AppManifestUtils.validateAgainstSchema(manifest);
/** Every text in a value, wherever it stands. */
function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

describe('the zip', () => {
  let zip: Uint8Array;
  beforeAll(async () => {
    zip = zipOf(await packageTeams());
  });

  it('holds the manifest and the two icons at its top, and nothing else', () => {
    expect(Object.keys(filesOf(zip)).sort()).toEqual(['color.png', 'manifest.json', 'outline.png']);
  });

  it('has the ids, the domain and the version it was built with', () => {
    const manifest = manifestOf(zip);
    expect(manifest).toMatchObject({ id: TEAMS_APP_ID, validDomains: ['bot.example.com'] });
    expect(manifest.bots?.[0]?.botId).toBe(BOT_ID);
    expect(manifest.composeExtensions?.[0]?.botId).toBe(BOT_ID);
    expect(manifest.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it('names no other chat platform', () => {
    const everything = [...Object.values(filesOf(zip)), zip].map((file) => strFromU8(file, true)).join('\n');
    expect(everything).not.toMatch(/slack|discord|webex|mattermost|google chat/i);
  });

  it('is the same byte for byte, wherever it is built', async () => {
    expect(zipOf(await packageTeams({ ...ENV, TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8' }))).toEqual(zip);
  });
});

describe('the manifest', () => {
  it.each([
    ['plain', plain],
    ['rsc', rsc],
  ])('%s passes the schema of its version', async (_name, manifest) => {
    expect(manifest.$schema).toContain(`/v${manifest.manifestVersion}/`);
    expect(await faultsOf(manifest)).toEqual([]);
  });

  it.each<[string, object]>([
    ['a missing icon', { icons: { color: 'color.png' } }],
    ['a name that is too long', { name: { short: 'x'.repeat(31) } }],
    ['an unknown field', { colour: 'red' }],
    ['a scope that there is not', { bots: [{ botId: BOT_ID, scopes: ['everywhere'] }] }],
    ['an id that is no GUID', { id: 'mars-medic' }],
  ])('would not pass with %s', async (_name, fault) => {
    expect(await faultsOf({ ...plain, ...fault })).not.toEqual([]);
  });

  it('keeps the names clear of what the store refuses', () => {
    for (const name of [plain.name.short, plain.name.full ?? ''])
      expect(name).not.toMatch(/teams|azure|microsoft|office|windows|outlook|copilot|bot\b|app\b|beta|demo/i);
  });

  it('has descriptions within the limits that begin differently', () => {
    for (const { description, name } of [plain, rsc]) {
      expect(name.short.length).toBeLessThanOrEqual(30);
      expect(description.short.length).toBeLessThanOrEqual(80);
      expect(description.full.length).toBeLessThanOrEqual(4000);
      expect(description.full.startsWith(description.short)).toBe(false);
    }
  });

  it('offers itself alone, in teams and in group chats, and asks for no permission', () => {
    expect(plain.bots?.[0]).toMatchObject({ scopes: ['personal', 'team', 'groupChat'], supportsFiles: false });
    expect(plain).not.toHaveProperty('permissions');
    expect(plain).not.toHaveProperty('authorization');
    expect(plain).not.toHaveProperty('webApplicationInfo');
  });

  it('says nothing that begins or ends with a blank or holds a placeholder', () => {
    for (const text of texts(rsc)) expect(text).toMatch(/^\S(?:[^{}]*\S)?$/);
  });
});

describe('the commands', () => {
  const lists = plain.bots?.[0]?.commandLists ?? [];

  it('stand in one list for every scope', () => {
    expect(lists.flatMap(({ scopes }) => scopes)).toEqual(plain.bots?.[0]?.scopes);
  });

  it.each(lists.map((list) => [list.scopes.join(' and '), list] as const))(
    'for %s are those the desk reads',
    (_, list) => {
      const kinds = list.commands.map(({ title }) => {
        const command = readRouteCommand(title) ?? readTeamCommand(title, () => false) ?? readCommand(title);
        return command?.kind === 'show' && command.only ? 'paste' : command?.kind;
      });
      expect(kinds).toEqual(['help', 'list', 'show', 'notes', 'stats', 'routes', 'forget-me', 'about']);
    },
  );

  it.each(lists.map((list) => [list.scopes.join(' and '), list] as const))(
    'for %s are those that help tells',
    (_, list) => {
      const help = helpAnswer('personal', true);
      const told = help.kind === 'info' ? help.rows.flatMap(({ ask }) => ask ?? []) : [];
      const titles = list.commands.map(({ title }) => title);
      expect(titles.filter((title) => title !== 'help').sort()).toEqual(told.sort());
    },
  );

  it('fit into a menu: few, short, and each told in one line', () => {
    for (const { commands } of lists) {
      expect(commands.length).toBeLessThanOrEqual(10);
      for (const { title, description } of commands) {
        // The limits of the schemas before 1.21; clients cut off what is longer.
        expect(title.length).toBeLessThanOrEqual(32);
        expect(description.length).toBeLessThanOrEqual(128);
      }
    }
  });
});

describe('the message extension', () => {
  const commands = plain.composeExtensions?.[0]?.commands ?? [];

  it('searches entries while a message is written', () => {
    expect(commands.find(({ id }) => id === 'searchEntries')).toMatchObject({
      type: 'query',
      context: ['compose', 'commandBox'],
      parameters: [{ name: 'query', inputType: 'text' }],
    });
  });

  it('explains a message, with a dialog that the bot makes', () => {
    expect(commands.find(({ id }) => id === 'explainError')).toMatchObject({
      type: 'action',
      context: ['message'],
      title: 'Explain this error',
      fetchTask: true,
    });
  });

  it('has nothing else', () => {
    expect(commands).toHaveLength(2);
  });
});

describe('the variant that reads messages without a mention', () => {
  it('asks for the messages of channels and chats, and says why', () => {
    expect(rsc.authorization?.permissions?.resourceSpecific).toEqual([
      { name: 'ChannelMessage.Read.Group', type: 'Application' },
      { name: 'ChatMessage.Read.Chat', type: 'Application' },
    ]);
    expect(rsc.webApplicationInfo).toEqual({ id: BOT_ID, resource: 'https://bot.example.com' });
    expect(rsc.description.full).toContain('permission to receive the messages');
  });

  it('differs from the plain one in nothing else', () => {
    const { authorization: _, webApplicationInfo: __, description, ...rest } = rsc;
    const { description: without, ...all } = plain;
    expect(rest).toEqual(all);
    expect(description.full.startsWith(without.full)).toBe(true);
  });

  it.each([
    ['--rsc', {}, ['--rsc']],
    ['TEAMS_RSC=1', { TEAMS_RSC: '1' }, []],
  ])('is built by %s, beside the plain one', async (_name, env, args) => {
    const built = await packageTeams({ ...ENV, ...env }, args);
    expect(built.out.trimEnd()).toMatch(/-rsc\.zip$/);
    expect(manifestOf(zipOf(built))).toHaveProperty('authorization');
  });
});
