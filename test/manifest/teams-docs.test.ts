/** docs/teams.md against the code: names of variables and errors, examples, statuses, and where the SDK is used. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { teamsManifest } from '../../manifest/teams/manifest.ts';
import { NEEDED, OPTIONAL, readSettings } from '../../manifest/teams/settings.ts';
import { readConfig } from '../../src/config.ts';
import { ERRORS } from '../../src/errors.ts';
import { ENV } from './package.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const page = read('docs/teams.md');

/** The fields of the schema of the environment. */
const CONFIG_FIELD = /^ {2}([A-Za-z]\w+): optional\b/gm;
const TEAMS_NAME = /^Microsoft|^TEAMS_|_TEAMS_|TENANT|AUTO_ANSWER/;
const NAME = /\b(?:MicrosoftApp\w+|[A-Z][A-Z\d]*(?:_[A-Z\d]+)+|PORT|HOST)\b/g;
const TABLE_NAME = /^\| (`[^|]+`) \|/gm;
const STATUS = /^\| (\d{3}) `([A-Z_]+)`/gm;
const BLOCK = /```sh\n([\s\S]*?)```/g;
const SETTING = /^(?:export )?(\w+)=(\S+)$/gm;
const VERSION = /\(schema ([\d.]+)\)/;
const ANCHOR = /\]\(#([^)]+)\)/g;
const HEADING = /^#{2,3} (.+)$/gm;
const NOT_IN_ANCHOR = /[^\w -]/g;

const first = (pattern: RegExp, text: string): string[] => [...text.matchAll(pattern)].map((match) => match[1] ?? '');
const configNames = first(CONFIG_FIELD, read('src/config.ts'));
const known = new Set<string>([...configNames, ...NEEDED, ...OPTIONAL]);
const errors: Readonly<Record<string, { status: number }>> = ERRORS;

describe('the names in docs/teams.md', () => {
  it('are those of variables and errors that there are', () => {
    const unknown = (page.match(NAME) ?? []).filter((name) => !known.has(name) && errors[name] === undefined);
    expect(unknown).toEqual([]);
  });

  it('are all that Teams needs, each told in a table', () => {
    const needed = [...configNames.filter((name) => TEAMS_NAME.test(name)), ...NEEDED, ...OPTIONAL];
    expect(configNames).toEqual(expect.arrayContaining(['MicrosoftAppId', 'MicrosoftAppTenantId', 'PORT']));
    const told = first(TABLE_NAME, page).flatMap((cell) => cell.replaceAll('`', '').split(', '));
    expect(told).toEqual(expect.arrayContaining(needed));
  });

  it('of statuses are those that the bot answers with', () => {
    const rows = [...page.matchAll(STATUS)].map(([, status, code = '']) => [code, Number(status)]);
    expect(rows.length).toBeGreaterThan(5);
    for (const [code, status] of rows) expect([code, errors[String(code)]?.status]).toEqual([code, status]);
  });
});

describe('the examples', () => {
  const settings = first(BLOCK, page)
    .map((block) => Object.fromEntries([...block.matchAll(SETTING)].map(([, name = '', value]) => [name, value])))
    .filter((env) => env['MicrosoftAppId'] !== undefined);

  it('of the environment start the bot for Teams in production', () => {
    const configs = settings.filter((env) => env['NODE_ENV'] !== undefined).map((env) => readConfig(env));
    expect(configs.map(({ mode, teams }) => [mode, teams?.type])).toEqual([
      ['production', 'SingleTenant'],
      ['production', 'UserAssignedMSI'],
    ]);
  });

  it('of the package build it', () => {
    const env = settings.find(({ TEAMS_APP_ID }) => TEAMS_APP_ID !== undefined) ?? {};
    expect(readSettings(env, [], '1.2.3').publicUrl).toBe('https://bot.example.com');
  });
});

describe('what it says of the project', () => {
  it('names the schema, the permissions and the menu items of the manifest', () => {
    const manifest = teamsManifest(readSettings(ENV, ['--rsc'], '1.2.3'));
    expect(VERSION.exec(page)?.[1]).toBe(manifest.manifestVersion);
    for (const { name } of manifest.authorization?.permissions?.resourceSpecific ?? [])
      expect(page).toContain(`| \`${name}\` |`);
    for (const { title } of manifest.composeExtensions?.[0]?.commands ?? []) expect(page).toContain(`**${title}**`);
  });

  it('is right that only src/teams imports the Bot Framework', () => {
    const files = globSync('src/**/*.ts', { cwd: ROOT }).filter((file) => /from 'botbuilder/.test(read(file)));
    expect(files.length).toBeGreaterThan(0);
    expect(files.filter((file) => !file.startsWith(join('src', 'teams')))).toEqual([]);
  });

  it('links only to headings that there are', () => {
    const anchors = first(HEADING, page).map((text) =>
      text.toLowerCase().replace(NOT_IN_ANCHOR, '').replaceAll(' ', '-'),
    );
    expect(anchors).toEqual(expect.arrayContaining(first(ANCHOR, page)));
  });
});
