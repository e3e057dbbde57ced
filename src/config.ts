/** The environment, checked once at the start. Nothing else reads `process.env`. */
import { z } from 'zod';
import { type SlackCredentials, slackCredentials, type TeamsCredentials, teamsCredentials } from './credentials.ts';
import { CodedError } from './errors.ts';
import { isLoopback } from './loopback.ts';

export interface Config {
  mode: 'local' | 'development' | 'production';
  host: string;
  port: number;
  logLevel: LogLevel;
  teams?: TeamsCredentials;
  slack?: SlackCredentials;
  /** PostgreSQL; without it the store is a file in `dataDir`. */
  databaseUrl?: string;
  dataDir: string;
  /** How long feedback, look-ups, gaps and hand-overs are kept. */
  retentionDays: number;
  /** Organisations that Teams may serve, as lower-case GUIDs; empty for all. */
  allowedTenants: readonly string[];
  /** Who runs the bot, as the public pages and the Teams package name it. */
  operator?: { name: string; website?: string };
  /** Who may write notes and settings, as ids of the platforms; empty for everybody. */
  admins: readonly string[];
  /** Whether messages of a channel that do not mention the bot are answered where it is sure. */
  autoAnswer: boolean;
  /** A system of the operator that gets every request for a person. */
  webhook?: { url: string; secret: string };
  /** A team's own entries, laid over the shipped knowledge. */
  knowledgeDir?: string;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An empty variable counts as not set: that is how shells and container files clear one. */
const optional = z
  .string()
  .trim()
  .transform((value) => (value === '' ? undefined : value))
  .optional();

const PORT = /^\d{1,5}$/;
const DAYS = /^\d{1,4}$/;
const LIST_BREAK = /[\s,]+/;
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const HTTPS = /^https:\/\/\S+$/;
const POSTGRES = /^postgres(?:ql)?:\/\/\S+$/;

const LEAST_SECRET = 16;

function isWebhook(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, username } = new URL(value);
  return username === '' && (protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname)));
}

const environmentSchema = z.object({
  PORT: optional
    .refine((value) => value === undefined || (PORT.test(value) && Number(value) <= 65_535), {
      error: 'PORT must be a number from 0 to 65535.',
    })
    .transform((value) => Number(value ?? '3978')),
  HOST: optional,
  NODE_ENV: optional.pipe(
    z
      .enum(['development', 'test', 'production'], {
        error: 'NODE_ENV must be development, test or production. Use production for every deployment.',
      })
      .optional(),
  ),
  LOG_LEVEL: optional.pipe(
    z.enum(LOG_LEVELS, { error: `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.` }).default('info'),
  ),
  MicrosoftAppId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppTenantId: optional,
  MicrosoftAppType: optional,
  SLACK_SIGNING_SECRET: optional,
  SLACK_BOT_TOKEN: optional,
  SLACK_CLIENT_ID: optional,
  SLACK_CLIENT_SECRET: optional,
  SLACK_STATE_SECRET: optional,
  SLACK_APP_TOKEN: optional,
  SLACK_API_URL: optional.refine((value) => value === undefined || z.url().safeParse(value).success, {
    error: 'SLACK_API_URL must be a URL.',
  }),
  // The value may hold a password: it is never repeated in a message.
  DATABASE_URL: optional.refine((value) => value === undefined || POSTGRES.test(value), {
    error: 'DATABASE_URL must start with postgres:// or postgresql://.',
  }),
  MARS_DATA_DIR: optional,
  MARS_RETENTION_DAYS: optional
    .refine((value) => value === undefined || (DAYS.test(value) && Number(value) > 0), {
      error: 'MARS_RETENTION_DAYS must be a number of days from 1 to 9999.',
    })
    .transform((value) => Number(value ?? '90')),
  MARS_KNOWLEDGE_DIR: optional,
  // The address may hold a token: it is never repeated in a message.
  MARS_WEBHOOK_URL: optional.refine((value) => value === undefined || isWebhook(value), {
    error: 'MARS_WEBHOOK_URL must be a URL with https (http only for this machine itself).',
  }),
  MARS_WEBHOOK_SECRET: optional.refine((value) => value === undefined || value.length >= LEAST_SECRET, {
    error: `MARS_WEBHOOK_SECRET must have at least ${LEAST_SECRET} characters.`,
  }),
  MARS_ALLOWED_TENANTS: optional
    .transform((value) => (value ?? '').toLowerCase().split(LIST_BREAK).filter(Boolean))
    .refine((tenants) => tenants.every((tenant) => GUID.test(tenant)), {
      error: 'MARS_ALLOWED_TENANTS must be tenant ids (GUIDs), separated by commas.',
    }),
  TEAMS_DEVELOPER_NAME: optional,
  TEAMS_WEBSITE_URL: optional.refine((value) => value === undefined || HTTPS.test(value), {
    error: 'TEAMS_WEBSITE_URL must start with https://.',
  }),
  MARS_ADMINS: optional.transform((value) => (value ?? '').split(LIST_BREAK).filter(Boolean)),
  MARS_AUTO_ANSWER: optional
    .refine((value) => value === undefined || value === '0' || value === '1', {
      error: 'MARS_AUTO_ANSWER must be 1 (answer messages that do not mention the bot, where it is sure) or 0.',
    })
    .transform((value) => value === '1'),
});

export type Environment = z.output<typeof environmentSchema>;

/** The names of all settings of the service. */
export const SETTINGS: readonly string[] = Object.keys(environmentSchema.shape);

/** Reads the configuration. Throws one `CONFIG_INVALID` that names everything there is to mend. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const parsed = environmentSchema.safeParse(env);
  if (!parsed.success) {
    throw new CodedError(
      'CONFIG_INVALID',
      parsed.error.issues.map((issue) => issue.message),
    );
  }
  const values = parsed.data;
  const faults: string[] = [];
  const teams = teamsCredentials(values, faults);
  const slack = slackCredentials(values, faults);
  const { MARS_WEBHOOK_URL: url, MARS_WEBHOOK_SECRET: secret } = values;
  if ((url === undefined) !== (secret === undefined)) {
    // Not among the credentials: a webhook alone is no channel.
    throw new CodedError('CONFIG_INVALID', [...faults, HALF_WEBHOOK]);
  }
  const anyCredential = teams !== undefined || slack !== undefined || faults.length > 0;
  const production = values.NODE_ENV === 'production';
  if (production && !anyCredential) faults.push(NO_CHANNEL);
  const local = !production && !anyCredential;
  if (local && values.HOST !== undefined && !isLoopback(values.HOST)) faults.push(NOT_LOOPBACK);
  if (faults.length > 0) throw new CodedError('CONFIG_INVALID', faults);
  return {
    mode: production ? 'production' : local ? 'local' : 'development',
    host: values.HOST ?? (local ? '127.0.0.1' : '0.0.0.0'),
    port: values.PORT,
    logLevel: values.LOG_LEVEL,
    ...(teams && { teams }),
    ...(slack && { slack }),
    ...(values.DATABASE_URL !== undefined && { databaseUrl: values.DATABASE_URL }),
    dataDir: values.MARS_DATA_DIR ?? '.data',
    retentionDays: values.MARS_RETENTION_DAYS,
    allowedTenants: values.MARS_ALLOWED_TENANTS,
    ...(values.TEAMS_DEVELOPER_NAME !== undefined && { operator: operatorOf(values) }),
    admins: values.MARS_ADMINS,
    autoAnswer: values.MARS_AUTO_ANSWER,
    ...(url !== undefined && secret !== undefined && { webhook: { url, secret } }),
    ...(values.MARS_KNOWLEDGE_DIR !== undefined && { knowledgeDir: values.MARS_KNOWLEDGE_DIR }),
  };
}

function operatorOf({ TEAMS_DEVELOPER_NAME: name = '', TEAMS_WEBSITE_URL: website }: Environment) {
  return { name, ...(website !== undefined && { website }) };
}

const NO_CHANNEL =
  'In production a channel must have its credentials. For Teams set MicrosoftAppId, MicrosoftAppPassword and ' +
  'MicrosoftAppTenantId; for Slack set SLACK_SIGNING_SECRET and SLACK_BOT_TOKEN.';

const HALF_WEBHOOK = 'MARS_WEBHOOK_URL and MARS_WEBHOOK_SECRET belong together: set both or neither.';

const NOT_LOOPBACK =
  'HOST must be a loopback address (127.0.0.1, ::1 or localhost), because without channel credentials anybody who ' +
  'reaches the bot may use it. Leave HOST out, or set MicrosoftAppId and the other credentials.';
