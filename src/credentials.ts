/** The credentials of the channels: whole or absent, never half. */
import type { Environment } from './config.ts';

export type TeamsCredentials =
  | { type: 'SingleTenant'; appId: string; password: string; tenantId: string }
  | { type: 'MultiTenant'; appId: string; password: string }
  | { type: 'UserAssignedMSI'; appId: string; tenantId: string };

export interface SlackCredentials {
  signingSecret?: string;
  botToken?: string;
  /** For installing into many workspaces. */
  oauth?: { clientId: string; clientSecret: string; stateSecret: string };
  /** Set in Socket Mode. */
  appToken?: string;
  apiUrl?: string;
}

type Names = keyof Environment;

const TEAMS_TYPES = ['SingleTenant', 'MultiTenant', 'UserAssignedMSI'] as const;
const TEAMS_NAMES = ['MicrosoftAppId', 'MicrosoftAppPassword', 'MicrosoftAppTenantId', 'MicrosoftAppType'] as const;

/** Reads the Teams credentials; adds to `faults` what is missing or wrong. */
export function teamsCredentials(env: Environment, faults: string[]): TeamsCredentials | undefined {
  if (TEAMS_NAMES.every((name) => env[name] === undefined)) return undefined;
  const given = env.MicrosoftAppType ?? 'SingleTenant';
  const type = TEAMS_TYPES.find((known) => known.toLowerCase() === given.toLowerCase());
  if (type === undefined) {
    faults.push(`MicrosoftAppType must be ${TEAMS_TYPES.join(', ')}.`);
    return undefined;
  }
  const { MicrosoftAppId: appId, MicrosoftAppPassword: password, MicrosoftAppTenantId: tenantId } = env;
  const before = faults.length;
  if (appId === undefined) faults.push(missing('MicrosoftAppId', 'Teams'));
  if (type !== 'UserAssignedMSI' && password === undefined) faults.push(missing('MicrosoftAppPassword', 'Teams'));
  if (type === 'UserAssignedMSI' && password !== undefined) {
    faults.push('MicrosoftAppPassword must not be set with MicrosoftAppType UserAssignedMSI.');
  }
  if (type !== 'MultiTenant' && tenantId === undefined) faults.push(missing('MicrosoftAppTenantId', 'Teams'));
  if (faults.length > before || appId === undefined) return undefined;
  if (type === 'UserAssignedMSI') return tenantId === undefined ? undefined : { type, appId, tenantId };
  if (password === undefined) return undefined;
  if (type === 'MultiTenant') return { type, appId, password };
  return tenantId === undefined ? undefined : { type, appId, password, tenantId };
}

const SLACK_NAMES = [
  'SLACK_SIGNING_SECRET',
  'SLACK_BOT_TOKEN',
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_APP_TOKEN',
] as const;
const OAUTH_NAMES = ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'] as const;

/**
 * Reads the Slack credentials; adds to `faults` what is missing. Over HTTP the signing secret is needed, and either the
 * token of one workspace or the three OAuth values; in Socket Mode the token of one workspace.
 */
export function slackCredentials(env: Environment, faults: string[]): SlackCredentials | undefined {
  if (SLACK_NAMES.every((name) => env[name] === undefined)) return undefined;
  const before = faults.length;
  const anyOauth = OAUTH_NAMES.some((name) => env[name] !== undefined);
  const needed: Names[] = [];
  if (env.SLACK_APP_TOKEN === undefined) needed.push('SLACK_SIGNING_SECRET');
  if (anyOauth) needed.push(...OAUTH_NAMES);
  if (!anyOauth || env.SLACK_APP_TOKEN !== undefined) needed.push('SLACK_BOT_TOKEN');
  for (const name of needed) if (env[name] === undefined) faults.push(missing(name, 'Slack'));
  if (faults.length > before) return undefined;
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = env;
  return {
    ...(env.SLACK_SIGNING_SECRET !== undefined && { signingSecret: env.SLACK_SIGNING_SECRET }),
    ...(env.SLACK_BOT_TOKEN !== undefined && { botToken: env.SLACK_BOT_TOKEN }),
    ...(clientId && clientSecret && stateSecret && { oauth: { clientId, clientSecret, stateSecret } }),
    ...(env.SLACK_APP_TOKEN !== undefined && { appToken: env.SLACK_APP_TOKEN }),
    ...(env.SLACK_API_URL !== undefined && { apiUrl: env.SLACK_API_URL }),
  };
}

function missing(name: Names, channel: string): string {
  return `${name} is missing: ${channel} has some of its credentials and needs this one too.`;
}
