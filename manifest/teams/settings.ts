/** What the Teams package is built with: the environment and the version, checked before anything is written. */
import { isIP } from 'node:net';

export interface PackageSettings {
  /** The app in Teams; stays the same for ever. */
  teamsAppId: string;
  /** The bot's application (client) ID. */
  botId: string;
  /** The public address of the bot: https, without a slash at its end. */
  publicUrl: string;
  version: string;
  /** With the permission to get every message of a channel or a group chat. */
  rsc: boolean;
  developer: { name: string; websiteUrl: string; privacyUrl: string; termsOfUseUrl: string };
}

/** The variables that the package must have. */
export const NEEDED = ['MicrosoftAppId', 'TEAMS_APP_ID', 'PUBLIC_URL'] as const;
/** The pages that Teams links to, and those of the bot itself that stand in when their variable is not set. */
const PAGES = { TEAMS_WEBSITE_URL: '/about', TEAMS_PRIVACY_URL: '/privacy', TEAMS_TERMS_URL: '/terms' } as const;
/** The variables that it may have. */
export const OPTIONAL = [
  'TEAMS_DEVELOPER_NAME',
  'TEAMS_WEBSITE_URL',
  'TEAMS_PRIVACY_URL',
  'TEAMS_TERMS_URL',
  'TEAMS_RSC',
] as const;

type Env = Readonly<Record<string, string | undefined>>;

/** The package can't be built; the message names everything that there is to mend. */
export class PackageError extends Error {
  constructor(faults: readonly string[]) {
    super(['The Teams package cannot be built.', ...faults.map((fault) => `- ${fault}`)].join('\n'));
    this.name = 'PackageError';
  }
}

const GUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
const NIL_GUID = /^[0-]+$/;
/** Teams takes no other form, and refuses an upload whose version is not new. */
const VERSION = /^\d{1,5}\.\d{1,5}\.\d{1,5}$/;
const LOCAL_NAME = /(?:^|\.)(?:localhost|local|internal)$/i;
const END_SLASHES = /\/{1,20}$/;
const MAX_NAME = 32;
const RSC_WORDS: ReadonlyMap<string, boolean> = new Map([
  ['', false],
  ['0', false],
  ['false', false],
  ['1', true],
  ['true', true],
]);

/** Reads the settings. Throws one `PackageError` for all faults. */
export function readSettings(env: Env, args: readonly string[], version: string): PackageSettings {
  const faults: string[] = [];
  const text = (name: string): string => env[name]?.trim() ?? '';
  for (const name of NEEDED) if (text(name) === '') faults.push(`${name} is missing.`);
  for (const arg of args) if (arg !== '--rsc') faults.push(`There is no option "${arg}", only --rsc.`);
  if (!VERSION.test(version)) faults.push('The version in package.json must be three numbers, such as 1.2.3.');
  const publicUrl = text('PUBLIC_URL') === '' ? '' : publicAddress(text('PUBLIC_URL'), faults);
  const page = (name: keyof typeof PAGES): string => {
    if (text(name) === '') return `${publicUrl}${PAGES[name]}`;
    if (!isHttps(text(name))) faults.push(`${name} must be an address that begins with https://.`);
    return text(name);
  };
  const name = text('TEAMS_DEVELOPER_NAME') || 'MARS Medic';
  if (name.length > MAX_NAME) faults.push(`TEAMS_DEVELOPER_NAME may have ${MAX_NAME} characters.`);
  const rsc = RSC_WORDS.get(text('TEAMS_RSC').toLowerCase());
  if (rsc === undefined) faults.push('TEAMS_RSC must be 1 or 0.');
  const settings = {
    teamsAppId: guid('TEAMS_APP_ID', text('TEAMS_APP_ID'), faults),
    botId: guid('MicrosoftAppId', text('MicrosoftAppId'), faults),
    publicUrl,
    version,
    rsc: rsc === true || args.includes('--rsc'),
    developer: {
      name,
      websiteUrl: page('TEAMS_WEBSITE_URL'),
      privacyUrl: page('TEAMS_PRIVACY_URL'),
      termsOfUseUrl: page('TEAMS_TERMS_URL'),
    },
  };
  if (faults.length > 0) throw new PackageError(faults);
  return settings;
}

/** What works but deserves a second look, for the person who builds. */
export function remarks(env: Env): string[] {
  const unset = Object.keys(PAGES).filter((name) => (env[name]?.trim() ?? '') === '');
  if (unset.length === 0) return [];
  return [
    `Not set: ${unset.join(', ')}. The app links to the bot's own pages under PUBLIC_URL instead: open them to the internet.`,
  ];
}

function guid(name: string, value: string, faults: string[]): string {
  if (value === '') return value;
  if (!GUID.test(value)) faults.push(`${name} must be a GUID, such as 01234567-89ab-4cde-8f01-23456789abcd.`);
  else if (NIL_GUID.test(value)) faults.push(`${name} is all zeros. Set the real one.`);
  return value;
}

/** Only an address that Azure can reach and that has a domain for `validDomains`. */
function publicAddress(value: string, faults: string[]): string {
  const url = isHttps(value) ? new URL(value) : undefined;
  if (!url || [url.username, url.password, url.search, url.hash].join('') !== '') {
    faults.push('PUBLIC_URL must be the public address of the bot, such as https://bot.example.com.');
    return '';
  }
  const host = url.hostname;
  if (isIP(host) !== 0 || host.startsWith('[') || !host.includes('.') || LOCAL_NAME.test(host)) {
    faults.push('PUBLIC_URL must have a public domain name, such as https://bot.example.com: Azure must reach it.');
  }
  return `${url.origin}${url.pathname}`.replace(END_SLASHES, '');
}

function isHttps(value: string): boolean {
  return URL.canParse(value) && new URL(value).protocol === 'https:';
}
