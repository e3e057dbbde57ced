/** Settings that are set and do nothing: worse than none, so the log and the doctor name them. */
import type { Config } from './config.ts';

/** The names of the settings without effect under this configuration, in the order of the alphabet. */
export function unusedSettings(config: Config): string[] {
  return Object.entries(UNUSED)
    .filter(([, isUnused]) => isUnused(config))
    .map(([name]) => name);
}

const UNUSED: Readonly<Record<string, (config: Config) => boolean>> = {
  // Teams alone has tenants, and only its credentials prove them.
  MARS_ALLOWED_TENANTS: ({ allowedTenants, teams }) => allowedTenants.length > 0 && teams === undefined,
  // Socket Mode serves one workspace.
  SLACK_CLIENT_ID: ({ slack }) => slack?.oauth !== undefined && slack.appToken !== undefined,
};
