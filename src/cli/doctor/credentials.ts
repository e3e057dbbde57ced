/** The shape of credentials: what is pasted into the wrong variable, or with its quotation marks. Values are never shown. */
import type { DoctorLine } from './line.ts';

type Env = Readonly<Record<string, string | undefined>>;

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const TENANT = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;
/** Quotation marks, the angle brackets of an example, blanks inside. */
const WRAPPED = /^["'<]|["'>]$|\s/;

const SHAPES: readonly { name: string; shape: RegExp; wanted: string }[] = [
  { name: 'MicrosoftAppId', shape: GUID, wanted: 'must be a GUID: the application (client) ID' },
  { name: 'MicrosoftAppTenantId', shape: TENANT, wanted: 'must be a GUID or a domain: the directory (tenant) ID' },
  {
    name: 'MicrosoftAppPassword',
    shape: /^(?![0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$)/i,
    wanted: 'is a GUID, so it is the ID of the client secret. Set the value of the secret',
  },
  { name: 'TEAMS_APP_ID', shape: GUID, wanted: 'must be a GUID' },
  { name: 'PUBLIC_URL', shape: /^https:\/\/[^\s/]+/, wanted: 'must begin with https://' },
  { name: 'SLACK_SIGNING_SECRET', shape: /^[0-9a-f]{32}$/i, wanted: 'must be 32 hex digits' },
  { name: 'SLACK_BOT_TOKEN', shape: /^(?:xoxe\.)?xoxb-/, wanted: 'must begin with xoxb-: the token of the bot user' },
  { name: 'SLACK_APP_TOKEN', shape: /^xapp-/, wanted: 'must begin with xapp-: the app-level token' },
  { name: 'SLACK_CLIENT_ID', shape: /^\d+\.\d+$/, wanted: 'must be two numbers with a dot between them' },
  { name: 'SLACK_CLIENT_SECRET', shape: /^[0-9a-f]{32}$/i, wanted: 'must be 32 hex digits' },
  { name: 'SLACK_STATE_SECRET', shape: /^.{16}/, wanted: 'must have at least 16 characters; make it up at random' },
];

/** Whether each credential that is set looks like what it should be. */
export function checkCredentials(env: Env): DoctorLine[] {
  const about = 'Credentials';
  const set = SHAPES.flatMap(({ name, ...rest }) => {
    const value = env[name]?.trim();
    return value ? [{ name, value, ...rest }] : [];
  });
  if (set.length === 0) return [{ state: 'ok', about, text: 'none set' }];
  const faults = set.flatMap(({ name, value, shape, wanted }) => {
    if (WRAPPED.test(value)) return [`${name} has quotation marks, angle brackets or blanks. Set the bare value.`];
    return shape.test(value) ? [] : [`${name} ${wanted}.`];
  });
  if (faults.length > 0) return faults.map((text) => ({ state: 'mend', about, text }));
  return [{ state: 'ok', about, text: `right in shape: ${set.map(({ name }) => name).join(', ')}` }];
}
