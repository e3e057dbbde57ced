/** What the app asks for, each with its reason; docs/slack.md shows the same, which a test checks. */
import type { webApi } from '@slack/bolt';

export type Manifest = webApi.AppsManifestValidateArguments['manifest'];
type Settings = NonNullable<Manifest['settings']>;
type OAuth = NonNullable<Manifest['oauth_config']>;
export type Scope = NonNullable<NonNullable<OAuth['scopes']>['bot']>[number];
export type BotEvent = NonNullable<NonNullable<Settings['event_subscriptions']>['bot_events']>[number];

/**
 * What may be added: reading attached text files, answering in channels without being called, and being installed into
 * many workspaces.
 */
export interface Extras {
  files: boolean;
  auto: boolean;
  oauth: boolean;
}

interface Need {
  scope: Scope;
  reason: string;
  /** Asked for only with this extra. */
  extra?: keyof Extras;
}

export const NEEDS: readonly Need[] = [
  { scope: 'app_mentions:read', reason: 'to hear a mention in a channel' },
  { scope: 'chat:write', reason: 'to answer, and to change or take back an own answer' },
  { scope: 'commands', reason: 'for `/mars` and the shortcuts' },
  { scope: 'im:history', reason: 'to hear what a person writes to the app directly' },
  { scope: 'files:read', reason: 'to read text files and snippets that hang on a question', extra: 'files' },
  {
    scope: 'channels:history',
    reason: 'to read the messages of public channels that the app is a member of',
    extra: 'auto',
  },
  {
    scope: 'groups:history',
    reason: 'to read the messages of private channels that the app is a member of',
    extra: 'auto',
  },
];

const EVENTS: readonly { event: BotEvent; extra?: keyof Extras }[] = [
  { event: 'app_home_opened' },
  { event: 'app_mention' },
  { event: 'message.im' },
  { event: 'message.channels', extra: 'auto' },
  { event: 'message.groups', extra: 'auto' },
  { event: 'app_uninstalled', extra: 'oauth' },
  { event: 'tokens_revoked', extra: 'oauth' },
];

/** The scopes of the bot with these extras. */
export function scopesFor(extras: Extras): Scope[] {
  return NEEDS.filter(({ extra }) => extra === undefined || extras[extra]).map(({ scope }) => scope);
}

/** The events that the bot hears with these extras. */
export function eventsFor(extras: Extras): BotEvent[] {
  return EVENTS.filter(({ extra }) => extra === undefined || extras[extra]).map(({ event }) => event);
}
