/** The manifests that the platforms would be given, made from the environment and held against what the platforms take. */
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { boundsSchema } from '../../../manifest/slack/bounds.ts';
import { slackManifest } from '../../../manifest/slack/manifest.ts';
import { readSettings as readSlack } from '../../../manifest/slack/settings.ts';
import { faultsOf } from '../../../manifest/teams/check.ts';
import { ICONS, teamsManifest } from '../../../manifest/teams/manifest.ts';
import { PackageError, type PackageSettings, readSettings as readTeams } from '../../../manifest/teams/settings.ts';
import type { Config } from '../../config.ts';
import { VERSION } from '../../version.ts';
import type { DoctorLine } from './line.ts';

type Env = Readonly<Record<string, string | undefined>>;

const TEAMS = 'Teams package';
const SLACK = 'Slack app';
const ICON_DIR = new URL('../../../manifest/teams/icons/', import.meta.url);
/** The package may be built elsewhere: without its variables here the rest of it is checked with these. */
const MADE_UP = {
  MicrosoftAppId: '11111111-2222-4333-8444-555555555555',
  TEAMS_APP_ID: '66666666-7777-4888-9999-aaaaaaaaaaaa',
  PUBLIC_URL: 'https://bot.example.com',
};
const TEAMS_NAME = /^TEAMS_/;
const DETAIL = /^- /;

/** Checks what `npm run teams:package` and `npm run slack:manifest` would make with this environment. */
export async function checkManifests(env: Env, config?: Config): Promise<DoctorLine[]> {
  return [...(await checkTeams(env)), ...checkSlack(env, config)];
}

async function checkTeams(env: Env): Promise<DoctorLine[]> {
  const wanted = Object.keys(env).some((name) => TEAMS_NAME.test(name) && isSet(env, name));
  let settings: PackageSettings;
  try {
    settings = readTeams(wanted ? env : MADE_UP, [], VERSION);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    const details = error.message.split('\n').filter((line) => DETAIL.test(line));
    return details.map((line) => mend(TEAMS, line.replace(DETAIL, '')));
  }
  const faults = await faultsOf(teamsManifest(settings));
  const icons = Object.values(ICONS).filter((icon) => !existsSync(fileURLToPath(new URL(icon, ICON_DIR))));
  const all = [...(faults ?? []), ...icons.map((icon) => `There is no icon manifest/teams/icons/${icon}.`)];
  if (all.length > 0) return all.map((fault) => mend(TEAMS, fault));
  if (faults === undefined) {
    const text = 'its settings are right; its manifest is checked only where the development packages are (npm ci)';
    return [{ state: 'ok', about: TEAMS, text }];
  }
  const text = wanted
    ? 'can be built: npm run teams:package'
    : 'right in itself; to build it set MicrosoftAppId, TEAMS_APP_ID and PUBLIC_URL';
  return [{ state: 'ok', about: TEAMS, text }];
}

function checkSlack(env: Env, config: Config | undefined): DoctorLine[] {
  const http = isSet(env, 'PUBLIC_URL') && config?.slack?.appToken === undefined;
  const args = [
    ...(http ? [] : ['--socket']),
    ...(http && config?.slack?.oauth ? ['--oauth'] : []),
    ...(config?.autoAnswer ? ['--auto'] : []),
  ];
  const settings = readSlack(env, args);
  if (typeof settings === 'string') return [mend(SLACK, settings)];
  const { error } = boundsSchema.safeParse(slackManifest(settings));
  if (error) return error.issues.map(({ path, message }) => mend(SLACK, `${path.join('.')}: ${message}`));
  const command = ['npm run --silent slack:manifest', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
  return [{ state: 'ok', about: SLACK, text: `its manifest is right: ${command}` }];
}

function isSet(env: Env, name: string): boolean {
  return (env[name]?.trim() ?? '') !== '';
}

function mend(about: string, text: string): DoctorLine {
  return { state: 'mend', about, text };
}
