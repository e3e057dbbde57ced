/** The app manifest as Slack reads it. */

import { type Extras, eventsFor, type Manifest, scopesFor } from '../../src/slack/scopes.ts';
import { EXPLAIN, LOOK_UP } from '../../src/slack/shortcuts.ts';

export interface ManifestSettings extends Extras {
  /** The public address of the bot, without a slash at its end; nothing in Socket Mode. */
  publicUrl: string | undefined;
}

const ABOUT = `MARS Medic names errors of the Microsoft Azure Recovery Services (MARS) backup agent. Paste an error message, a part of a log, or just a code: the answer says which known error it is, how sure that is and why, what causes it, and what to do, step by step. It says so when it does not know. Each answer cites its source and the date of it.

Mention the app in a channel, write to it directly, send /mars, or choose "Explain this error" in the menu of a message. The app sees none of your servers and changes nothing on them. It is not a Microsoft product.`;

/** Makes the manifest: with an address for HTTP, without one for Socket Mode. */
export function slackManifest({ publicUrl, ...extras }: ManifestSettings): Manifest {
  const url = publicUrl === undefined ? undefined : `${publicUrl}/slack/events`;
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: {
      name: 'MARS Medic',
      description: 'Paste a backup agent error; get its cause and the steps that mend it.',
      long_description: ABOUT,
      background_color: '#1d2b4f',
    },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      bot_user: { display_name: 'mars-medic', always_online: true },
      shortcuts: [
        {
          type: 'message',
          name: 'Explain this error',
          callback_id: EXPLAIN,
          description: 'Names the backup agent error in this message',
        },
        {
          type: 'global',
          name: 'Look up an error',
          callback_id: LOOK_UP,
          description: 'Paste a backup agent error or a code',
        },
      ],
      slash_commands: [
        {
          command: '/mars',
          description: 'Look up a backup agent error',
          usage_hint: 'error text, code, list, help, auto on',
          should_escape: false,
          ...(url !== undefined && { url }),
        },
      ],
    },
    oauth_config: {
      ...(publicUrl !== undefined && extras.oauth && { redirect_urls: [`${publicUrl}/slack/oauth_redirect`] }),
      scopes: { bot: scopesFor(extras) },
    },
    settings: {
      event_subscriptions: { bot_events: eventsFor(extras), ...(url !== undefined && { request_url: url }) },
      interactivity: { is_enabled: true, ...(url !== undefined && { request_url: url }) },
      org_deploy_enabled: false,
      socket_mode_enabled: url === undefined,
      token_rotation_enabled: false,
    },
  };
}
