/** The environment as the service would read it. */
import { type Config, readConfig } from '../../config.ts';
import { CodedError } from '../../errors.ts';
import { unusedSettings } from '../../unused-settings.ts';
import type { DoctorLine } from './line.ts';

const DETAIL = /^- /;
const ABOUT = 'Configuration';

/** The configuration where it can be used, and what to mend where it can't. */
export function checkConfiguration(env: Readonly<Record<string, string | undefined>>): {
  config?: Config;
  lines: DoctorLine[];
} {
  try {
    const config = readConfig(env);
    return { config, lines: [{ state: 'ok', about: ABOUT, text: describe(config) }, ...unused(config)] };
  } catch (error) {
    if (!(error instanceof CodedError)) throw error;
    const details = error.message.split('\n').filter((line) => DETAIL.test(line));
    return { lines: details.map((line) => ({ state: 'mend', about: ABOUT, text: line.replace(DETAIL, '') })) };
  }
}

const MODES: Readonly<Record<Config['mode'], string>> = {
  local: 'local mode: no channel credentials, so only this machine is served',
  development: 'development: NODE_ENV is not production',
  production: 'production',
};

function describe({ mode, teams, slack }: Config): string {
  const way = slack?.appToken === undefined ? 'over HTTP' : 'in Socket Mode';
  return `${MODES[mode]}${teams ? `; Teams as ${teams.type}` : ''}${slack ? `; Slack ${way}` : ''}`;
}

function unused(config: Config): DoctorLine[] {
  return unusedSettings(config).map((name) => ({
    state: 'look',
    about: ABOUT,
    text: `${name} is set, but this version does not use it here.`,
  }));
}
